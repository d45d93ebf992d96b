import type { Generated, Selectable } from "kysely";

/** That an institution is told of a case, once. A trigger on `mail` sets how its mail ended. */
export interface NoticeTable {
	id: string;
	case_file_id: number;
	institution_id: number;
	capacity: "addressee" | "subject";
	created_at: Generated<Date>;
	/** The last mail made of it; its row is deleted 30 days after it was settled. */
	mail_id: string | null;
	queued_at: Date | null;
	/** A mail server has taken it. */
	sent_at: Date | null;
	/** It was given up. */
	failed_at: Date | null;
}

export type NoticeRow = Selectable<NoticeTable>;
