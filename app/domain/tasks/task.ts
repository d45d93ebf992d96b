/** What may need a person. */
export const TASK_KINDS = ["archive_failed", "source_changed", "source_gone"] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** What a task is about: a row of another noun, by its id. */
export type TaskSubject = `source:${number}` | `snapshot:${string}`;

export interface Task {
	id: number;
	kind: TaskKind;
	subject: TaskSubject;
	openedAt: Date;
	closedAt: Date | null;
	note: string | null;
}
