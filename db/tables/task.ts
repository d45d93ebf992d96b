import type { Generated, Selectable } from "kysely";

/** Something that a person should look at. At most one of a kind is open about a subject. */
export interface TaskTable {
	id: Generated<number>;
	kind: "archive_failed" | "source_changed" | "source_gone";
	subject: string;
	opened_at: Generated<Date>;
	closed_at: Date | null;
	closed_by: number | null;
	note: string | null;
}

export type TaskRow = Selectable<TaskTable>;
