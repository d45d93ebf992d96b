import { sql } from "kysely";
import { decryptEmail } from "~/domain/email-addresses/email-address.server";
import type { Db } from "~/platform/database.server";
import type { Browser } from "./browser";
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

export interface Session {
	/** No secret: it ends the session, for its owner only. */
	id: string;
	browser: Browser;
	createdAt: Date;
	/** A day in Jakarta. */
	lastUsedOn: string;
	/** The one that asks. */
	current: boolean;
}

/** The sessions of an account that still open something, the one with this token first, then the latest. */
export async function listSessions(db: Db, accountId: number, token: string): Promise<Session[]> {
	return db
		.selectFrom("session")
		.select(["id", "browser", "created_at as createdAt", "last_used_on as lastUsedOn"])
		.select((eb) => eb("token_hash", "=", sessionTokenHash(token)).$castTo<boolean>().as("current"))
		.where("account_id", "=", accountId)
		.where("expires_at", ">", sql<Date>`now()`)
		.orderBy("current", "desc")
		.orderBy("created_at", "desc")
		.execute();
}

/** The id of the session with this token. */
export async function findSessionId(db: Db, token: string): Promise<string | undefined> {
	const row = await db
		.selectFrom("session")
		.select("id")
		.where("token_hash", "=", sessionTokenHash(token))
		.where("expires_at", ">", sql<Date>`now()`)
		.executeTakeFirst();
	return row?.id;
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
