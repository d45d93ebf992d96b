import { expect, test } from "@jest/globals";
import { acceptInvitation, ensureOwner } from "~/domain/accounts/commands.server";
import { findActorBySession, findInvitation, listOpenInvitations } from "~/domain/accounts/queries.server";
import type { Actor, OrganisationRole } from "~/domain/accounts/role";
import { changeMemberRole, inviteMember, removeMember } from "~/domain/organisations/commands.server";
import {
	findOrganisation,
	listMemberInvitations,
	listOrganisationMembers,
	listOwnOrganisations,
} from "~/domain/organisations/queries.server";
import { aMemberOf, anAccount, anOrganisation } from "../../support/accounts";
import { asAdmin, db, loadFoundingCase } from "../../support/database";
import { readMails } from "../../support/mails";
import { linkOf } from "../../support/verifications";

async function rolesIn(organisationId: number) {
	const members = await listOrganisationMembers(db, organisationId);
	return Object.fromEntries(members.map(({ name, role }) => [name, role]));
}

async function invited(
	actor: Actor,
	organisationId: number,
	email: string,
	role: OrganisationRole = "member",
) {
	const input = { organisationId, name: "Dewi", email, role, locale: "id" } as const;
	const result = await inviteMember(db, actor, input);
	const mail = (await readMails()).at(-1);
	return { result, id: String(mail?.data.verificationId) };
}

test("an owner invites by mail; who accepts belongs to that organisation, and has no role on the site", async () => {
	const { id: organisationId } = await anOrganisation("Serikat Uji");
	const owner = await aMemberOf(organisationId, "owner", { name: "Ketua" });
	const { result, id } = await invited(owner, organisationId, "dewi@account.test");
	expect(result).toEqual({ ok: true, value: null });
	expect(await listMemberInvitations(db, organisationId)).toMatchObject([
		{ name: "Dewi", email: "dewi@account.test", role: "member", expired: false },
	]);
	expect(await findInvitation(db, id)).toEqual({
		name: "Dewi",
		role: "member",
		organisation: "Serikat Uji",
		invitedBy: "Ketua",
	});
	// Invitations to the site are another list.
	expect(await listOpenInvitations(db)).toEqual([]);
	const accepted = await acceptInvitation(db, linkOf(id));
	if (!accepted.ok) throw new Error(accepted.reason);
	expect(await findActorBySession(db, accepted.value.token)).toMatchObject({
		name: "Dewi",
		roles: [],
		memberships: [{ organisationId, role: "member" }],
	});
	expect(await listMemberInvitations(db, organisationId)).toEqual([]);
	expect(await rolesIn(organisationId)).toEqual({ Ketua: "owner", Dewi: "member" });
});

test("an admin of the site invites the first owner, and changes nobody", async () => {
	const { id: organisationId } = await anOrganisation();
	const admin = await anAccount({ roles: ["admin"] });
	const { result, id } = await invited(admin, organisationId, "pertama@account.test", "owner");
	expect(result.ok).toBe(true);
	const accepted = await acceptInvitation(db, linkOf(id));
	expect(accepted.ok).toBe(true);
	const [owner] = await listOrganisationMembers(db, organisationId);
	expect(owner?.role).toBe("owner");
	const input = { organisationId, accountId: owner!.accountId };
	expect(await removeMember(db, admin, input)).toEqual({ ok: false, reason: "role-missing" });
	expect(await changeMemberRole(db, admin, { ...input, role: "member" })).toEqual({
		ok: false,
		reason: "role-missing",
	});
});

test("an invitation gives, and never takes away", async () => {
	const { id: organisationId } = await anOrganisation();
	const owner = await aMemberOf(organisationId, "owner", { name: "Ketua" });
	const member = await aMemberOf(organisationId, "member", { name: "Anggota" });
	for (const [email, role] of [
		[owner.email, "member"],
		[member.email, "owner"],
	] as const) {
		const { id } = await invited(owner, organisationId, email, role);
		expect((await acceptInvitation(db, linkOf(id))).ok).toBe(true);
	}
	expect(await rolesIn(organisationId)).toEqual({ Ketua: "owner", Anggota: "owner" });
});

test("the last owner neither leaves nor becomes a member, not even when two leave at once", async () => {
	const { id: organisationId } = await anOrganisation();
	const first = await aMemberOf(organisationId, "owner", { name: "Satu" });
	const second = await aMemberOf(organisationId, "owner", { name: "Dua" });
	const left = await Promise.all(
		[first, second].map((owner) => removeMember(db, owner, { organisationId, accountId: owner.accountId })),
	);
	expect(left.filter(({ ok }) => ok)).toHaveLength(1);
	expect(left).toContainEqual({ ok: false, reason: "last-owner" });
	const [last] = await listOrganisationMembers(db, organisationId);
	const actor = last!.accountId === first.accountId ? first : second;
	const input = { organisationId, accountId: actor.accountId };
	expect(await changeMemberRole(db, actor, { ...input, role: "member" })).toEqual({
		ok: false,
		reason: "last-owner",
	});
	// An owner who cannot sign in any more looks after nothing.
	const disabled = await aMemberOf(organisationId, "owner", { name: "Tiga" });
	await asAdmin("update account set disabled_at = now() where id = $1", [disabled.accountId]);
	expect(await removeMember(db, actor, input)).toEqual({ ok: false, reason: "last-owner" });
	expect(await changeMemberRole(db, actor, { ...input, role: "owner" })).toEqual({ ok: true, value: null });
});

test("an owner makes owners, removes members, and can then leave; a member only leaves", async () => {
	const { id: organisationId } = await anOrganisation();
	const owner = await aMemberOf(organisationId, "owner", { name: "Ketua" });
	const member = await aMemberOf(organisationId, "member", { name: "Anggota" });
	const other = await aMemberOf(organisationId, "member", { name: "Lain" });
	expect(await removeMember(db, member, { organisationId, accountId: other.accountId })).toEqual({
		ok: false,
		reason: "role-missing",
	});
	expect(await removeMember(db, owner, { organisationId, accountId: other.accountId })).toMatchObject({
		ok: true,
	});
	expect(await removeMember(db, owner, { organisationId, accountId: other.accountId })).toEqual({
		ok: false,
		reason: "member-unknown",
	});
	const promoted = { organisationId, accountId: member.accountId, role: "owner" } as const;
	expect(await changeMemberRole(db, owner, promoted)).toMatchObject({ ok: true });
	expect(await removeMember(db, owner, { organisationId, accountId: owner.accountId })).toMatchObject({
		ok: true,
	});
	expect(await rolesIn(organisationId)).toEqual({ Anggota: "owner" });
	expect(await listOwnOrganisations(db, owner.accountId)).toEqual([]);
});

test("who has been removed brings nobody in: neither with an old page nor by an invitation that is still open", async () => {
	const { id: organisationId } = await anOrganisation();
	const owner = await aMemberOf(organisationId, "owner");
	const removed = await aMemberOf(organisationId, "owner");
	const { id } = await invited(removed, organisationId, "teman@account.test", "owner");
	const kept = await invited(owner, organisationId, "lain@account.test");
	await removeMember(db, owner, { organisationId, accountId: removed.accountId });
	expect(await acceptInvitation(db, linkOf(id))).toEqual({ ok: false, reason: "link-expired" });
	expect((await acceptInvitation(db, linkOf(kept.id))).ok).toBe(true);
	// `removed` still says "owner", as the page did that was open meanwhile.
	expect((await invited(removed, organisationId, "teman@account.test")).result).toEqual({
		ok: false,
		reason: "role-missing",
	});
});

test("an owner of one organisation is nobody in another", async () => {
	const [one, two] = [await anOrganisation(), await anOrganisation()];
	const owner = await aMemberOf(one.id, "owner");
	const member = await aMemberOf(two.id, "member");
	expect((await invited(owner, two.id, "x@account.test")).result.ok).toBe(false);
	expect(await removeMember(db, owner, { organisationId: two.id, accountId: member.accountId })).toEqual({
		ok: false,
		reason: "role-missing",
	});
});

test("the account to try things out with owns the founding organisation, where both are there", async () => {
	await ensureOwner(db, { email: "pengusul@tagih.test", organisationSlug: "hmb-jakarta" });
	await loadFoundingCase();
	const { accountId } = await anAccount({ roles: ["activist"], email: "pengusul@tagih.test" });
	const input = { email: "pengusul@tagih.test", organisationSlug: "hmb-jakarta" };
	await ensureOwner(db, input);
	await ensureOwner(db, input);
	expect(await listOwnOrganisations(db, accountId)).toMatchObject([
		{ shortName: "HMB Jakarta", role: "owner" },
	]);
	expect(await findOrganisation(db, "hmb-jakarta")).toMatchObject({ shortName: "HMB Jakarta" });
	for (const unknown of [undefined, "tidak-ada", "'"])
		expect(await findOrganisation(db, unknown)).toBeUndefined();
});
