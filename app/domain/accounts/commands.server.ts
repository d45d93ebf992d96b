import { sql } from "kysely";
import { emailTag, encryptEmail } from "~/domain/email-addresses/email-address.server";
import { ok, type Result, refuse } from "~/domain/result";
import { claimVerification, openVerification } from "~/domain/verifications/claim.server";
import { isUuid, type Proof, type VerificationRefusal } from "~/domain/verifications/verification";
import type { Db, Transaction } from "~/platform/database.server";
import type { Browser } from "./browser";
import { openSession } from "./open-session.server";
import { type Actor, may, ORGANISATION_ROLES, type OrganisationRole, type Role } from "./role";
import { sessionTokenHash } from "./session-token.server";

/**
 * Mails a link and a code to somebody with an account. Somebody without one gets the same answer and no mail.
 * @returns the id of the verification
 */
export async function startSignIn(db: Db, input: { email: string; locale: "id" | "en" }): Promise<string> {
	return db.transaction().execute(async (trx) => {
		const account = await trx
			.selectFrom("account")
			.select("id")
			.where("email_tag", "=", emailTag(input.email))
			.where("disabled_at", "is", null)
			.executeTakeFirst();
		return openVerification(trx, { purpose: "sign_in", ...input, sendMail: account !== undefined });
	});
}

/** Signs in with a proved mailbox. A link or code works once. @returns the session token for the cookie */
export async function signIn(
	db: Db,
	proof: Proof,
	browser: Browser = "other",
): Promise<Result<{ token: string }, VerificationRefusal>> {
	return db.transaction().execute(async (trx) => {
		const claimed = await claimVerification(trx, proof, "sign_in");
		if (!claimed.ok) return claimed;
		if (claimed.value.repeated) return refuse("link-expired");
		const account = await trx
			.selectFrom("account")
			.select("id")
			.where("email_tag", "=", claimed.value.emailTag)
			.where("disabled_at", "is", null)
			.executeTakeFirst();
		if (!account) return refuse("link-expired");
		return ok({ token: await openSession(trx, account.id, browser) });
	});
}

/** Ends a session. */
export async function signOut(db: Db, token: string): Promise<void> {
	await db.deleteFrom("session").where("token_hash", "=", sessionTokenHash(token)).execute();
}

/** Ends one session of one's own, on whatever device it is. @returns whether there was one */
export async function endSession(db: Db, actor: Actor, sessionId: string | undefined): Promise<boolean> {
	if (!isUuid(sessionId)) return false;
	const { numDeletedRows } = await db
		.deleteFrom("session")
		.where("id", "=", sessionId)
		.where("account_id", "=", actor.accountId)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}

/** Ends every session of one's own but the one with this token. */
export async function endOtherSessions(db: Db, actor: Actor, token: string): Promise<void> {
	await db
		.deleteFrom("session")
		.where("account_id", "=", actor.accountId)
		.where("token_hash", "!=", sessionTokenHash(token))
		.execute();
}

/** Notes the day a session was used, once a day. */
export async function noteSessionUse(db: Db, token: string): Promise<void> {
	await db
		.updateTable("session")
		.set({ last_used_on: TODAY })
		.where("token_hash", "=", sessionTokenHash(token))
		.where("last_used_on", "<", TODAY)
		.execute();
}

const TODAY = sql<string>`(now() at time zone 'Asia/Jakarta')::date`;

export interface InvitationInput {
	name: string;
	email: string;
	role: Role;
	locale: "id" | "en";
}

/** Invites somebody to a role by mail. */
export async function invite(
	db: Db,
	actor: Actor,
	input: InvitationInput,
): Promise<Result<null, "not-allowed">> {
	if (!may(actor, "invite")) return refuse("not-allowed");
	await db.transaction().execute(async (trx) => {
		const id = await openVerification(trx, {
			purpose: "invitation",
			email: input.email,
			locale: input.locale,
		});
		await trx
			.insertInto("invitation")
			.values({
				verification_id: id,
				name: input.name,
				role: input.role,
				invited_by: actor.accountId,
				organisation_id: null,
			})
			.execute();
	});
	return ok(null);
}

/** Accepts an invitation: makes the account if there is none, gives it the role, signs in. */
export async function acceptInvitation(
	db: Db,
	proof: Proof,
	browser: Browser = "other",
): Promise<Result<{ token: string }, VerificationRefusal>> {
	return db.transaction().execute(async (trx) => {
		const claimed = await claimVerification(trx, proof, "invitation");
		if (!claimed.ok) return claimed;
		const { id, emailTag: tag, emailCipher, repeated } = claimed.value;
		if (repeated || !emailCipher) return refuse("link-expired");
		const invitation = await trx
			.selectFrom("invitation")
			.selectAll()
			.where("verification_id", "=", id)
			.executeTakeFirstOrThrow();
		const accountId = await findOrInsertAccount(trx, { name: invitation.name, tag, cipher: emailCipher });
		const { role, organisation_id: organisationId, invited_by: invitedBy } = invitation;
		if (isOrganisationRole(role)) await join(trx, { accountId, organisationId: organisationId!, role });
		else await grantRole(trx, accountId, role, invitedBy);
		// The account holds the address now.
		await trx.updateTable("verification").set({ email_cipher: null }).where("id", "=", id).execute();
		return ok({ token: await openSession(trx, accountId, browser) });
	});
}

/** Makes sure that an account with a role exists: the first admin, and the accounts of a local try-out. */
export async function ensureAccount(
	db: Db,
	input: { name: string; email: string; role: Role },
): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const accountId = await findOrInsertAccount(trx, {
			name: input.name,
			tag: emailTag(input.email),
			cipher: encryptEmail(input.email),
		});
		await grantRole(trx, accountId, input.role, null);
	});
}

/** Makes sure that an account of a local try-out belongs to an organisation; does nothing where there is none. */
export async function ensureOwner(db: Db, input: { email: string; organisationSlug: string }): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const row = await trx
			.selectFrom("account")
			.innerJoin("organisation", (join) => join.onTrue())
			.select(["account.id as accountId", "organisation.id as organisationId"])
			.where("account.email_tag", "=", emailTag(input.email))
			.where("organisation.slug", "=", input.organisationSlug)
			.executeTakeFirst();
		if (row) await join(trx, { ...row, role: "owner" });
	});
}

/** Deletes sessions that have run out. */
export async function expireSessions(db: Db): Promise<void> {
	await db.deleteFrom("session").where("expires_at", "<", sql<Date>`now()`).execute();
}

async function findOrInsertAccount(
	trx: Transaction,
	{ name, tag, cipher }: { name: string; tag: Buffer; cipher: Buffer },
) {
	await trx
		.insertInto("account")
		.values({ name, email_tag: tag, email_cipher: cipher, disabled_at: null })
		.onConflict((conflict) => conflict.column("email_tag").doNothing())
		.execute();
	const { id } = await trx
		.selectFrom("account")
		.select("id")
		.where("email_tag", "=", tag)
		.executeTakeFirstOrThrow();
	return id;
}

async function grantRole(trx: Transaction, accountId: number, role: Role, grantedBy: number | null) {
	await trx
		.insertInto("account_role")
		.values({ account_id: accountId, role, granted_by: grantedBy })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

function isOrganisationRole(role: Role | OrganisationRole): role is OrganisationRole {
	return (ORGANISATION_ROLES as readonly string[]).includes(role);
}

/** An invitation never takes away: an owner who is invited as a member stays an owner. */
async function join(
	trx: Transaction,
	membership: { accountId: number; organisationId: number; role: OrganisationRole },
) {
	await trx
		.insertInto("membership")
		.values({
			organisation_id: membership.organisationId,
			account_id: membership.accountId,
			role: membership.role,
		})
		.onConflict((conflict) =>
			conflict.columns(["organisation_id", "account_id"]).doUpdateSet({
				role: sql<OrganisationRole>`case when membership.role = 'owner' then 'owner' else excluded.role end`,
			}),
		)
		.execute();
}
