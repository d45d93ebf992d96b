import { beforeAll, describe, expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { ADMIN, aFollower, aSigner, CASE, noteForm, signingForm, WATCHDOG } from "../support/citizens";
import { type Fields, urlencoded } from "../support/http";
import { snapshotRows } from "../support/rows";

const app = useApp();
const FORM = { "Content-Type": "application/x-www-form-urlencoded" };
let watchdog: string;
let admin: string;

beforeAll(async () => {
	watchdog = await app.signIn(WATCHDOG);
	admin = await app.signIn(ADMIN);
});

function send(path: string, fields: Fields, headers: Record<string, string>) {
	return app.ask(path, { method: "POST", headers: { ...FORM, ...headers }, body: urlencoded(fields) });
}

describe("a form of another site", () => {
	const foreign: Array<[string, Record<string, string>]> = [
		["names its origin", { Origin: "https://evil.example" }],
		["names its origin with our address in it", { Origin: "https://localhost.evil.example" }],
		["hides its origin and is marked cross-site", { "Sec-Fetch-Site": "cross-site" }],
		["says null and is marked cross-site", { Origin: "null", "Sec-Fetch-Site": "cross-site" }],
		["is marked same-site", { "Sec-Fetch-Site": "same-site" }],
		["has another page as its referrer", { Referer: "https://evil.example/page" }],
		["has a broken origin", { Origin: "not an origin" }],
		["comes from another port of this machine", { Origin: "http://localhost:1" }],
	];
	test.each(foreign)("is refused when it %s", async (_, headers) => {
		const before = await snapshotRows(app);
		for (const prefix of ["", "/en"]) {
			const answer = await send(`${prefix}/cases/${CASE}/signatures`, await signingForm(app), headers);
			expect(answer.status).toBe(403);
			expect(answer.headers["content-security-policy"]).toBeDefined();
			expect(answer.text).toContain("Tagih");
		}
		expect(await snapshotRows(app)).toEqual(before);
	});

	test("is refused on every address that takes a form", async () => {
		const { receipt } = await aSigner(app);
		await app.settled();
		const before = await snapshotRows(app);
		const paths = [
			"/login",
			"/logout",
			"/invitations",
			"/account",
			"/account/challenge",
			"/account/sessions/revocation",
			"/login/challenge",
			"/organisations/hmb-jakarta/members",
			"/institutions/inspektorat/address",
			"/institutions/inspektorat/address/end",
			"/moderation/tasks/1",
			"/organisations/hmb-jakarta/members/1/role",
			"/organisations/hmb-jakarta/members/1/removal",
			`/cases/${CASE}/followers`,
			`/cases/${CASE}/events`,
			`/cases/${CASE}/errata`,
			"/demands/audit-anggaran-bimtek-medsos/status",
			"/demands/audit-anggaran-bimtek-medsos/versions/new",
			"/moderation/revisions/00000000-0000-4000-8000-000000000000",
			`${receipt}/name`,
			`${receipt}/renewal`,
			`${receipt}/mail`,
			`${receipt}/withdrawal`,
			receipt.replace("/signatures/", "/verifications/"),
		];
		for (const path of paths) {
			const answer = await send(path, {}, { Origin: "https://evil.example", Cookie: admin });
			expect([path, answer.status]).toEqual([path, 403]);
		}
		expect(await snapshotRows(app)).toEqual(before);
	});
});

describe("an in-app browser (WhatsApp, Instagram)", () => {
	const inApp: Array<[string, Record<string, string>]> = [
		["says nothing about where it is", {}],
		["says null", { Origin: "null" }],
		["says null, and that it is ours", { Origin: "null", "Sec-Fetch-Site": "same-origin" }],
		["says null, and that a person typed it", { Origin: "null", "Sec-Fetch-Site": "none" }],
		["says only that a person typed it", { "Sec-Fetch-Site": "none" }],
	];
	test.each(inApp)("signs when it %s", async (_, headers) => {
		const answer = await send(`/cases/${CASE}/signatures`, await signingForm(app), headers);
		expect(answer.status).toBe(303);
		expect(answer.headers.location).toMatch(/^\/verifications\//);
	});

	test.each(inApp.filter(([, headers]) => headers["Sec-Fetch-Site"] !== "same-origin"))(
		"with a session is refused when it %s",
		async (_, headers) => {
			const answer = await send(`/cases/${CASE}/events`, noteForm(), { ...headers, Cookie: watchdog });
			expect(answer.status).toBe(403);
		},
	);
});

test("with a session, a form of another site is refused and one of ours is taken", async () => {
	const before = await snapshotRows(app);
	const refused = await send(`/cases/${CASE}/events`, noteForm(), {
		Origin: "https://evil.example",
		Cookie: watchdog,
	});
	expect(refused.status).toBe(403);
	expect(await snapshotRows(app)).toEqual(before);
	const taken = await app.post(`/cases/${CASE}/events`, noteForm(), { Cookie: watchdog });
	expect(taken.status).toBe(303);
});

test("the session cookie is out of the reach of scripts and of other sites' forms", async () => {
	const sent = await app.post("/login", { email: ADMIN });
	const mail = (await app.mailTo(ADMIN, 2)).text;
	const done = await app.post(sent.headers.location!, { code: /\b\d{6}\b/.exec(mail)![0] });
	expect(done.headers["set-cookie"]?.[0]).toMatch(/^tagih_session=.+; HttpOnly; SameSite=Lax$/);
});

test("one-click leaving is taken from anywhere: its token is its authority", async () => {
	const { page } = await aFollower(app);
	const answer = await send(
		`${page}/unsubscription`,
		{ "List-Unsubscribe": "One-Click" },
		{ Origin: "https://mail.example", "Sec-Fetch-Site": "cross-site" },
	);
	expect(answer.status).toBe(200);
});
