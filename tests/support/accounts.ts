import { randomUUID } from "node:crypto";
import { ensureAccount } from "~/domain/accounts/commands.server";
import type { Actor, Role } from "~/domain/accounts/role";
import { emailTag } from "~/domain/email-addresses/email-address.server";
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
