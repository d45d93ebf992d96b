import { sql } from "kysely";
import type { Transaction } from "~/platform/database.server";
import type { TaskSubject } from "./task";

/** Closes every open task about these subjects, in the transaction of what settled them. */
export async function closeTasks(
	trx: Transaction,
	subjects: readonly TaskSubject[],
	accountId: number | null,
): Promise<void> {
	if (subjects.length === 0) return;
	await trx
		.updateTable("task")
		.set({ closed_at: sql<Date>`now()`, closed_by: accountId })
		.where("subject", "in", subjects)
		.where("closed_at", "is", null)
		.execute();
}
