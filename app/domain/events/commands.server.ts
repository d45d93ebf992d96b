import { type Actor, roleFor } from "~/domain/accounts/role";
import { keepEvidence, type NewEvidence, settleEvidence } from "~/domain/evidence/keep.server";
import { ok, type Result, refuse } from "~/domain/result";
import type { Db } from "~/platform/database.server";
import { appendEvent, guarded } from "./append.server";
import type { AddableKind, EventRefusal } from "./event";

export interface EventInput {
	caseFileId: number;
	demandId: number | null;
	kind: AddableKind;
	occurredOn: string;
	title: string;
	body: string;
	language: "id" | "en";
	sourceUrl: string | null;
	correctsEventId: number | null;
	evidence: Omit<NewEvidence, "addedBy"> | null;
}

/** Adds what happened to a timeline. */
export async function addEvent(
	db: Db,
	actor: Actor,
	input: EventInput,
): Promise<Result<number, EventRefusal>> {
	const role = roleFor(actor, "add-event");
	if (!role) return refuse("role-missing");
	return guarded(db, async (trx) => {
		if (input.correctsEventId !== null) {
			const corrected = await trx
				.selectFrom("event")
				.select("id")
				.where("id", "=", input.correctsEventId)
				.where("case_file_id", "=", input.caseFileId)
				.executeTakeFirst();
			if (!corrected) return refuse("event-unknown");
		}
		const evidenceId =
			input.evidence && (await keepEvidence(trx, { ...input.evidence, addedBy: actor.accountId }));
		const eventId = await appendEvent(trx, {
			case_file_id: input.caseFileId,
			demand_id: input.demandId,
			kind: input.kind,
			occurred_on: input.occurredOn,
			actor_id: actor.accountId,
			actor_role: role,
			title: input.title,
			body: input.body,
			language: input.language,
			source_url: input.sourceUrl,
			evidence_id: evidenceId,
			corrects_event_id: input.correctsEventId,
		});
		await settleEvidence(input.evidence);
		return ok(eventId);
	});
}
