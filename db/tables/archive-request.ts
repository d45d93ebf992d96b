import type { Generated, Selectable } from "kysely";

/** The one independent copy that a web archive is asked to keep. */
export interface ArchiveRequestTable {
	id: Generated<number>;
	snapshot_id: string;
	service: string;
	state: Generated<"requested" | "done" | "failed" | "task">;
	attempts: Generated<number>;
	archived_url: string | null;
	requested_at: Generated<Date>;
	attempted_at: Date | null;
	finished_at: Date | null;
	last_error: string | null;
}

export type ArchiveRequestRow = Selectable<ArchiveRequestTable>;
