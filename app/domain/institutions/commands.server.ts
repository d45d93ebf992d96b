import { type Actor, may } from "~/domain/accounts/role";
import { lockInstitutions, sendNotices } from "~/domain/notices/send.server";
import { ok, type Result, refuse } from "~/domain/result";
import type { Db } from "~/platform/database.server";

/**
 * Records where an institution can be written to, as it publishes it, and sends what has waited for that; also what an
 * earlier address did not take. @returns how many notices are on their way now
 */
export async function recordAddress(
	db: Db,
	actor: Actor,
	{ institutionId, email, sourceUrl }: { institutionId: number; email: string; sourceUrl: string },
): Promise<Result<number, "role-missing">> {
	if (!may(actor, "keep-directory")) return refuse("role-missing");
	return db.transaction().execute(async (trx) => {
		await lockInstitutions(trx, [institutionId]);
		await trx
			.insertInto("institution_address")
			.values({
				institution_id: institutionId,
				email,
				source_url: sourceUrl,
				added_by: actor.accountId,
			})
			.execute();
		return ok(await sendNotices(trx, { institutionId, failedToo: true, accountId: actor.accountId }));
	});
}

/** Records that the known address is not valid any more. It is shown to nobody from then on. */
export async function endAddress(
	db: Db,
	actor: Actor,
	institutionId: number,
): Promise<Result<null, "role-missing" | "address-unknown">> {
	if (!may(actor, "keep-directory")) return refuse("role-missing");
	return db.transaction().execute(async (trx) => {
		await lockInstitutions(trx, [institutionId]);
		const last = await trx
			.selectFrom("institution_address")
			.select("email")
			.where("institution_id", "=", institutionId)
			.orderBy("id", "desc")
			.limit(1)
			.executeTakeFirst();
		if (!last?.email) return refuse("address-unknown");
		await trx
			.insertInto("institution_address")
			.values({
				institution_id: institutionId,
				email: null,
				source_url: null,
				added_by: actor.accountId,
			})
			.execute();
		return ok(null);
	});
}
