import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Browser } from "~/domain/accounts/browser";
import { openSession } from "~/domain/accounts/open-session.server";
import { findSessionId } from "~/domain/accounts/queries.server";
import type { Actor } from "~/domain/accounts/role";
import { ok, type Result, refuse } from "~/domain/result";
import { isUuid } from "~/domain/verifications/verification";
import type { Db, Transaction } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { keyedHash } from "~/platform/keys.server";
import {
	type AuthenticationAnswer,
	CHALLENGE_MINUTES,
	MOST_PASSKEYS,
	type PasskeyRefusal,
	type RegistrationAnswer,
} from "./passkey";

/** EdDSA, ES256 and RS256: what phones, computers and security keys have. */
const ALGORITHMS = [-8, -7, -257];

/** Hundreds of small files, which only those few need who use a passkey: read at the first use. */
const webAuthn = () => import("@simplewebauthn/server");

/** Whom a passkey is for: this site under its public address, and no other. */
function relyingParty() {
	const { hostname, origin } = new URL(env().APP_URL);
	return { id: hostname, origin };
}

/** A question, and the id to answer it by. `options` is for the browser as it is. */
export interface Question<Options> {
	id: string;
	options: Options;
}

/** Asks the browser of a session to make a passkey. The answer is taken from this session only. */
export async function askForPasskey(db: Db, actor: Actor, input: { token: string; siteName: string }) {
	const sessionId = await findSessionId(db, input.token);
	if (!sessionId) return undefined;
	const { generateRegistrationOptions } = await webAuthn();
	const known = await db
		.selectFrom("passkey")
		.select(["credential_id", "transports"])
		.where("account_id", "=", actor.accountId)
		.execute();
	const { id, challenge } = await insertChallenge(db, "registration", sessionId);
	const options = await generateRegistrationOptions({
		rpName: input.siteName,
		rpID: relyingParty().id,
		userName: actor.name,
		userDisplayName: actor.name,
		userID: userHandle(actor.accountId),
		challenge: Uint8Array.from(challenge),
		timeout: CHALLENGE_MINUTES * 60_000,
		excludeCredentials: known.map((row) => ({
			id: row.credential_id.toString("base64url"),
			transports: row.transports.split(" ").filter(Boolean),
		})),
		// The sign-in page asks nobody who they are: the passkey itself has to know.
		authenticatorSelection: { residentKey: "required", userVerification: "preferred" },
		supportedAlgorithmIDs: ALGORITHMS,
	});
	return { id, options } satisfies Question<typeof options>;
}

/** Keeps a passkey that a browser has made when asked. A question is used up by any answer to it. */
export async function addPasskey(
	db: Db,
	actor: Actor,
	input: { token: string; questionId: string; name: string; answer: RegistrationAnswer },
): Promise<Result<null, PasskeyRefusal>> {
	const sessionId = await findSessionId(db, input.token);
	return db.transaction().execute(async (trx) => {
		const challenge = await takeChallenge(trx, "registration", input.questionId, sessionId ?? null);
		if (!challenge) return refuse("passkey-late");
		const made = await verifyRegistration(input.answer, challenge);
		if (!made) return refuse("passkey-refused");
		// Additions made at once are counted one after the other.
		await trx.selectFrom("account").select("id").where("id", "=", actor.accountId).forUpdate().execute();
		const { n } = await trx
			.selectFrom("passkey")
			.select((eb) => eb.fn.countAll<number>().as("n"))
			.where("account_id", "=", actor.accountId)
			.executeTakeFirstOrThrow();
		if (Number(n) >= MOST_PASSKEYS) return refuse("passkeys-many");
		const { numInsertedOrUpdatedRows } = await trx
			.insertInto("passkey")
			.values({
				account_id: actor.accountId,
				credential_id: Buffer.from(made.id, "base64url"),
				public_key: Buffer.from(made.publicKey),
				counter: made.counter,
				transports: input.answer.response.transports.join(" "),
				name: input.name,
				last_used_on: null,
			})
			.onConflict((conflict) => conflict.column("credential_id").doNothing())
			.executeTakeFirst();
		return numInsertedOrUpdatedRows === 0n ? refuse("passkey-known") : ok(null);
	});
}

/** Asks any browser for a passkey of this site. Nobody is named, so nothing is told about who has an account. */
export async function askToSignIn(db: Db) {
	const { generateAuthenticationOptions } = await webAuthn();
	const { id, challenge } = await insertChallenge(db, "sign_in", null);
	const options = await generateAuthenticationOptions({
		rpID: relyingParty().id,
		challenge: Uint8Array.from(challenge),
		timeout: CHALLENGE_MINUTES * 60_000,
		userVerification: "preferred",
	});
	return { id, options } satisfies Question<typeof options>;
}

/** Signs in with a passkey. @returns the session token for the cookie */
export async function signInByPasskey(
	db: Db,
	input: { questionId: string; answer: AuthenticationAnswer; browser: Browser },
): Promise<Result<{ token: string }, PasskeyRefusal>> {
	return db.transaction().execute(async (trx) => {
		const challenge = await takeChallenge(trx, "sign_in", input.questionId, null);
		if (!challenge) return refuse("passkey-late");
		const passkey = await trx
			.selectFrom("passkey")
			.innerJoin("account", "account.id", "passkey.account_id")
			.selectAll("passkey")
			.where("credential_id", "=", Buffer.from(input.answer.id, "base64url"))
			.where("account.disabled_at", "is", null)
			.forUpdate("passkey")
			.executeTakeFirst();
		if (!passkey) return refuse("passkey-unknown");
		const handle = input.answer.response.userHandle;
		if (handle && !Buffer.from(handle, "base64url").equals(userHandle(passkey.account_id)))
			return refuse("passkey-refused");
		const counter = await verifyAuthentication(input.answer, challenge, passkey);
		if (counter === undefined) return refuse("passkey-refused");
		await trx
			.updateTable("passkey")
			.set({ counter, last_used_on: sql<string>`(now() at time zone 'Asia/Jakarta')::date` })
			.where("id", "=", passkey.id)
			.execute();
		return ok({ token: await openSession(trx, passkey.account_id, input.browser) });
	});
}

/** Forgets a passkey of one's own. @returns whether there was one */
export async function removePasskey(db: Db, actor: Actor, id: string | undefined): Promise<boolean> {
	if (!isUuid(id)) return false;
	const { numDeletedRows } = await db
		.deleteFrom("passkey")
		.where("id", "=", id)
		.where("account_id", "=", actor.accountId)
		.executeTakeFirst();
	return numDeletedRows > 0n;
}

/** Deletes questions that nobody answered. */
export async function expireChallenges(db: Db): Promise<void> {
	await db.deleteFrom("passkey_challenge").where("expires_at", "<", sql<Date>`now()`).execute();
}

/** What a passkey calls its account: tells nobody else anything, and needs no column. */
function userHandle(accountId: number): Buffer<ArrayBuffer> {
	return Buffer.from(keyedHash("passkey-user", String(accountId)));
}

async function insertChallenge(db: Db, purpose: "registration" | "sign_in", sessionId: string | null) {
	const challenge = randomBytes(32);
	const { id } = await db
		.insertInto("passkey_challenge")
		.values({
			purpose,
			challenge,
			session_id: sessionId,
			expires_at: sql<Date>`now() + make_interval(mins => ${CHALLENGE_MINUTES}::int)`,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	return { id, challenge };
}

/** Takes a question out of the database: whatever is made of the answer, there is no second one. */
async function takeChallenge(
	trx: Transaction,
	purpose: "registration" | "sign_in",
	id: string,
	sessionId: string | null,
): Promise<string | undefined> {
	if (!isUuid(id)) return undefined;
	const row = await trx
		.deleteFrom("passkey_challenge")
		.where("id", "=", id)
		.where("purpose", "=", purpose)
		.where(sql<boolean>`session_id is not distinct from ${sessionId}::uuid`)
		.returning(["challenge", sql<boolean>`expires_at > now()`.as("open")])
		.executeTakeFirst();
	return row?.open ? row.challenge.toString("base64url") : undefined;
}

/** The library throws at an answer that is wrong, and also where it can say in which way: to us they are the same. */
async function verifyRegistration(answer: RegistrationAnswer, challenge: string) {
	const { verifyRegistrationResponse } = await webAuthn();
	const { id, origin } = relyingParty();
	const result = await verifyRegistrationResponse({
		response: answer as Parameters<typeof verifyRegistrationResponse>[0]["response"],
		expectedChallenge: challenge,
		expectedOrigin: origin,
		expectedRPID: id,
		requireUserVerification: false,
		supportedAlgorithmIDs: ALGORITHMS,
	}).catch(() => undefined);
	return result?.registrationInfo?.credential;
}

/** @returns the passkey's new counter, or undefined when it proves nothing */
async function verifyAuthentication(
	answer: AuthenticationAnswer,
	challenge: string,
	passkey: { credential_id: Buffer; public_key: Buffer; counter: number },
): Promise<number | undefined> {
	const { verifyAuthenticationResponse } = await webAuthn();
	const { id, origin } = relyingParty();
	const result = await verifyAuthenticationResponse({
		response: answer as Parameters<typeof verifyAuthenticationResponse>[0]["response"],
		expectedChallenge: challenge,
		expectedOrigin: origin,
		expectedRPID: id,
		credential: {
			id: passkey.credential_id.toString("base64url"),
			publicKey: Uint8Array.from(passkey.public_key),
			counter: passkey.counter,
		},
		requireUserVerification: false,
	}).catch(() => undefined);
	return result?.verified ? result.authenticationInfo.newCounter : undefined;
}
