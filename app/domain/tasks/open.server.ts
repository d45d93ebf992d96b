import type { Transaction } from "~/platform/database.server";
import type { TaskKind, TaskSubject } from "./task";

/**
 * Puts something before the people who look after the site, in the transaction of what made it necessary. While one of the
 * kind is open about the subject, there is no second one. @returns whether it is new
 */
export async function openTask(
	trx: Transaction,
	task: { kind: TaskKind; subject: TaskSubject; note: string | null },
): Promise<boolean> {
	const row = await trx
		.insertInto("task")
		.values(task)
		.onConflict((conflict) =>
			conflict.columns(["kind", "subject"]).where("closed_at", "is", null).doNothing(),
		)
		.returning("id")
		.executeTakeFirst();
	return row !== undefined;
}
