import type { Insertable } from "kysely";
import { type Result, refuse } from "~/domain/result";
import type { Database, Db, Transaction } from "~/platform/database.server";
import { logger } from "~/platform/logger.server";
import { enqueue } from "~/platform/queue.server";
import { StoreError } from "~/platform/storage.server";
import { type EventRefusal, REFUSAL_BY_CODE } from "./event";

export type NewEvent = Partial<Insertable<Database["event"]>> &
	Pick<
		Insertable<Database["event"]>,
		"case_file_id" | "kind" | "occurred_on" | "actor_id" | "actor_role" | "title" | "language"
	>;

/**
 * Writes a fact into the timeline and queues its consequences (jobs/reactions.ts), in the caller's transaction.
 * @returns the id of the event
 * @throws a database error with a TG… code when the guard refuses; see refusalOf
 */
export async function appendEvent(trx: Transaction, event: NewEvent): Promise<number> {
	const { id } = await trx
		.insertInto("event")
		.values({
			demand_id: null,
			title_en: null,
			body: null,
			body_en: null,
			source_url: null,
			evidence_id: null,
			clock_rule_id: null,
			from_status: null,
			to_status: null,
			confirms_event_id: null,
			corrects_event_id: null,
			institution_id: null,
			...event,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	await enqueue(trx, "event-appended", [{ eventId: id, kind: event.kind }]);
	return id;
}

/** Runs a transaction that appends events, and turns the guard's refusals into values. Anything else still throws. */
export async function guarded<Value, Reason extends string = EventRefusal>(
	db: Db,
	work: (trx: Transaction) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason | EventRefusal>> {
	try {
		return await db.transaction().execute(work);
	} catch (error) {
		// The last step is to keep the file: what rests on it is undone when the place for files takes none.
		if (error instanceof StoreError) {
			logger.error({ err: error }, "a file could not be kept");
			return refuse("file-not-kept");
		}
		const reason = REFUSAL_BY_CODE[(error as { code?: string }).code ?? ""];
		if (reason) return refuse(reason);
		throw error;
	}
}
