import { sql } from "kysely";
import type { OrganisationRole } from "~/domain/accounts/role";
import { decryptEmail } from "~/domain/email-addresses/email-address.server";
import type { Db } from "~/platform/database.server";
import { isSlug } from "~/platform/ids";

export interface Organisation {
	id: number;
	slug: string;
	name: string;
	shortName: string;
}

export async function findOrganisation(db: Db, slug: string | undefined): Promise<Organisation | undefined> {
	if (!isSlug(slug)) return undefined;
	return db
		.selectFrom("organisation")
		.select(["id", "slug", "name", "short_name as shortName"])
		.where("slug", "=", slug)
		.executeTakeFirst();
}

/** Organisations that have proposed a public case, by name. */
export async function listProposers(db: Db): Promise<Array<{ slug: string; name: string }>> {
	return db
		.selectFrom("organisation")
		.select(["slug", "name"])
		.where("id", "in", (eb) =>
			eb.selectFrom("demand_standing").select("proposer_id").where("is_public", "=", true),
		)
		.orderBy("name")
		.execute();
}

/** The organisations an account belongs to, by name. */
export async function listOwnOrganisations(
	db: Db,
	accountId: number,
): Promise<Array<Organisation & { role: OrganisationRole }>> {
	return db
		.selectFrom("membership")
		.innerJoin("organisation", "organisation.id", "membership.organisation_id")
		.select(["organisation.id", "slug", "name", "short_name as shortName", "role"])
		.where("account_id", "=", accountId)
		.orderBy("name")
		.execute();
}

export interface OrganisationMember {
	accountId: number;
	name: string;
	email: string;
	role: OrganisationRole;
	joinedAt: Date;
}

/** Who belongs to an organisation, owners first. For its members: who is in it is not public. */
export async function listOrganisationMembers(db: Db, organisationId: number): Promise<OrganisationMember[]> {
	const rows = await db
		.selectFrom("membership")
		.innerJoin("account", "account.id", "membership.account_id")
		.select(["account.id", "account.name", "account.email_cipher", "role", "joined_at"])
		.where("organisation_id", "=", organisationId)
		.where("account.disabled_at", "is", null)
		.orderBy("role", "desc")
		.orderBy("account.name")
		.orderBy("account.id")
		.execute();
	return rows.map((row) => ({
		accountId: row.id,
		name: row.name,
		email: decryptEmail(row.email_cipher),
		role: row.role,
		joinedAt: row.joined_at,
	}));
}

export interface MemberInvitation {
	id: string;
	name: string;
	email: string | null;
	role: OrganisationRole;
	expired: boolean;
}

/** Invitations into an organisation that nobody has accepted yet, latest first. */
export async function listMemberInvitations(db: Db, organisationId: number): Promise<MemberInvitation[]> {
	const rows = await db
		.selectFrom("invitation")
		.innerJoin("verification", "verification.id", "invitation.verification_id")
		.select(["verification.id", "invitation.name", "verification.email_cipher"])
		.select([
			sql<OrganisationRole>`invitation.role`.as("role"),
			sql<boolean>`verification.expires_at < now()`.as("expired"),
		])
		.where("verification.verified_at", "is", null)
		.where("invitation.organisation_id", "=", organisationId)
		.orderBy("verification.created_at", "desc")
		.execute();
	return rows.map((row) => ({
		id: row.id,
		name: row.name,
		email: row.email_cipher && decryptEmail(row.email_cipher),
		role: row.role,
		expired: row.expired,
	}));
}
