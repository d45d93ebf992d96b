import type { Actor } from "~/domain/accounts/role";
import { appendEvent, guarded } from "~/domain/events/append.server";
import type { EventRefusal } from "~/domain/events/event";
import { keepEvidence, type NewEvidence, settleEvidence } from "~/domain/evidence/keep.server";
import { ok, type Result, refuse } from "~/domain/result";
import type { Db, Transaction } from "~/platform/database.server";
import { mayCarryReceipt, movesFrom, type Status, type Transition } from "./status";

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
		const evidenceId = await keepEvidence(trx, { ...input.evidence, addedBy: actor.accountId });
		const eventId = await appendEvent(trx, {
			...statusEvent(input, transition, actor),
			kind,
			evidence_id: evidenceId,
			confirms_event_id: proposal?.id ?? null,
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
