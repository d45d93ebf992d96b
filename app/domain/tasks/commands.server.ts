import { sql } from "kysely";
import { type Actor, may } from "~/domain/accounts/role";
import { ok, type Result, refuse } from "~/domain/result";
import type { Db } from "~/platform/database.server";

export type TaskRefusal = "task-closed" | "role-missing";

/** Somebody has seen to it, and says what came of it. What it was about may raise a new task later. */
export async function closeTask(
	db: Db,
	actor: Actor,
	{ id, note }: { id: number; note: string },
): Promise<Result<null, TaskRefusal>> {
	if (!may(actor, "close-task")) return refuse("role-missing");
	const row = await db
		.updateTable("task")
		.set({ closed_at: sql<Date>`now()`, closed_by: actor.accountId, closing_note: note })
		.where("id", "=", id)
		.where("closed_at", "is", null)
		.returning("id")
		.executeTakeFirst();
	return row ? ok(null) : refuse("task-closed");
}
