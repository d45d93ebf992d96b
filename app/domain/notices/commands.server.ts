import { randomUUID } from "node:crypto";
import { openTask } from "~/domain/tasks/open.server";
import type { Db } from "~/platform/database.server";
import { listDue, listUnsentInstitutions, listUntoldCases } from "./queries.server";
import { lockInstitutions, sendNotices } from "./send.server";

/**
 * Makes the notices of a public case that are missing, and mails those whose institution has an address; for the others a
 * person is asked to find one. Safe to run twice, and twice at once.
 * @returns how many notices are new
 */
export async function tellInstitutions(db: Db, caseFileId: number): Promise<number> {
	return db.transaction().execute(async (trx) => {
		const due = await listDue(trx, caseFileId);
		await lockInstitutions(
			trx,
			due.map(({ institutionId }) => institutionId),
		);
		let made = 0;
		for (const { institutionId, capacity } of due) {
			const notice = await trx
				.insertInto("notice")
				.values({
					id: randomUUID(),
					case_file_id: caseFileId,
					institution_id: institutionId,
					capacity,
					mail_id: null,
					queued_at: null,
					sent_at: null,
					failed_at: null,
				})
				.onConflict((conflict) => conflict.columns(["case_file_id", "institution_id"]).doNothing())
				.returning("id")
				.executeTakeFirst();
			// Somebody else was first.
			if (!notice) continue;
			made += 1;
			const sent = await sendNotices(trx, { institutionId, failedToo: false, accountId: null });
			if (sent === 0)
				await openTask(trx, { kind: "notice_without_address", subject: `notice:${notice.id}`, note: null });
		}
		return made;
	});
}

/** As `tellInstitutions`, where an event has made a demand public; other events tell institutions nothing. */
export async function tellInstitutionsOfEvent(db: Db, eventId: number): Promise<number> {
	const event = await db
		.selectFrom("event")
		.select("case_file_id")
		.where("id", "=", eventId)
		.where("kind", "=", "status_changed")
		.where("to_status", "=", "published")
		.executeTakeFirst();
	return event ? tellInstitutions(db, event.case_file_id) : 0;
}

/** Makes and sends what is missing anywhere: cases entered without the queue, or given back to readers. @returns how many */
export async function tellMissed(db: Db): Promise<number> {
	let told = 0;
	for (const caseFileId of await listUntoldCases(db)) told += await tellInstitutions(db, caseFileId);
	for (const institutionId of await listUnsentInstitutions(db))
		told += await db.transaction().execute(async (trx) => {
			await lockInstitutions(trx, [institutionId]);
			return sendNotices(trx, { institutionId, failedToo: false, accountId: null });
		});
	return told;
}
