import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { emailTag, encryptEmail } from "~/domain/email-addresses/email-address.server";
import { queueMail } from "~/domain/mail/outbox.server";
import { ok, type Result, refuse } from "~/domain/result";
import type { Transaction } from "~/platform/database.server";
import { idFromToken, isCodeOf } from "./token.server";
import {
	CODE_ATTEMPTS,
	isUuid,
	LIFETIME,
	MAILS_PER_DAY,
	MAILS_PER_HOUR,
	type Proof,
	type Purpose,
	type VerificationRefusal,
} from "./verification";

/** Writers that commands of other nouns call inside their own transaction, as they call events/append. */

export interface NewVerification {
	purpose: Purpose;
	email: string;
	locale: "id" | "en";
	caseFileId?: number;
	demandId?: number | null;
	draftId?: string;
	replyId?: string;
	/** False where nobody must be written to: the row is made all the same, so that answers look alike. */
	sendMail?: boolean;
}

/** Opens a verification and queues its mail, unless the address has had its share of mail. @returns its id */
export async function openVerification(trx: Transaction, input: NewVerification): Promise<string> {
	const id = randomUUID();
	const tag = emailTag(input.email);
	await trx
		.insertInto("verification")
		.values({
			id,
			purpose: input.purpose,
			case_file_id: input.caseFileId ?? null,
			demand_id: input.demandId ?? null,
			draft_id: input.draftId ?? null,
			reply_id: input.replyId ?? null,
			email_tag: tag,
			email_cipher: encryptEmail(input.email),
			locale: input.locale,
			expires_at: sql<Date>`now() + make_interval(mins => ${LIFETIME[input.purpose]}::int)`,
			verified_at: null,
		})
		.execute();
	if (input.sendMail !== false) await mailVerification(trx, id);
	return id;
}

/** Queues the mail of a verification, within the share of its address. @returns whether it did */
export async function mailVerification(trx: Transaction, id: string): Promise<boolean> {
	const row = await trx
		.selectFrom("verification")
		.selectAll()
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	if (!row?.email_cipher) return false;
	// Requests made at once are counted one after the other.
	await sql`select pg_advisory_xact_lock(hashtext('mail-share'), ${row.email_tag.readInt32BE(0)}::int)`.execute(
		trx,
	);
	const { hour, day } = await trx
		.selectFrom("mail")
		.select([
			sql<number>`count(*) filter (where created_at > now() - interval '1 hour')::int`.as("hour"),
			sql<number>`count(*)::int`.as("day"),
		])
		.where("email_tag", "=", row.email_tag)
		.where(sql<boolean>`data->>'purpose' = ${row.purpose}`)
		.where("created_at", ">", sql<Date>`now() - interval '1 day'`)
		.executeTakeFirstOrThrow();
	if (hour >= MAILS_PER_HOUR || day >= MAILS_PER_DAY) return false;
	await trx
		.updateTable("verification")
		.set((eb) => ({ mails: eb("mails", "+", 1) }))
		.where("id", "=", id)
		.execute();
	await queueMail(trx, [
		{
			kind: row.verified_at ? "receipt" : "verification",
			locale: row.locale,
			emailTag: row.email_tag,
			recipientCipher: row.email_cipher,
			data: { verificationId: id, purpose: row.purpose },
		},
	]);
	return true;
}

export interface ClaimedVerification {
	id: string;
	purpose: Purpose;
	caseFileId: number | null;
	demandId: number | null;
	draftId: string | null;
	replyId: string | null;
	emailTag: Buffer;
	/** Null once the person has been erased. */
	emailCipher: Buffer | null;
	locale: "id" | "en";
	/** It had been proved before: a second click, a second tab. */
	repeated: boolean;
}

/** Checks a proof and marks its verification as verified. A wrong code is counted even though it is refused. */
export async function claimVerification(
	trx: Transaction,
	proof: Proof,
	purpose: Purpose,
): Promise<Result<ClaimedVerification, VerificationRefusal>> {
	const id = proof.kind === "link" ? idFromToken("verification", proof.token) : proof.id;
	if (!isUuid(id)) return refuse("link-invalid");
	const row = await trx
		.selectFrom("verification")
		.selectAll()
		.select(sql<boolean>`expires_at < now()`.as("expired"))
		.where("id", "=", id)
		.where("purpose", "=", purpose)
		.forUpdate()
		.executeTakeFirst();
	if (!row) return refuse("link-expired");
	if (row.expired && !row.verified_at) return refuse("link-expired");
	if (proof.kind === "code") {
		if (row.code_attempts >= CODE_ATTEMPTS) return refuse("code-exhausted");
		// Before its mail is sent nobody can know a code: whoever types one is guessing.
		if (row.mails === 0 || !isCodeOf(id, proof.code)) {
			await trx
				.updateTable("verification")
				.set((eb) => ({ code_attempts: eb("code_attempts", "+", 1) }))
				.where("id", "=", id)
				.execute();
			return refuse(row.code_attempts + 1 >= CODE_ATTEMPTS ? "code-exhausted" : "code-wrong");
		}
	}
	if (!row.verified_at) {
		await trx
			.updateTable("verification")
			.set({ verified_at: sql<Date>`now()` })
			.where("id", "=", id)
			.execute();
	}
	return ok({
		id,
		purpose: row.purpose,
		caseFileId: row.case_file_id,
		demandId: row.demand_id,
		draftId: row.draft_id,
		replyId: row.reply_id,
		emailTag: row.email_tag,
		emailCipher: row.email_cipher,
		locale: row.locale,
		repeated: row.verified_at !== null,
	});
}
