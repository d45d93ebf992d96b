/** What may need a person. */
export const TASK_KINDS = [
	"archive_failed",
	"source_changed",
	"source_gone",
	"notice_without_address",
	"notice_failed",
	"directory_change",
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** What a task is about: a row of another noun, by its id. */
export type TaskSubject = `source:${number}` | `snapshot:${string}` | `notice:${string}` | `change:${string}`;

export interface Task {
	id: number;
	kind: TaskKind;
	subject: TaskSubject;
	openedAt: Date;
	closedAt: Date | null;
	note: string | null;
	/** What came of it; null where nobody said. */
	closingNote: string | null;
	/** The case that it concerns, where readers may have its words. */
	caseFile: { slug: string; title: string; titleEn: string | null } | null;
	/** The institution that should be told. */
	institution: { slug: string; name: string; nameEn: string | null } | null;
}

/** A task's id in an address. Malformed ones are unknown ones. */
export function readTaskId(text: string | undefined): number | undefined {
	return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}
