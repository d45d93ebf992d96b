import { expect, test } from "@jest/globals";
import {
	acceptInvitation,
	ensureAccount,
	expireSessions,
	invite,
	signIn,
	signOut,
	startSignIn,
} from "~/domain/accounts/commands.server";
import {
	findActorBySession,
	findInvitation,
	listMembers,
	listOpenInvitations,
} from "~/domain/accounts/queries.server";
import { confirmSignatures } from "~/domain/signatures/commands.server";
import { resendVerification } from "~/domain/verifications/commands.server";
import { isUuid } from "~/domain/verifications/verification";
import { anAccount } from "../../support/accounts";
import { asAdmin, db } from "../../support/database";
import { readMails } from "../../support/mails";
import { codeOf, linkOf, wrongCodeOf } from "../../support/verifications";

const email = "rani@account.test";

async function signedIn(address: string): Promise<string> {
	const result = await signIn(db, linkOf(await startSignIn(db, { email: address, locale: "id" })));
	if (!result.ok) throw new Error(result.reason);
	return result.value.token;
}

test("a watchdog signs in with a mailed link or code and is known by the cookie until signing out", async () => {
	const account = await anAccount({ roles: ["watchdog"], email });
	for (const proofOf of [linkOf, codeOf]) {
		const result = await signIn(
			db,
			proofOf(await startSignIn(db, { email: "RANI@account.test", locale: "id" })),
		);
		if (!result.ok) throw new Error(result.reason);
		const { token } = result.value;
		expect(await findActorBySession(db, token)).toEqual({
			accountId: account.accountId,
			name: account.name,
			roles: ["watchdog"],
			memberships: [],
		});
		await signOut(db, token);
		expect(await findActorBySession(db, token)).toBeUndefined();
	}
});

test("a link signs in once, however often and however fast it is used", async () => {
	await anAccount({ roles: ["watchdog"], email });
	const id = await startSignIn(db, { email, locale: "id" });
	const results = await Promise.all([linkOf(id), codeOf(id), linkOf(id)].map((proof) => signIn(db, proof)));
	expect(results.filter(({ ok }) => ok)).toHaveLength(1);
	expect(results.filter(({ ok }) => !ok)).toEqual([
		{ ok: false, reason: "link-expired" },
		{ ok: false, reason: "link-expired" },
	]);
	expect(await asAdmin("select from session")).toHaveLength(1);
});

test("whoever has no account gets the same answer and no mail, even when they insist", async () => {
	await anAccount({ roles: ["watchdog"], email });
	const known = await startSignIn(db, { email, locale: "id" });
	const unknown = await startSignIn(db, { email: "orang-lain@account.test", locale: "id" });
	expect(isUuid(known) && isUuid(unknown)).toBe(true);
	await resendVerification(db, unknown);
	expect((await readMails()).map(({ to }) => to)).toEqual([email]);
	// Not even the right code or link opens what does not exist, and a wrong code is refused as for everybody.
	expect(await signIn(db, codeOf(unknown))).toEqual({ ok: false, reason: "code-wrong" });
	expect(await signIn(db, wrongCodeOf(known))).toEqual({ ok: false, reason: "code-wrong" });
	expect(await signIn(db, linkOf(unknown))).toEqual({ ok: false, reason: "link-expired" });
	expect(await asAdmin("select from session")).toEqual([]);
	expect(await asAdmin("select from account")).toHaveLength(1);
});

test("a disabled account is signed out and cannot come back", async () => {
	const { accountId } = await anAccount({ roles: ["moderator"], email });
	const token = await signedIn(email);
	const pending = await startSignIn(db, { email, locale: "id" });
	await asAdmin("update account set disabled_at = now() where id = $1", [accountId]);
	expect(await findActorBySession(db, token)).toBeUndefined();
	expect(await signIn(db, linkOf(pending))).toEqual({ ok: false, reason: "link-expired" });
	const before = await readMails();
	await startSignIn(db, { email, locale: "id" });
	expect(await readMails()).toEqual(before);
});

test("a cookie that is forged, too long or run out belongs to nobody", async () => {
	await anAccount({ roles: ["watchdog"], email });
	const token = await signedIn(email);
	for (const forged of [undefined, "", "x", `${token}x`, "x".repeat(5000)]) {
		expect(await findActorBySession(db, forged)).toBeUndefined();
	}
	await asAdmin("update session set expires_at = now() - interval '1 second'");
	expect(await findActorBySession(db, token)).toBeUndefined();
	await expireSessions(db);
	expect(await asAdmin("select from session")).toEqual([]);
});

test("the database holds no token that opens a session", async () => {
	await anAccount({ roles: ["watchdog"], email });
	const token = await signedIn(email);
	const [row] = await asAdmin<{ token_hash: Buffer }>("select token_hash from session");
	for (const encoding of ["utf8", "base64url", "hex"] as const)
		expect(row?.token_hash.toString(encoding)).not.toBe(token);
	expect(await findActorBySession(db, row?.token_hash.toString("base64url"))).toBeUndefined();
});

test("only an admin invites, and the invited get the role they were invited to", async () => {
	const admin = await anAccount({ roles: ["admin"], name: "Pengelola" });
	const watchdog = await anAccount({ roles: ["watchdog"] });
	const input = { name: "Joko", email: "joko@account.test", role: "watchdog", locale: "id" } as const;
	expect(await invite(db, watchdog, input)).toEqual({ ok: false, reason: "not-allowed" });
	expect(await readMails()).toEqual([]);
	expect(await invite(db, admin, input)).toEqual({ ok: true, value: null });
	expect(await listOpenInvitations(db)).toMatchObject([
		{ name: "Joko", role: "watchdog", email: "joko@account.test", invitedBy: "Pengelola", expired: false },
	]);
	const [mail] = await readMails();
	const id = String(mail?.data.verificationId);
	expect(mail).toMatchObject({ to: "joko@account.test", kind: "verification" });
	expect(await findInvitation(db, id)).toEqual({
		name: "Joko",
		role: "watchdog",
		organisation: null,
		invitedBy: "Pengelola",
	});

	const accepted = await acceptInvitation(db, linkOf(id));
	if (!accepted.ok) throw new Error(accepted.reason);
	expect(await findActorBySession(db, accepted.value.token)).toMatchObject({
		name: "Joko",
		roles: ["watchdog"],
	});
	expect(await acceptInvitation(db, linkOf(id))).toEqual({ ok: false, reason: "link-expired" });
	expect(await listOpenInvitations(db)).toEqual([]);
});

test("an invitation adds a role to an account that is there", async () => {
	const admin = await anAccount({ roles: ["admin"] });
	await anAccount({ roles: ["watchdog"], email, name: "Rani" });
	await invite(db, admin, { name: "Lain", email, role: "moderator", locale: "id" });
	const [mail] = await readMails();
	await acceptInvitation(db, linkOf(String(mail?.data.verificationId)));
	const member = (await listMembers(db)).find((each) => each.email === email);
	expect(member).toMatchObject({ name: "Rani" });
	expect(member?.roles.sort()).toEqual(["moderator", "watchdog"]);
});

test("an invitation opens nothing else, and nothing else accepts an invitation", async () => {
	const admin = await anAccount({ roles: ["admin"], email });
	await invite(db, admin, { name: "Joko", email: "joko@account.test", role: "admin", locale: "id" });
	const [mail] = await readMails();
	const id = String(mail?.data.verificationId);
	expect(await signIn(db, linkOf(id))).toEqual({ ok: false, reason: "link-expired" });
	expect(await confirmSignatures(db, linkOf(id))).toEqual({ ok: false, reason: "link-expired" });
	const signInId = await startSignIn(db, { email, locale: "id" });
	expect(await acceptInvitation(db, linkOf(signInId))).toEqual({ ok: false, reason: "link-expired" });
});

test("making sure of an account twice, or twice at once, makes one", async () => {
	const input = { name: "Admin", email, role: "admin" } as const;
	await Promise.all([1, 2, 3].map(() => ensureAccount(db, input)));
	await ensureAccount(db, { ...input, email: "RANI@account.test" });
	expect(await listMembers(db)).toEqual([{ name: "Admin", email, roles: ["admin"] }]);
});
