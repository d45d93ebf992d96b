import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { queueMail } from "~/domain/mail/outbox.server";
import { ok, type Result } from "~/domain/result";
import { claimVerification, openVerification } from "~/domain/verifications/claim.server";
import { idFromToken } from "~/domain/verifications/token.server";
import type { Proof, VerificationRefusal } from "~/domain/verifications/verification";
import type { Db } from "~/platform/database.server";

const ALERT_BATCH = 500;

/** Mails the confirmation of a new follower; the answer is the same for every address. @returns the verification's id */
export async function startFollowing(
	db: Db,
	input: { caseFileId: number; demandId: number | null; email: string; locale: "id" | "en" },
): Promise<string> {
	return db.transaction().execute((trx) => openVerification(trx, { purpose: "following", ...input }));
}

/** Starts the alerts of a proved mailbox; following twice is following once. */
export async function confirmFollowing(
	db: Db,
	proof: Proof,
): Promise<Result<{ followerId: string }, VerificationRefusal>> {
	return db.transaction().execute(async (trx) => {
		const claimed = await claimVerification(trx, proof, "following");
		if (!claimed.ok) return claimed;
		const { id, caseFileId, demandId, emailTag, emailCipher, locale, repeated } = claimed.value;
		if (caseFileId === null) throw new Error(`verification ${id} follows nothing`);
		if (!repeated && emailCipher) {
			await trx
				.insertInto("follower")
				.values({
					id: randomUUID(),
					case_file_id: caseFileId,
					demand_id: demandId,
					email_tag: emailTag,
					email_cipher: emailCipher,
					locale,
				})
				.onConflict((conflict) => conflict.doNothing())
				.execute();
			// The follower row holds the address now.
			await trx.updateTable("verification").set({ email_cipher: null }).where("id", "=", id).execute();
		}
		const follower = await trx
			.selectFrom("follower")
			.select("id")
			.where("case_file_id", "=", caseFileId)
			.where("email_tag", "=", emailTag)
			.where("demand_id", demandId === null ? "is" : "=", demandId)
			.executeTakeFirst();
		return ok({ followerId: follower?.id ?? id });
	});
}

/** Stops the alerts of a token and forgets the address. Doing it again is no error; a foreign token does nothing. */
export async function unfollow(db: Db, token: string | undefined): Promise<boolean> {
	const id = idFromToken("follower", token);
	if (!id) return false;
	await db.transaction().execute(async (trx) => {
		await trx.deleteFrom("follower").where("id", "=", id).execute();
		await trx
			.updateTable("mail")
			.set({ abandoned_at: sql<Date>`now()`, recipient_cipher: null, last_error: "unfollowed" })
			.where("sent_at", "is", null)
			.where("abandoned_at", "is", null)
			.where(sql<boolean>`data->>'followerId' = ${id}`)
			.execute();
	});
	return true;
}

/**
 * Queues one alert per address for an event, in batches; safe to run again after a crash, because an address that was
 * told of the event is in follower_alert, committed with its mail.
 */
export async function alertFollowers(db: Db, eventId: number): Promise<number> {
	let total = 0;
	for (;;) {
		const queued = await db.transaction().execute(async (trx) => {
			const event = await trx
				.selectFrom("event")
				.select(["case_file_id", "demand_id", "recorded_at"])
				.where("id", "=", eventId)
				.executeTakeFirst();
			if (!event) return 0;
			const candidates = await trx
				.selectFrom("follower")
				.distinctOn("follower.email_tag")
				.selectAll("follower")
				.where("follower.case_file_id", "=", event.case_file_id)
				// Who follows one demand hears of it and of the case, not of the other demands.
				.where((eb) =>
					event.demand_id === null
						? eb.lit(true)
						: eb.or([eb("follower.demand_id", "is", null), eb("follower.demand_id", "=", event.demand_id)]),
				)
				// Who came later reads the event on the page.
				.where("follower.created_at", "<=", event.recorded_at)
				.where((eb) =>
					eb.not(
						eb.exists(
							eb
								.selectFrom("follower_alert")
								.select(sql.lit(1).as("one"))
								.where("follower_alert.event_id", "=", eventId)
								.whereRef("follower_alert.email_tag", "=", "follower.email_tag"),
						),
					),
				)
				.orderBy("follower.email_tag")
				.limit(ALERT_BATCH)
				.execute();
			if (candidates.length === 0) return 0;
			const fresh = await trx
				.insertInto("follower_alert")
				.values(candidates.map((follower) => ({ event_id: eventId, email_tag: follower.email_tag })))
				.onConflict((conflict) => conflict.doNothing())
				.returning("email_tag")
				.execute();
			const told = new Set(fresh.map((row) => row.email_tag.toString("hex")));
			await queueMail(
				trx,
				candidates
					.filter((follower) => told.has(follower.email_tag.toString("hex")))
					.map((follower) => ({
						kind: "follower-alert" as const,
						locale: follower.locale,
						emailTag: follower.email_tag,
						recipientCipher: follower.email_cipher,
						data: { eventId, followerId: follower.id },
					})),
			);
			return candidates.length;
		});
		if (queued === 0) return total;
		total += queued;
	}
}
