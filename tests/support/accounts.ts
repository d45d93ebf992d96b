import { randomUUID } from "node:crypto";
import { ensureAccount } from "~/domain/accounts/commands.server";
import type { Actor, OrganisationRole, Role } from "~/domain/accounts/role";
import { emailTag, encryptEmail } from "~/domain/email-addresses/email-address.server";
import { db } from "./database";

/** Somebody with an account and these roles. */
export async function anAccount({
	roles,
	name = "Rani Pemantau",
	email = `${randomUUID()}@account.test`,
}: {
	roles: [Role, ...Role[]];
	name?: string;
	email?: string;
}): Promise<Actor & { email: string }> {
	for (const role of roles) await ensureAccount(db, { name, email, role });
	const { id } = await db
		.selectFrom("account")
		.select("id")
		.where("email_tag", "=", emailTag(email))
		.executeTakeFirstOrThrow();
	return { accountId: id, name, roles, memberships: [], email };
}

/** An organisation that has proposed nothing yet. */
export async function anOrganisation(name = "Serikat Warga"): Promise<{ id: number; slug: string }> {
	return db
		.insertInto("organisation")
		.values({ slug: `serikat-${randomUUID().slice(0, 8)}`, name, short_name: name })
		.returning(["id", "slug"])
		.executeTakeFirstOrThrow();
}

/** Somebody who belongs to an organisation and has no role on the site. */
export async function aMemberOf(
	organisationId: number,
	role: OrganisationRole,
	{ name = "Dewi Anggota" } = {},
): Promise<Actor & { email: string }> {
	const email = `${randomUUID()}@account.test`;
	const { id } = await db
		.insertInto("account")
		.values({ name, email_tag: emailTag(email), email_cipher: encryptEmail(email), disabled_at: null })
		.returning("id")
		.executeTakeFirstOrThrow();
	await db
		.insertInto("membership")
		.values({ organisation_id: organisationId, account_id: id, role })
		.execute();
	return { accountId: id, name, roles: [], memberships: [{ organisationId, role }], email };
}
