import type { Generated, Selectable } from "kysely";

/** What a status or an event rests on: a file, a link, or a source. Append-only. */
export interface EvidenceTable {
	id: string;
	title: string;
	tier: number;
	obtained_on: string;
	url: string | null;
	source_id: number | null;
	sha256: Buffer | null;
	media_type: string | null;
	byte_size: number | null;
	file_name: string | null;
	added_by: number | null;
	added_at: Generated<Date>;
}

export type EvidenceRow = Selectable<EvidenceTable>;
