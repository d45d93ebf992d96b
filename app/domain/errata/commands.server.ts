import { type Actor, may } from "~/domain/accounts/role";
import { appendEvent, guarded } from "~/domain/events/append.server";
import type { EventRefusal } from "~/domain/events/event";
import type { Item } from "~/domain/moderation/queries.server";
import { ok, type Result, refuse } from "~/domain/result";
import { today } from "~/platform/clock";
import type { Db } from "~/platform/database.server";
import { checkErratum, type ErratumRefusal, type ErratumWords } from "./queries.server";

export interface ErratumInput extends ErratumWords {
	explanation: string;
	language: "id" | "en";
	/** What its entry in the timeline is called, in that language and where it is Indonesian in English too. */
	title: string;
	titleEn: string | null;
}

/**
 * Sets a correction beside a text, which stays as it is, and writes it into the timeline.
 * @param proposerId the organisation that proposed the case
 * @returns the id of the event
 */
export async function makeErratum(
	db: Db,
	actor: Actor,
	item: Item,
	proposerId: number,
	input: ErratumInput,
): Promise<Result<number, ErratumRefusal | EventRefusal>> {
	if (!may(actor, "correct", proposerId)) return refuse("role-missing");
	const isProposer = actor.memberships.some(({ organisationId }) => organisationId === proposerId);
	return guarded<number, ErratumRefusal>(db, async (trx) => {
		// Of two that send the same form at once the second one sees the first one's erratum.
		await trx
			.selectFrom("case_file")
			.select("id")
			.where("id", "=", item.caseFileId)
			.forNoKeyUpdate()
			.executeTakeFirstOrThrow();
		const checked = await checkErratum(trx, item, input);
		if (!checked.ok) return checked;
		const eventId = await appendEvent(trx, {
			case_file_id: item.caseFileId,
			demand_id: item.demandId,
			kind: "erratum_made",
			occurred_on: today(),
			actor_id: actor.accountId,
			actor_role: isProposer ? "proposer" : "moderator",
			title: input.title,
			title_en: input.titleEn,
			body: input.explanation,
			language: input.language,
		});
		await trx
			.insertInto("erratum")
			.values({
				event_id: eventId,
				case_file_id: item.caseFileId,
				demand_id: item.demandId,
				statement_id: item.statementId,
				field: input.field,
				text_language: input.textLanguage,
				version: checked.value.version,
				written: input.written,
				corrected: input.corrected,
				explanation: input.explanation,
				language: input.language,
				source_checked: checked.value.sourceChecked,
				made_by: actor.accountId,
			})
			.execute();
		return ok(eventId);
	});
}
