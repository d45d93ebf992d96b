import { sql } from "kysely";
import { ok, type Result, refuse } from "~/domain/result";
import type { Db } from "~/platform/database.server";

/** Somebody has seen to it. What it was about may raise a new task later. */
export async function closeTask(
	db: Db,
	{ id, accountId }: { id: number; accountId: number },
): Promise<Result<null, "task-closed">> {
	const row = await db
		.updateTable("task")
		.set({ closed_at: sql<Date>`now()`, closed_by: accountId })
		.where("id", "=", id)
		.where("closed_at", "is", null)
		.returning("id")
		.executeTakeFirst();
	return row ? ok(null) : refuse("task-closed");
}
