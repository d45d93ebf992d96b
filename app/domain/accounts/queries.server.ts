import { sql } from "kysely";
import { decryptEmail } from "~/domain/email-addresses/email-address.server";
import type { Db } from "~/platform/database.server";
import type { Actor, OrganisationRole, Role } from "./role";
import { sessionTokenHash } from "./session-token.server";

/** Who a session cookie belongs to; undefined when it is unknown, expired or its account is disabled. */
export async function findActorBySession(db: Db, token: string | undefined): Promise<Actor | undefined> {
	if (!token || token.length > 100) return undefined;
	const rows = await db
		.selectFrom("session")
		.innerJoin("account", "account.id", "session.account_id")
		.leftJoin("account_role", "account_role.account_id", "account.id")
		.select(["account.id", "account.name", "account_role.role"])
		.where("session.token_hash", "=", sessionTokenHash(token))
		.where("session.expires_at", ">", sql<Date>`now()`)
		.where("account.disabled_at", "is", null)
		.execute();
	const [first] = rows;
	if (!first) return undefined;
	const memberships = await db
		.selectFrom("membership")
		.select(["organisation_id as organisationId", "role"])
		.where("account_id", "=", first.id)
		.orderBy("organisation_id")
		.execute();
	return {
		accountId: first.id,
		name: first.name,
		roles: rows.flatMap(({ role }) => (role ? [role] : [])),
		memberships,
	};
}

export interface Member {
	name: string;
	email: string;
	roles: Role[];
}

/** Everybody with an account, for the admin. */
export async function listMembers(db: Db): Promise<Member[]> {
	const rows = await db
		.selectFrom("account")
		.leftJoin("account_role", "account_role.account_id", "account.id")
		.select(["account.id", "account.name", "account.email_cipher", "account_role.role"])
		.orderBy("account.id")
		.execute();
	const members = new Map<number, Member>();
	for (const row of rows) {
		const member = members.get(row.id) ?? {
			name: row.name,
			email: decryptEmail(row.email_cipher),
			roles: [],
		};
		if (row.role) member.roles.push(row.role);
		members.set(row.id, member);
	}
	return [...members.values()];
}

export interface OpenInvitation {
	name: string;
	role: Role;
	email: string | null;
	invitedBy: string;
	createdAt: Date;
	expired: boolean;
}

/** Invitations to the site that nobody has accepted yet. */
export async function listOpenInvitations(db: Db): Promise<OpenInvitation[]> {
	const rows = await db
		.selectFrom("invitation")
		.innerJoin("verification", "verification.id", "invitation.verification_id")
		.innerJoin("account", "account.id", "invitation.invited_by")
		.select([
			"invitation.name",
			sql<Role>`invitation.role`.as("role"),
			"verification.email_cipher",
			"account.name as inviter",
			"verification.created_at",
		])
		.select(sql<boolean>`verification.expires_at < now()`.as("expired"))
		.where("verification.verified_at", "is", null)
		.where("invitation.organisation_id", "is", null)
		.orderBy("verification.created_at", "desc")
		.execute();
	return rows.map((row) => ({
		name: row.name,
		role: row.role,
		email: row.email_cipher && decryptEmail(row.email_cipher),
		invitedBy: row.inviter,
		createdAt: row.created_at,
		expired: row.expired,
	}));
}

/** What an invitation offers, for the page its link opens. */
export interface Invitation {
	name: string;
	role: Role | OrganisationRole;
	/** The name of the organisation; null where the role is one on the site. */
	organisation: string | null;
	invitedBy: string;
}

export async function findInvitation(db: Db, verificationId: string): Promise<Invitation | undefined> {
	const row = await db
		.selectFrom("invitation")
		.innerJoin("account", "account.id", "invitation.invited_by")
		.leftJoin("organisation", "organisation.id", "invitation.organisation_id")
		.select([
			"invitation.name",
			"invitation.role",
			"organisation.name as organisation",
			"account.name as inviter",
		])
		.where("invitation.verification_id", "=", verificationId)
		.executeTakeFirst();
	return row && { name: row.name, role: row.role, organisation: row.organisation, invitedBy: row.inviter };
}
