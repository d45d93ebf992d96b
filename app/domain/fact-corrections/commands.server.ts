import { randomInt, randomUUID } from "node:crypto";
import { sql } from "kysely";
import { type Actor, may } from "~/domain/accounts/role";
import { decryptEmail, emailTag, encryptEmail } from "~/domain/email-addresses/email-address.server";
import { queueMail } from "~/domain/mail/outbox.server";
import type { Item } from "~/domain/moderation/queries.server";
import { ok, type Result, refuse } from "~/domain/result";
import type { Db } from "~/platform/database.server";

export interface CorrectionInput {
	item: Item;
	written: string;
	corrected: string;
	sourceUrl: string | null;
	/** For the answer only; "" where none is wanted. */
	email: string;
	/** The reply link by which it is asked for. */
	linkId: string | null;
	locale: "id" | "en";
}

/** Takes a request for correction. @returns its ticket: whoever has it sees what became of it */
export async function requestCorrection(db: Db, input: CorrectionInput): Promise<string> {
	const ticket = newTicket();
	await db
		.insertInto("fact_correction")
		.values({
			id: randomUUID(),
			ticket,
			case_file_id: input.item.caseFileId,
			demand_id: input.item.demandId,
			statement_id: input.item.statementId,
			link_id: input.linkId,
			written: input.written,
			corrected: input.corrected,
			source_url: input.sourceUrl,
			email_cipher: input.email === "" ? null : encryptEmail(input.email),
			locale: input.locale,
		})
		.execute();
	return ticket;
}

/** Without letters and figures that are taken for each other: people read it out on the phone. */
const TICKET_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

function newTicket(): string {
	return `K-${Array.from({ length: 12 }, () => TICKET_LETTERS[randomInt(TICKET_LETTERS.length)]).join("")}`;
}

export type CorrectionDecisionRefusal = "role-missing" | "own-case" | "correction-decided";

const REFUSAL_BY_CODE: Record<string, CorrectionDecisionRefusal> = {
	TG003: "role-missing",
	TG020: "own-case",
	"23505": "correction-decided",
};

/** Answers a request for correction, with a reason that whoever asked is mailed. */
export async function decideCorrection(
	db: Db,
	actor: Actor,
	{
		correctionId,
		accepted,
		explanation,
		language,
	}: { correctionId: string; accepted: boolean; explanation: string; language: "id" | "en" },
): Promise<Result<null, CorrectionDecisionRefusal>> {
	if (!may(actor, "moderate")) return refuse("role-missing");
	try {
		return await db.transaction().execute(async (trx) => {
			await trx
				.insertInto("fact_correction_decision")
				.values({
					correction_id: correctionId,
					accepted,
					explanation,
					language,
					decided_by: actor.accountId,
				})
				.execute();
			const { email_cipher: cipher, locale } = await trx
				.selectFrom("fact_correction")
				.select(["email_cipher", "locale"])
				.where("id", "=", correctionId)
				.executeTakeFirstOrThrow();
			if (cipher)
				await queueMail(trx, [
					{
						kind: "correction-decided",
						locale,
						emailTag: emailTag(decryptEmail(cipher)),
						recipientCipher: cipher,
						data: { correctionId },
					},
				]);
			return ok(null);
		});
	} catch (error) {
		const reason = REFUSAL_BY_CODE[(error as { code?: string }).code ?? ""];
		if (reason) return refuse(reason);
		throw error;
	}
}

/** Forgets the addresses of requests that were answered 30 days ago. */
export async function forgetCorrectors(db: Db): Promise<void> {
	await sql`update fact_correction f set email_cipher = null where email_cipher is not null
		and exists (select from fact_correction_decision d
			where d.correction_id = f.id and d.decided_at < now() - interval '30 days')`.execute(db);
}
