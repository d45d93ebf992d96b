import type { Generated, Selectable } from "kysely";

/** Something that a person should look at. At most one of a kind is open about a subject. */
export interface TaskTable {
	id: Generated<number>;
	kind:
		| "archive_failed"
		| "source_changed"
		| "source_gone"
		| "notice_without_address"
		| "notice_failed"
		| "directory_change";
	subject: string;
	opened_at: Generated<Date>;
	closed_at: Date | null;
	closed_by: number | null;
	/** What raised it, for whoever looks. */
	note: string | null;
	/** What came of it, by whoever closed it. */
	closing_note: string | null;
}

export type TaskRow = Selectable<TaskTable>;
