import { type Actor, roleFor } from "~/domain/accounts/role";
import { appendEvent, guarded } from "~/domain/events/append.server";
import type { EventRefusal } from "~/domain/events/event";
import { keepEvidence, type NewEvidence, settleEvidence } from "~/domain/evidence/keep.server";
import { ok, type Result, refuse } from "~/domain/result";
import type { Db, Transaction } from "~/platform/database.server";
import { changeClock } from "./start.server";

export interface ClockInput {
	demandId: number;
	caseFileId: number;
	/** How many changes the person saw when deciding. */
	seen: number;
	/** Day of the question, of its answer, or of the letter that extends. */
	changedOn: string;
	reason: string;
	language: "id" | "en";
	evidence: Omit<NewEvidence, "addedBy"> | null;
}

export type ClockRefusal =
	| EventRefusal
	| "clock-not-started"
	| "clock-stopped"
	| "clock-paused"
	| "clock-not-paused"
	| "extension-not-in-rule";

/** While the institution waits for the answer to its question, the deadline does not run. @returns the id of the entry */
export function pauseClock(
	db: Db,
	actor: Actor,
	input: ClockInput & { evidence: Omit<NewEvidence, "addedBy"> },
): Promise<Result<number, ClockRefusal>> {
	return change(db, actor, "paused", input);
}

/** The question is answered, and the days that were left begin. @returns the id of the entry */
export function resumeClock(db: Db, actor: Actor, input: ClockInput): Promise<Result<number, ClockRefusal>> {
	return change(db, actor, "resumed", input);
}

/**
 * More time, where the rule has it. @param input days in the unit of the rule, all extensions together at most what it
 * allows @returns the id of the entry
 */
export function extendClock(
	db: Db,
	actor: Actor,
	input: ClockInput & { days: number },
): Promise<Result<number, ClockRefusal>> {
	return change(db, actor, "extended", input);
}

async function change(
	db: Db,
	actor: Actor,
	kind: "paused" | "resumed" | "extended",
	input: ClockInput & { days?: number },
): Promise<Result<number, ClockRefusal>> {
	const role = roleFor(actor, "keep-clock");
	if (!role) return refuse("role-missing");
	return guarded<number, ClockRefusal>(db, async (trx) => {
		const own = await lockOwnClock(trx, input.demandId);
		if (!own) return refuse("clock-not-started");
		if (own.changes !== input.seen) return refuse("clock-moved-on");
		if (own.stopped_on !== null) return refuse("clock-stopped");
		if (kind === "paused" && own.paused_on !== null) return refuse("clock-paused");
		if (kind === "resumed" && own.paused_on === null) return refuse("clock-not-paused");
		if (kind === "extended" && own.extension === null) return refuse("extension-not-in-rule");
		const evidenceId =
			input.evidence && (await keepEvidence(trx, { ...input.evidence, addedBy: actor.accountId }));
		const eventId = await appendEvent(trx, {
			case_file_id: input.caseFileId,
			demand_id: input.demandId,
			kind: `clock_${kind}`,
			occurred_on: input.changedOn,
			actor_id: actor.accountId,
			actor_role: role,
			title: input.reason,
			language: input.language,
			evidence_id: evidenceId,
		});
		await changeClock(trx, {
			clockId: own.clock_id,
			kind,
			changedOn: input.changedOn,
			reason: input.reason,
			evidenceId,
			eventId,
			actorId: actor.accountId,
			...(input.days === undefined ? {} : { days: input.days }),
		});
		await settleEvidence(input.evidence);
		return ok(eventId);
	});
}

/** Of two who change one deadline at once the later one waits here, and then sees what the first has done. */
function lockOwnClock(trx: Transaction, demandId: number) {
	return trx
		.selectFrom("clock_standing")
		.innerJoin("clock", "clock.id", "clock_standing.clock_id")
		.innerJoin("clock_rule", "clock_rule.id", "clock.rule_id")
		.select(["clock_id", "changes", "paused_on", "stopped_on", "clock_rule.extension"])
		.where("clock_standing.demand_id", "=", demandId)
		.where("is_own", "=", true)
		.forUpdate("clock_standing")
		.executeTakeFirst();
}
