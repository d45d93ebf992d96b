import { randomUUID } from "node:crypto";
import type { Transaction } from "~/platform/database.server";

/**
 * The link by which an institution answers a case, in the caller's transaction: the one that works, or a new one.
 * @param madeBy null where it goes out with a notice
 * @returns its id
 */
export async function openReplyLink(
	trx: Transaction,
	{ caseFileId, institutionId, madeBy }: { caseFileId: number; institutionId: number; madeBy: number | null },
): Promise<string> {
	const made = await trx
		.insertInto("reply_link")
		.values({
			id: randomUUID(),
			case_file_id: caseFileId,
			institution_id: institutionId,
			made_by: madeBy,
			revoked_at: null,
			revoked_by: null,
		})
		.onConflict((conflict) =>
			conflict.columns(["case_file_id", "institution_id"]).where("revoked_at", "is", null).doNothing(),
		)
		.returning("id")
		.executeTakeFirst();
	if (made) return made.id;
	const { id } = await trx
		.selectFrom("reply_link")
		.select("id")
		.where("case_file_id", "=", caseFileId)
		.where("institution_id", "=", institutionId)
		.where("revoked_at", "is", null)
		.executeTakeFirstOrThrow();
	return id;
}
