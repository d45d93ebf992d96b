import type { Generated, Selectable } from "kysely";

/** By which an institution answers a case without an account. Its token is derived from the id and stored nowhere. */
export interface ReplyLinkTable {
	id: string;
	case_file_id: number;
	institution_id: number;
	/** Null: made with the notice. */
	made_by: number | null;
	made_at: Generated<Date>;
	revoked_at: Date | null;
	revoked_by: number | null;
}

export type ReplyLinkRow = Selectable<ReplyLinkTable>;
