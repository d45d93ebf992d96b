import { type Action, type Actor, may, type OrganisationRole } from "~/domain/accounts/role";
import { ok, type Result, refuse } from "~/domain/result";
import { openVerification } from "~/domain/verifications/claim.server";
import type { Db, Transaction } from "~/platform/database.server";

export interface MemberInvitationInput {
	organisationId: number;
	name: string;
	email: string;
	role: OrganisationRole;
	locale: "id" | "en";
}

/** Invites somebody into an organisation by mail; accepting is accounts/acceptInvitation. */
export async function inviteMember(
	db: Db,
	actor: Actor,
	input: MemberInvitationInput,
): Promise<Result<null, "role-missing">> {
	return db.transaction().execute(async (trx) => {
		if (!(await mayNow(trx, actor, "invite-member", input.organisationId))) return refuse("role-missing");
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
				organisation_id: input.organisationId,
			})
			.execute();
		return ok(null);
	});
}

interface MemberInput {
	organisationId: number;
	accountId: number;
}

export type MemberRefusal = "role-missing" | "last-owner" | "member-unknown";

/** Makes a member an owner, or an owner a member. The last owner stays one. */
export async function changeMemberRole(
	db: Db,
	actor: Actor,
	input: MemberInput & { role: OrganisationRole },
): Promise<Result<null, MemberRefusal>> {
	return changeMember(db, actor, "change-member-role", input, async (trx) => {
		await trx
			.updateTable("membership")
			.set({ role: input.role })
			.where("organisation_id", "=", input.organisationId)
			.where("account_id", "=", input.accountId)
			.execute();
		if (input.role !== "owner") await withdrawInvitations(trx, input);
	});
}

/** Takes somebody out of an organisation, or oneself. The last owner stays. What they recorded stays too. */
export async function removeMember(
	db: Db,
	actor: Actor,
	input: MemberInput,
): Promise<Result<null, MemberRefusal>> {
	const action = input.accountId === actor.accountId ? "leave-organisation" : "remove-member";
	return changeMember(db, actor, action, { ...input, role: null }, async (trx) => {
		await trx
			.deleteFrom("membership")
			.where("organisation_id", "=", input.organisationId)
			.where("account_id", "=", input.accountId)
			.execute();
		await withdrawInvitations(trx, input);
	});
}

/** One change of an organisation's members at a time: of two owners who leave at once, one stays. */
async function changeMember(
	db: Db,
	actor: Actor,
	action: Action,
	{ organisationId, accountId, role }: MemberInput & { role: OrganisationRole | null },
	change: (trx: Transaction) => Promise<void>,
): Promise<Result<null, MemberRefusal>> {
	return db.transaction().execute(async (trx) => {
		if (!(await mayNow(trx, actor, action, organisationId))) return refuse("role-missing");
		const members = await trx
			.selectFrom("membership")
			.innerJoin("account", "account.id", "membership.account_id")
			.select(["account_id", "role", "disabled_at"])
			.where("organisation_id", "=", organisationId)
			.execute();
		if (!members.some((member) => member.account_id === accountId)) return refuse("member-unknown");
		// Who can no longer sign in looks after nothing.
		const others = members.filter((member) => member.account_id !== accountId && member.disabled_at === null);
		const isOwner = members.some((member) => member.account_id === accountId && member.role === "owner");
		if (isOwner && role !== "owner" && !others.some((member) => member.role === "owner"))
			return refuse("last-owner");
		await change(trx);
		return ok(null);
	});
}

/** Asks the table with the roles of this moment, not with those the page was opened with, and holds the others off. */
async function mayNow(trx: Transaction, actor: Actor, action: Action, organisationId: number) {
	await trx.selectFrom("organisation").select("id").where("id", "=", organisationId).forUpdate().execute();
	const memberships = await trx
		.selectFrom("membership")
		.select(["organisation_id as organisationId", "role"])
		.where("account_id", "=", actor.accountId)
		.execute();
	return may({ ...actor, memberships }, action, organisationId);
}

/** Who may no longer invite has invited nobody: otherwise a removed owner comes back through a mail of their own. */
async function withdrawInvitations(trx: Transaction, { organisationId, accountId }: MemberInput) {
	await trx
		.deleteFrom("verification")
		.where("verified_at", "is", null)
		.where("id", "in", (eb) =>
			eb
				.selectFrom("invitation")
				.select("verification_id")
				.where("organisation_id", "=", organisationId)
				.where("invited_by", "=", accountId),
		)
		.execute();
}
