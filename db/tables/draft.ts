import type { Generated, Selectable } from "kysely";

/** A case before it is public. Its text is the last of its versions. */
export interface DraftTable {
	id: string;
	proposer_id: number;
	created_by: number;
	snapshot_id: string;
	state: Generated<"open" | "gathering" | "in_review" | "published" | "refused" | "discarded">;
	state_since: Generated<Date>;
	created_at: Generated<Date>;
	/** What a publication made of it. */
	case_file_id: number | null;
}

export type DraftRow = Selectable<DraftTable>;
