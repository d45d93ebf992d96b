import { expect, test } from "@jest/globals";
import {
	endOtherSessions,
	endSession,
	noteSessionUse,
	signIn,
	startSignIn,
} from "~/domain/accounts/commands.server";
import { findActorBySession, listSessions } from "~/domain/accounts/queries.server";
import { today } from "~/platform/clock";
import { anAccount } from "../../support/accounts";
import { asAdmin, db } from "../../support/database";
import { linkOf } from "../../support/verifications";

async function signedIn(email: string, browser?: Parameters<typeof signIn>[2]): Promise<string> {
	const result = await signIn(db, linkOf(await startSignIn(db, { email, locale: "id" })), browser);
	if (!result.ok) throw new Error(result.reason);
	return result.value.token;
}

const opens = async (token: string) => (await findActorBySession(db, token)) !== undefined;

test("signing in elsewhere ends nothing, and each session is listed with its browser and days, this one first", async () => {
	const rani = await anAccount({ roles: ["watchdog"] });
	const phone = await signedIn(rani.email, "samsung");
	const desk = await signedIn(rani.email, "firefox");
	const old = await signedIn(rani.email);
	await asAdmin("update session set expires_at = now() - interval '1 second' where browser = 'other'");
	expect([await opens(phone), await opens(desk), await opens(old)]).toEqual([true, true, false]);
	const shown = (token: string) =>
		listSessions(db, rani.accountId, token).then((rows) => rows.map((row) => [row.browser, row.current]));
	expect(await shown(phone)).toEqual([
		["samsung", true],
		["firefox", false],
	]);
	expect(await shown(desk)).toEqual([
		["firefox", true],
		["samsung", false],
	]);
	expect((await listSessions(db, rani.accountId, desk))[0]).toMatchObject({
		createdAt: expect.any(Date),
		lastUsedOn: today(),
	});
});

test("one session is ended, or all others, and only by their owner", async () => {
	const rani = await anAccount({ roles: ["watchdog"] });
	const joko = await anAccount({ roles: ["moderator"] });
	const [thief, mine, third] = [
		await signedIn(rani.email),
		await signedIn(rani.email),
		await signedIn(rani.email),
	];
	const jokos = await signedIn(joko.email);
	const [, , stolen] = await listSessions(db, rani.accountId, mine);
	expect(await endSession(db, joko, stolen!.id)).toBe(false);
	expect(await opens(thief)).toBe(true);
	expect(await endSession(db, rani, stolen!.id)).toBe(true);
	expect([await opens(thief), await opens(mine), await opens(third)]).toEqual([false, true, true]);
	for (const unknown of [stolen!.id, undefined, "1", "x"])
		expect(await endSession(db, rani, unknown)).toBe(false);
	await endOtherSessions(db, rani, mine);
	expect([await opens(mine), await opens(third), await opens(jokos)]).toEqual([true, false, true]);
});

test("the day of the last use is written once a day", async () => {
	const rani = await anAccount({ roles: ["watchdog"] });
	const token = await signedIn(rani.email);
	const version = async () => (await asAdmin<{ xmin: string }>("select xmin::text from session"))[0]!.xmin;
	const first = await version();
	await noteSessionUse(db, token);
	expect(await version()).toBe(first);
	await asAdmin("update session set last_used_on = last_used_on - 3");
	await noteSessionUse(db, token);
	expect((await listSessions(db, rani.accountId, token))[0]?.lastUsedOn).toBe(today());
});
