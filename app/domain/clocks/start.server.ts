import type { Transaction } from "~/platform/database.server";
import type { ClockChangeKind, RuleKey } from "./clock";

export interface NewClock {
	caseFileId: number;
	demandId: number | null;
	/** What it is about: "request:7:answer", "recommendation:3:reply". There is one clock of each topic. */
	topic: string;
	rule: RuleKey;
	/** Day of proven receipt. */
	startedOn: string;
	/** The proof of receipt. */
	evidenceId: string;
	actorId: number | null;
}

/**
 * Starts a deadline, in the caller's transaction. A demand's own starts by itself, with the proof of its receipt.
 * @returns the id of the clock
 * @throws a database error: TG002 for a receipt in the future, 23505 where the topic has a clock already
 */
export async function startClock(trx: Transaction, clock: NewClock): Promise<number> {
	const { id } = await trx
		.insertInto("clock")
		.values((eb) => ({
			case_file_id: clock.caseFileId,
			demand_id: clock.demandId,
			topic: clock.topic,
			rule_id: eb
				.selectFrom("clock_rule")
				.select("id")
				.where("key", "=", clock.rule)
				.orderBy("version", "desc")
				.limit(1),
			started_on: clock.startedOn,
			evidence_id: clock.evidenceId,
			started_by: clock.actorId,
		}))
		.returning("id")
		.executeTakeFirstOrThrow();
	return id;
}

export interface ClockChange {
	clockId: number;
	kind: ClockChangeKind;
	/** Not after today, and for a pause, its end and an extension not before the last of them. */
	changedOn: string;
	/** For an extension, in the unit of the clock's rule. */
	days?: number;
	reason: string;
	/** A pause needs it. */
	evidenceId?: string | null;
	/** For a revision of the calendar: which. */
	calendarRevisionId?: number | null;
	eventId?: number | null;
	actorId: number | null;
}

/**
 * Pauses, resumes, extends, moves, stops or reopens a deadline, in the caller's transaction. The database counts it again.
 * @returns the day on which it is due from now on
 * @throws a database error with a TG… code when the guard refuses; see REFUSAL_BY_CODE of the events
 */
export async function changeClock(trx: Transaction, change: ClockChange): Promise<string> {
	const { due_on } = await trx
		.insertInto("clock_change")
		.values({
			clock_id: change.clockId,
			kind: change.kind,
			changed_on: change.changedOn,
			days: change.days ?? null,
			reason: change.reason,
			evidence_id: change.evidenceId ?? null,
			calendar_revision_id: change.calendarRevisionId ?? null,
			event_id: change.eventId ?? null,
			actor_id: change.actorId,
		})
		.returning("due_on")
		.executeTakeFirstOrThrow();
	return due_on;
}
