import { type Actor, may } from "~/domain/accounts/role";
import { lockInstitutions, sendNotices } from "~/domain/notices/send.server";
import { ok, type Result, refuse } from "~/domain/result";
import type { Db } from "~/platform/database.server";
import { type MailDomainRefusal, readMailDomain } from "./mail-domain";
import { listVerifiedDomains } from "./queries.server";

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

/**
 * Says that an institution writes from a mail domain, and how that is known: whoever receives mail there can answer in its
 * name.
 */
export async function verifyDomain(
	db: Db,
	actor: Actor,
	{ institutionId, domain: typed, how }: { institutionId: number; domain: string; how: string },
): Promise<Result<null, "role-missing" | "mail-domain-known" | MailDomainRefusal>> {
	if (!may(actor, "keep-directory")) return refuse("role-missing");
	const read = readMailDomain(typed);
	if (!read.ok) return refuse(read.reason);
	return db.transaction().execute(async (trx) => {
		await lockInstitutions(trx, [institutionId]);
		const known = await listVerifiedDomains(trx, institutionId);
		if (known.some(({ domain }) => domain === read.domain)) return refuse("mail-domain-known");
		await trx
			.insertInto("institution_domain")
			.values({
				institution_id: institutionId,
				domain: read.domain,
				is_verified: true,
				how,
				decided_by: actor.accountId,
			})
			.execute();
		return ok(null);
	});
}

/** Says that mail from a domain proves nothing any more. What it has proved stays proved. */
export async function endDomain(
	db: Db,
	actor: Actor,
	{ institutionId, domain, why }: { institutionId: number; domain: string; why: string },
): Promise<Result<null, "role-missing" | "mail-domain-unknown">> {
	if (!may(actor, "keep-directory")) return refuse("role-missing");
	return db.transaction().execute(async (trx) => {
		await lockInstitutions(trx, [institutionId]);
		const known = await listVerifiedDomains(trx, institutionId);
		if (!known.some((row) => row.domain === domain)) return refuse("mail-domain-unknown");
		await trx
			.insertInto("institution_domain")
			.values({
				institution_id: institutionId,
				domain,
				is_verified: false,
				how: why,
				decided_by: actor.accountId,
			})
			.execute();
		return ok(null);
	});
}
