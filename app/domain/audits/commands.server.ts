import { randomUUID } from "node:crypto";
import type { Actor } from "~/domain/accounts/role";
import type { RuleKey } from "~/domain/clocks/clock";
import { startClock } from "~/domain/clocks/start.server";
import { appendEvent, guarded } from "~/domain/events/append.server";
import type { EventKind, EventRefusal } from "~/domain/events/event";
import { keepEvidence, type NewEvidence, settleEvidence } from "~/domain/evidence/keep.server";
import { ok, type Result, refuse } from "~/domain/result";
import type { Db, Transaction } from "~/platform/database.server";
import type { AuditorKind, AuditStep, RecommendationStatus } from "./audit";

/** What a document shows, in the words of whoever records it. */
export interface AuditFact {
	caseFileId: number;
	demandId: number;
	occurredOn: string;
	title: string;
	body: string;
	language: "id" | "en";
	evidence: Omit<NewEvidence, "addedBy">;
}

/**
 * The clock of the answer to a report. For BPK the law is known; for an inspectorate the rule is marked as unconfirmed, and
 * for BPKP there is none.
 */
const REPLY_RULE: Record<AuditorKind, RuleKey | null> = { bpk: "bpk_reply", apip: "apip_reply", bpkp: null };

/** Records that an audit was asked for: its first step. @returns its id */
export async function openAudit(
	db: Db,
	actor: Actor,
	input: AuditFact & { auditorId: number; auditorKind: AuditorKind },
): Promise<Result<string, EventRefusal>> {
	if (!actor.roles.includes("watchdog")) return refuse("role-missing");
	return guarded(db, async (trx) => {
		const id = randomUUID();
		await trx
			.insertInto("audit")
			.values({
				id,
				demand_id: input.demandId,
				auditor_id: input.auditorId,
				auditor_kind: input.auditorKind,
			})
			.execute();
		const { eventId } = await appendFact(trx, actor, "audit_moved", input);
		await trx
			.insertInto("audit_step")
			.values({ audit_id: id, ordinal: 1, from_step: null, to_step: "diminta", event_id: eventId })
			.execute();
		await settleEvidence(input.evidence);
		return ok(id);
	});
}

export interface AuditMove extends AuditFact {
	auditId: string;
	/** Where whoever records it saw the audit: if it has moved on since, they are told. */
	from: AuditStep;
	to: AuditStep;
	/** For the report: the day on which the examined office received it, where the document proves that. */
	receivedOn: string | null;
}

/** Moves an audit on. A report whose receipt is proved starts the clock of the answer to it. */
export async function moveAudit(db: Db, actor: Actor, input: AuditMove): Promise<Result<null, EventRefusal>> {
	if (!actor.roles.includes("watchdog")) return refuse("role-missing");
	return guarded(db, async (trx) => {
		const audit = await trx
			.selectFrom("audit")
			.select([
				"auditor_kind",
				(eb) =>
					eb
						.selectFrom("audit_step")
						.whereRef("audit_id", "=", "audit.id")
						.select((of) => of.fn.max("ordinal").as("last"))
						.as("last"),
			])
			.where("id", "=", input.auditId)
			.executeTakeFirst();
		if (!audit) return refuse("status-moved-on");
		const { eventId, evidenceId } = await appendFact(trx, actor, "audit_moved", input);
		await trx
			.insertInto("audit_step")
			.values({
				audit_id: input.auditId,
				ordinal: (audit.last ?? 0) + 1,
				from_step: input.from,
				to_step: input.to,
				event_id: eventId,
			})
			.execute();
		const rule = REPLY_RULE[audit.auditor_kind];
		if (input.to === "lhp_terbit" && input.receivedOn && rule) {
			await startClock(trx, {
				caseFileId: input.caseFileId,
				demandId: input.demandId,
				topic: `audit:${input.auditId}:reply`,
				rule,
				startedOn: input.receivedOn,
				evidenceId,
				actorId: actor.accountId,
			});
		}
		await settleEvidence(input.evidence);
		return ok(null);
	});
}

export interface OfficialStatus extends AuditFact {
	recommendationId: number;
	/** As whoever records it saw it. */
	from: RecommendationStatus;
	to: RecommendationStatus;
	/** Of what was recorded here: the auditor has moved nothing. */
	isCorrection: boolean;
}

/** Records what the auditor officially says of a recommendation, as of `occurredOn`. It moves no demand. */
export async function recordOfficialStatus(
	db: Db,
	actor: Actor,
	input: OfficialStatus,
): Promise<Result<null, EventRefusal>> {
	if (!actor.roles.includes("watchdog")) return refuse("role-missing");
	return guarded(db, async (trx) => {
		const { last } = await trx
			.selectFrom("audit_recommendation_status")
			.where("recommendation_id", "=", input.recommendationId)
			.select((eb) => eb.fn.max("ordinal").as("last"))
			.executeTakeFirstOrThrow();
		const { eventId } = await appendFact(trx, actor, "recommendation_moved", input);
		await trx
			.insertInto("audit_recommendation_status")
			.values({
				recommendation_id: input.recommendationId,
				ordinal: (last ?? 0) + 1,
				from_status: input.from,
				to_status: input.to,
				is_correction: input.isCorrection,
				event_id: eventId,
			})
			.execute();
		await settleEvidence(input.evidence);
		return ok(null);
	});
}

async function appendFact(trx: Transaction, actor: Actor, kind: EventKind, fact: AuditFact) {
	const evidenceId = await keepEvidence(trx, { ...fact.evidence, addedBy: actor.accountId });
	const eventId = await appendEvent(trx, {
		case_file_id: fact.caseFileId,
		demand_id: fact.demandId,
		kind,
		occurred_on: fact.occurredOn,
		actor_id: actor.accountId,
		actor_role: "watchdog",
		title: fact.title,
		body: fact.body,
		language: fact.language,
		evidence_id: evidenceId,
	});
	return { eventId, evidenceId };
}
