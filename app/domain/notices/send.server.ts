import { sql } from "kysely";
import { emailTag, encryptEmail } from "~/domain/email-addresses/email-address.server";
import { queueMail } from "~/domain/mail/outbox.server";
import { isReadable } from "~/domain/moderation/queries.server";
import { openReplyLink } from "~/domain/replies/link.server";
import { closeTasks } from "~/domain/tasks/close.server";
import type { Transaction } from "~/platform/database.server";

/**
 * Nobody adds an address while notices are made, nor the other way round: else a notice could wait for an address that
 * has just come. In the order of the ids, so that two never wait for each other.
 */
export async function lockInstitutions(trx: Transaction, ids: readonly number[]): Promise<void> {
	if (ids.length === 0) return;
	await trx
		.selectFrom("institution")
		.select("id")
		.where("id", "in", ids)
		.orderBy("id")
		.forNoKeyUpdate()
		.execute();
}

/**
 * Mails the notices of an institution that wait, where its address is known, and closes the tasks about them. To be
 * called with the institution locked.
 * @param failedToo for a new address: also those whose mail was given up
 * @param accountId who has seen to it; null where nobody did
 * @returns how many
 */
export async function sendNotices(
	trx: Transaction,
	{
		institutionId,
		failedToo,
		accountId,
	}: { institutionId: number; failedToo: boolean; accountId: number | null },
): Promise<number> {
	const address = await trx
		.selectFrom("institution_address")
		.select("email")
		.where("institution_id", "=", institutionId)
		.orderBy("id", "desc")
		.limit(1)
		.executeTakeFirst();
	const email = address?.email;
	if (!email) return 0;
	const notices = await trx
		.selectFrom("notice")
		.select(["id", "case_file_id"])
		.where("institution_id", "=", institutionId)
		.where("sent_at", "is", null)
		.where((eb) =>
			failedToo
				? eb.or([eb("queued_at", "is", null), eb("failed_at", "is not", null)])
				: eb("queued_at", "is", null),
		)
		.where(isReadable("case", "notice.case_file_id"))
		.orderBy("created_at")
		.orderBy("id")
		.forUpdate()
		.execute();
	// Who is told may answer.
	for (const { case_file_id: caseFileId } of notices)
		await openReplyLink(trx, { caseFileId, institutionId, madeBy: null });
	// A public office of this country is written to in its language.
	const mailIds = await queueMail(
		trx,
		notices.map(({ id }) => ({
			kind: "notice",
			locale: "id",
			emailTag: emailTag(email),
			recipientCipher: encryptEmail(email),
			data: { noticeId: id },
		})),
	);
	for (const [index, { id }] of notices.entries())
		await trx
			.updateTable("notice")
			.set({ mail_id: mailIds[index]!, queued_at: sql<Date>`now()`, failed_at: null })
			.where("id", "=", id)
			.execute();
	await closeTasks(
		trx,
		notices.map(({ id }) => `notice:${id}` as const),
		accountId,
	);
	return notices.length;
}
