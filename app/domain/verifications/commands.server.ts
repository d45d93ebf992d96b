import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import { mailVerification } from "./claim.server";
import { isUuid } from "./verification";

/** Sends the mail of a verification again. Says nothing of whether it did: the share of an address is its own affair. */
export async function resendVerification(db: Db, id: string | undefined): Promise<void> {
	if (!isUuid(id)) return;
	await db.transaction().execute(async (trx) => {
		// Who has no account is not written to, however often the button is pressed.
		const row = await trx
			.selectFrom("verification")
			.select([
				"id",
				"mails",
				"purpose",
				sql<boolean>`expires_at < now() and verified_at is null`.as("expired"),
			])
			.where("id", "=", id)
			.executeTakeFirst();
		if (row && (row.mails > 0 || row.purpose !== "sign_in") && !row.expired) await mailVerification(trx, id);
	});
}

/**
 * Deletes forms and invitations that nobody confirmed in time, with everything typed into them, and what sign-ins and
 * followings leave behind. @returns how many
 */
export async function expireVerifications(db: Db): Promise<number> {
	const { numDeletedRows } = await db
		.deleteFrom("verification")
		.where((eb) =>
			eb.or([eb("verified_at", "is", null), eb("purpose", "in", ["sign_in", "following", "replying"])]),
		)
		.where("expires_at", "<", sql<Date>`now()`)
		.executeTakeFirst();
	return Number(numDeletedRows);
}
