import type { Db } from "~/platform/database.server";
import type { Task, TaskSubject } from "./task";

/** What waits for somebody, oldest first. */
export async function listOpenTasks(db: Db, limit: number): Promise<Task[]> {
	const rows = await db
		.selectFrom("task")
		.selectAll()
		.where("closed_at", "is", null)
		.orderBy("opened_at")
		.orderBy("id")
		.limit(limit)
		.execute();
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind,
		subject: row.subject as TaskSubject,
		openedAt: row.opened_at,
		closedAt: row.closed_at,
		note: row.note,
	}));
}
