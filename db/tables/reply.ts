import type { Generated, Selectable } from "kysely";

/** What an institution answers, as it was typed. Append-only. */
export interface ReplyTable {
	id: string;
	link_id: string;
	case_file_id: number;
	institution_id: number;
	author_name: string;
	author_post: string;
	body: string;
	language: "id" | "en";
	/** What it says it does; never a status. */
	claim: "in_process" | "done" | null;
	evidence_id: string | null;
	/** Of everything that was typed: what is sent twice is one reply. */
	content_hash: Buffer;
	sent_at: Generated<Date>;
}

export type ReplyRow = Selectable<ReplyTable>;
