import type { Generated, Selectable } from "kysely";

/** Another copy of a file for readers, or none any more, and why. Append-only; the last one is in force. */
export interface RedactionTable {
	evidence_id: string;
	ordinal: number;
	reason: "personal_data" | "minor" | "endangered" | "copyright" | "court_order";
	explanation: string;
	language: "id" | "en";
	/** Null: readers get nothing. */
	sha256: Buffer | null;
	media_type: string | null;
	byte_size: number | null;
	preview_sha256: Buffer | null;
	preview_byte_size: number | null;
	preview_width: number | null;
	preview_height: number | null;
	decided_by: number;
	decided_at: Generated<Date>;
}

export type RedactionRow = Selectable<RedactionTable>;
