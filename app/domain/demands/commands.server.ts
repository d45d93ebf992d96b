import type { Actor } from "~/domain/accounts/role";
import { appendEvent, guarded } from "~/domain/events/append.server";
import type { EventRefusal } from "~/domain/events/event";
import { keepEvidence, type NewEvidence, settleEvidence } from "~/domain/evidence/keep.server";
import { ok, type Result, refuse } from "~/domain/result";
import type { Db, Transaction } from "~/platform/database.server";
import type { Target } from "./link";
import { leadsTo, mayCarryReceipt, movesFrom, type Status, type Transition } from "./status";

export interface MoveInput {
	demandId: number;
	caseFileId: number;
	/** The status the person saw when deciding. */
	from: Status;
	to: Status;
	occurredOn: string;
	title: string;
	body: string;
	language: "id" | "en";
	sourceUrl: string | null;
	proofOfReceipt: boolean;
	evidence: Omit<NewEvidence, "addedBy">;
	/** For a move that leads somewhere: where to, and for "not competent" the rule that gives the power to it. */
	target?: Target | null;
	rule?: string;
}

export interface Moved {
	eventId: number;
	/** A verdict waits for a second person; until then the status stands. */
	waitsForSecondPerson: boolean;
}

/**
 * Moves a demand along the table, or proposes a verdict that a second person must confirm. The database checks the
 * same rules again under a lock, so that of two moves made at once the later one is refused.
 */
export async function moveStatus(
	db: Db,
	actor: Actor,
	input: MoveInput,
): Promise<Result<Moved, EventRefusal>> {
	const transition = movesFrom(input.from, actor.roles).find(({ to }) => to === input.to);
	if (!transition) return refuse("move-not-allowed");
	if (input.evidence.tier > transition.maxTier) return refuse("evidence-too-weak");
	return guarded(db, async (trx) => {
		const proposal = transition.secondPerson ? await findOpenProposal(trx, input) : undefined;
		if (proposal && proposal.actor_id === actor.accountId) return refuse("already-proposed");
		const kind = transition.secondPerson && !proposal ? "verdict_proposed" : "status_changed";
		const link = await keepLink(trx, actor, input);
		if (!link.ok) return link;
		const evidenceId = await keepEvidence(trx, { ...input.evidence, addedBy: actor.accountId });
		const eventId = await appendEvent(trx, {
			...statusEvent(input, transition, actor),
			kind,
			evidence_id: evidenceId,
			confirms_event_id: proposal?.id ?? null,
			demand_link_id: link.value,
		});
		await settleEvidence(input.evidence);
		return ok({ eventId, waitsForSecondPerson: kind === "verdict_proposed" });
	});
}

function statusEvent(input: MoveInput, transition: Transition, actor: Actor) {
	return {
		case_file_id: input.caseFileId,
		demand_id: input.demandId,
		occurred_on: input.occurredOn,
		actor_id: actor.accountId,
		actor_role: transition.role,
		title: input.title,
		body: input.body,
		language: input.language,
		source_url: input.sourceUrl,
		from_status: input.from,
		to_status: input.to,
		proof_of_receipt: input.proofOfReceipt && mayCarryReceipt(input.to),
	};
}

/** Writes down what a move leads to, before the event that names it. @returns the id of the link; null for other moves */
async function keepLink(
	trx: Transaction,
	actor: Actor,
	{ demandId, to, target, rule, language }: MoveInput,
): Promise<Result<number | null, EventRefusal>> {
	const kind = leadsTo(to);
	if (!kind) return ok(null);
	if (kind === "successor" && !rule) return refuse("rule-required");
	if (!target) return refuse("target-required");
	if (kind === "merged_into" && target.kind !== "demand") return refuse("target-unfit");
	const found = await trx
		.selectFrom(target.kind)
		.select("id")
		.where("slug", "=", target.slug)
		.executeTakeFirst();
	if (!found || (target.kind === "demand" && found.id === demandId)) return refuse("target-unfit");
	if (target.kind === "demand") {
		// In one order, so that two demands that are merged into each other at once do not wait for each other.
		await trx
			.selectFrom("demand")
			.select("id")
			.where("id", "in", [demandId, found.id])
			.orderBy("id")
			.forNoKeyUpdate()
			.execute();
	}
	const { id } = await trx
		.insertInto("demand_link")
		.values({
			kind,
			demand_id: demandId,
			target_demand_id: target.kind === "demand" ? found.id : null,
			target_institution_id: target.kind === "institution" ? found.id : null,
			rule: kind === "successor" ? rule! : null,
			language,
			made_by: actor.accountId,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	return ok(id);
}

/** The latest proposal of this verdict since the status last changed. */
async function findOpenProposal(trx: Transaction, { demandId, from, to }: MoveInput) {
	return trx
		.selectFrom("event")
		.select(["id", "actor_id"])
		.where("demand_id", "=", demandId)
		.where("kind", "=", "verdict_proposed")
		.where("from_status", "=", from)
		.where("to_status", "=", to)
		.where((eb) =>
			eb(
				"id",
				">",
				eb
					.selectFrom("event as status")
					.select((status) => status.fn.coalesce(status.fn.max("status.id"), status.lit(0)).as("id"))
					.where("status.demand_id", "=", demandId)
					.where("status.kind", "=", "status_changed"),
			),
		)
		.orderBy("id", "desc")
		.executeTakeFirst();
}
