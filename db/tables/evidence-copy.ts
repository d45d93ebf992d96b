import type { Generated, Selectable } from "kysely";

/** What readers get of a file, or why they get nothing. Append-only. */
export interface EvidenceCopyTable {
	evidence_id: string;
	/** A code of i18n's `errors`. */
	refusal: string | null;
	sha256: Buffer | null;
	media_type: string | null;
	byte_size: number | null;
	/** What was taken out: REMOVALS of the domain. */
	removed: (
		| "location"
		| "camera"
		| "description"
		| "author"
		| "attachments"
		| "scripts"
		| "multimedia"
		| "signature"
	)[];
	preview_sha256: Buffer | null;
	preview_byte_size: number | null;
	preview_width: number | null;
	preview_height: number | null;
	made_at: Generated<Date>;
}

export type EvidenceCopyRow = Selectable<EvidenceCopyTable>;
