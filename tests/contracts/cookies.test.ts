import { expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { aFollower, aSigner, CASE, submitSigning, WATCHDOG } from "../support/citizens";
import { crawl } from "../support/crawl";

const app = useApp();

test("a reader gets no cookie, wherever they go", async () => {
	const pages = await crawl(app, [
		"/",
		"/en",
		"/login",
		"/nowhere",
		"/robots.txt",
		"/health",
		"/favicon.svg",
	]);
	expect(pages.size).toBeGreaterThan(25);
	for (const [path, { headers }] of pages) expect([path, headers["set-cookie"]]).toEqual([path, undefined]);
});

test("who signs, follows, looks at the receipt and withdraws gets no cookie", async () => {
	const { receipt } = await aSigner(app);
	const { page } = await aFollower(app);
	const sent = await submitSigning(app);
	const answers = [
		sent,
		await app.get(sent.headers.location!),
		await app.post(sent.headers.location!, { code: "000000" }),
		await app.post(`${sent.headers.location!}/mail`),
		await app.post(`/cases/${CASE}/signatures`, { name: "Sari" }),
		await app.get(receipt),
		await app.post(`${receipt}/name`, { display: "hidden" }),
		await app.post(`${receipt}/mail`),
		await app.get(`${receipt}/data.json`),
		await app.get(`${receipt}/withdrawal`),
		await app.post(`${receipt}/withdrawal`),
		await app.get(page),
		await app.get(`${page}/unsubscription`),
		await app.post(`${page}/unsubscription`),
		await app.post("/login", { email: "siapa@warga.test" }),
	];
	expect(answers.map(({ headers }) => headers["set-cookie"])).toEqual(answers.map(() => undefined));
	expect(answers.filter(({ status }) => status >= 400).map(({ status }) => status)).toEqual([422, 422]);
});

test("signing in sets the one cookie there is, and signing out ends it on both sides", async () => {
	const cookie = await app.signIn(WATCHDOG);
	expect(cookie).toMatch(/^tagih_session=/);
	expect((await app.get("/account", { Cookie: cookie })).status).toBe(200);
	const out = await app.post("/logout", {}, { Cookie: cookie });
	expect(out.status).toBe(303);
	expect(out.headers["set-cookie"]).toHaveLength(1);
	expect(out.headers["set-cookie"]![0]).toMatch(/^tagih_session=.*; Max-Age=0/);
	// A thief who kept the cookie has nothing.
	expect((await app.get("/account", { Cookie: cookie })).headers.location).toBe("/login");
});
