import { expect, test } from "@jest/globals";
import { endSession, signIn, startSignIn } from "~/domain/accounts/commands.server";
import { findActorBySession, listSessions } from "~/domain/accounts/queries.server";
import type { Actor } from "~/domain/accounts/role";
import {
	addPasskey,
	askForPasskey,
	askToSignIn,
	expireChallenges,
	removePasskey,
	signInByPasskey,
} from "~/domain/passkeys/commands.server";
import { MOST_PASSKEYS, readAuthentication, readRegistration } from "~/domain/passkeys/passkey";
import { listPasskeys } from "~/domain/passkeys/queries.server";
import { today } from "~/platform/clock";
import { env } from "~/platform/env.server";
import { anAccount } from "../../support/accounts";
import { anAuthenticator } from "../../support/authenticator";
import { asAdmin, db } from "../../support/database";
import { linkOf } from "../../support/verifications";

async function aMember() {
	const account = await anAccount({ roles: ["moderator"] });
	return { ...account, token: await byMail(account.email) };
}

async function byMail(email: string) {
	const result = await signIn(db, linkOf(await startSignIn(db, { email, locale: "id" })));
	if (!result.ok) throw new Error(result.reason);
	return result.value.token;
}

type Authenticator = ReturnType<typeof anAuthenticator>;

async function register(
	member: Actor & { token: string },
	authenticator: Authenticator,
	changes: Parameters<Authenticator["register"]>[1] = {},
) {
	const { token } = member;
	const question = (await askForPasskey(db, member, { token, siteName: "Tagih" }))!;
	const answer = authenticator.register(question.options, changes);
	return addPasskey(db, member, { token, questionId: question.id, name: "Ponsel", answer });
}

async function enter(authenticator: Authenticator, changes: Parameters<Authenticator["signIn"]>[1] = {}) {
	const question = await askToSignIn(db);
	const answer = authenticator.signIn(question.options, changes);
	return signInByPasskey(db, { questionId: question.id, answer, browser: "firefox" });
}

const REFUSED = { ok: false, reason: "passkey-refused" };
const SITE = new URL(env().APP_URL).hostname;
const LATE = { ok: false, reason: "passkey-late" };

test("a member adds a passkey, signs in with it beside the session there is, and sees when it was used", async () => {
	const member = await aMember();
	const authenticator = anAuthenticator();
	expect(await register(member, authenticator)).toEqual({ ok: true, value: null });
	expect(await listPasskeys(db, member.accountId)).toMatchObject([{ name: "Ponsel", lastUsedOn: null }]);
	const entered = await enter(authenticator);
	if (!entered.ok) throw new Error(entered.reason);
	expect(await findActorBySession(db, entered.value.token)).toMatchObject({ accountId: member.accountId });
	expect(await findActorBySession(db, member.token)).toBeDefined();
	expect((await listSessions(db, member.accountId, entered.value.token))[0]).toMatchObject({
		browser: "firefox",
		current: true,
	});
	expect(await listPasskeys(db, member.accountId)).toMatchObject([{ lastUsedOn: today() }]);
	expect(await asAdmin("select from passkey_challenge")).toEqual([]);
});

test("the browser is asked for this site, is told of no address, and knows which passkeys there are already", async () => {
	const member = await aMember();
	const authenticator = anAuthenticator();
	await register(member, authenticator);
	const question = (await askForPasskey(db, member, { token: member.token, siteName: "Tagih" }))!;
	expect(question.options).toMatchObject({
		rp: { id: SITE, name: "Tagih" },
		user: { name: member.name, displayName: member.name },
		authenticatorSelection: { residentKey: "required", userVerification: "preferred" },
		excludeCredentials: [{ id: authenticator.id, transports: ["internal", "hybrid"] }],
	});
	expect(JSON.stringify(question)).not.toContain(member.email);
	expect((await askToSignIn(db)).options).toMatchObject({ rpId: SITE, userVerification: "preferred" });
	expect((await askToSignIn(db)).options.allowCredentials ?? []).toEqual([]);
});

test("a question is answered once, by the session it was put to, in time, and for what it was put", async () => {
	const member = await aMember();
	const authenticator = anAuthenticator();
	const elsewhere = await byMail(member.email);
	const ask = async () => (await askForPasskey(db, member, { token: member.token, siteName: "Tagih" }))!;
	const add = (token: string, question: Awaited<ReturnType<typeof ask>>) =>
		addPasskey(db, member, {
			token,
			questionId: question.id,
			name: "Ponsel",
			answer: authenticator.register(question.options),
		});
	const first = await ask();
	expect(await add(elsewhere, first)).toEqual(LATE);
	expect(await add(member.token, { ...first, id: "x" })).toEqual(LATE);
	const twice = await Promise.all([add(member.token, first), add(member.token, first)]);
	expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
	expect(twice).toContainEqual(LATE);

	const question = await askToSignIn(db);
	const answer = authenticator.signIn(question.options);
	const entering = () => signInByPasskey(db, { questionId: question.id, answer, browser: "other" });
	expect((await entering()).ok).toBe(true);
	expect(await entering()).toEqual(LATE);

	const late = await askToSignIn(db);
	await asAdmin("update passkey_challenge set expires_at = now() - interval '1 second'");
	const tooLate = {
		questionId: late.id,
		answer: authenticator.signIn(late.options),
		browser: "other",
	} as const;
	expect(await signInByPasskey(db, tooLate)).toEqual(LATE);

	const forAdding = await ask();
	const crossed = authenticator.signIn({ challenge: forAdding.options.challenge, rpId: SITE });
	expect(await signInByPasskey(db, { questionId: forAdding.id, answer: crossed, browser: "other" })).toEqual(
		LATE,
	);
	// Who is signed out has nothing left to answer.
	const open = await ask();
	const [session] = await listSessions(db, member.accountId, member.token);
	await endSession(db, member, session!.id);
	expect(await add(member.token, open)).toEqual(LATE);
});

test("an answer of another site, to another question, of another key or with a broken signature proves nothing and uses the question up", async () => {
	const member = await aMember();
	const authenticator = anAuthenticator();
	for (const changes of [
		{ clientData: { origin: "https://evil.example" } },
		{ clientData: { challenge: Buffer.alloc(32).toString("base64url") } },
		{ clientData: { type: "webauthn.get" } },
		{ rpId: "evil.example" },
	])
		expect(await register(member, authenticator, changes)).toEqual(REFUSED);
	await register(member, authenticator);
	for (const changes of [
		{ clientData: { origin: "https://evil.example" } },
		{ clientData: { challenge: Buffer.alloc(32).toString("base64url") } },
		{ clientData: { type: "webauthn.create" } },
		{ rpId: "evil.example" },
		{ tamper: true },
		{ userHandle: Buffer.alloc(32, 7).toString("base64url") },
	])
		expect(await enter(authenticator, changes)).toEqual(REFUSED);
	const other = anAuthenticator();
	expect(await enter(other)).toEqual({ ok: false, reason: "passkey-unknown" });
	const question = await askToSignIn(db);
	const stolen = { ...other.signIn(question.options), id: authenticator.id, rawId: authenticator.id };
	expect(await signInByPasskey(db, { questionId: question.id, answer: stolen, browser: "other" })).toEqual(
		REFUSED,
	);
	expect(await asAdmin("select from passkey_challenge")).toEqual([]);
	expect(await asAdmin("select from session")).toHaveLength(1);
});

test("a counter that goes back betrays a copy", async () => {
	const member = await aMember();
	const authenticator = anAuthenticator();
	await register(member, authenticator);
	authenticator.countTo(41);
	expect((await enter(authenticator)).ok).toBe(true);
	authenticator.countTo(40);
	expect(await enter(authenticator)).toEqual(REFUSED);
	expect(await asAdmin("select counter::int from passkey")).toEqual([{ counter: 42 }]);
});

test("a passkey is removed by its owner only, and opens nothing afterwards; nor does one of a disabled account", async () => {
	const member = await aMember();
	const stranger = await aMember();
	const authenticator = anAuthenticator();
	await register(member, authenticator);
	const [passkey] = await listPasskeys(db, member.accountId);
	for (const id of [passkey!.id, undefined, "1"]) expect(await removePasskey(db, stranger, id)).toBe(false);
	await asAdmin("update account set disabled_at = now() where id = $1", [member.accountId]);
	expect(await enter(authenticator)).toEqual({ ok: false, reason: "passkey-unknown" });
	await asAdmin("update account set disabled_at = null");
	expect((await enter(authenticator)).ok).toBe(true);
	expect(await removePasskey(db, member, passkey!.id)).toBe(true);
	expect(await enter(authenticator)).toEqual({ ok: false, reason: "passkey-unknown" });
});

test("one passkey belongs to one account, and an account has so many and no more", async () => {
	const member = await aMember();
	const stranger = await aMember();
	const authenticator = anAuthenticator();
	await register(member, authenticator);
	expect(await register(stranger, authenticator)).toEqual({ ok: false, reason: "passkey-known" });
	for (let n = 1; n < MOST_PASSKEYS; n += 1) await register(member, anAuthenticator());
	expect(await register(member, anAuthenticator())).toEqual({ ok: false, reason: "passkeys-many" });
});

test("questions that nobody answers are deleted", async () => {
	await askToSignIn(db);
	await expireChallenges(db);
	expect(await asAdmin("select from passkey_challenge")).toHaveLength(1);
	await asAdmin("update passkey_challenge set expires_at = now() - interval '1 second'");
	await expireChallenges(db);
	expect(await asAdmin("select from passkey_challenge")).toEqual([]);
});

test("what is no answer is read as none", () => {
	for (const json of ["", "{", "null", "[]", '"x"', '{"id":"a"}', `{"id":"${"a".repeat(30_000)}"}`]) {
		expect(readRegistration(json)).toBeUndefined();
		expect(readAuthentication(json)).toBeUndefined();
	}
});
