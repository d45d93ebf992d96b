import type { Insertable } from "kysely";
import type { Database, Transaction } from "~/platform/database.server";

export type NewDecision = Pick<
	Insertable<Database["moderation_decision"]>,
	"action" | "reason" | "explanation" | "language" | "decided_by"
> &
	Partial<Insertable<Database["moderation_decision"]>>;

/**
 * Writes what a moderator decides about a report or a draft into the public log, in the caller's transaction.
 * @returns the number of the decision
 * @throws a database error with a TG… code when the guard refuses: see db/README.md
 */
export async function keepDecision(trx: Transaction, decision: NewDecision): Promise<number> {
	const { id } = await trx
		.insertInto("moderation_decision")
		.values({
			report_id: null,
			on_appeal: false,
			case_file_id: null,
			demand_id: null,
			statement_id: null,
			draft_id: null,
			draft_version: null,
			...decision,
			explanation: decision.explanation || null,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}
