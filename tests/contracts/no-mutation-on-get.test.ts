import { expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import {
	ADMIN,
	aFollower,
	anEmail,
	aSigner,
	CASE,
	noteForm,
	submitSigning,
	WATCHDOG,
} from "../support/citizens";
import { crawl } from "../support/crawl";
import { snapshotRows } from "../support/rows";

const app = useApp();

test("opening every link there is, mailed ones included, changes no row", async () => {
	const { receipt } = await aSigner(app, { consent_updates: "yes" });
	const { page } = await aFollower(app);
	const waiting = anEmail("menunggu");
	const sent = await submitSigning(app, { email: waiting });
	const asked = await app.post(`/en/cases/${CASE}/followers`, { about: "case", email: anEmail("asks") });
	const signingIn = await app.post("/login", { email: WATCHDOG });
	const admin = await app.signIn(ADMIN);
	const watchdog = await app.signIn(WATCHDOG);
	await app.post(
		"/invitations",
		{ name: "Budi", email: anEmail("budi"), role: "watchdog" },
		{ Cookie: admin },
	);
	await app.upload(`/cases/${CASE}/events`, noteForm(), undefined, { Cookie: watchdog });
	await app.settled();

	const mails = await app.mails();
	expect(new Set(mails.map(({ subject }) => subject)).size).toBeGreaterThanOrEqual(5);
	const mailed = mails.flatMap(({ text, headers }) => [
		...text.matchAll(/https?:\/\/[^/\s]+(\/\S*)/g),
		...(headers?.["List-Unsubscribe"] ?? "").matchAll(/<https?:\/\/[^/\s]+(\/[^>]*)>/g),
	]);
	const start = [
		"/",
		"/en",
		"/robots.txt",
		"/health",
		"/mailbox",
		"/mailbox.json",
		...mailed.map((match) => match[1]!.replace(/#.*$/, "")),
		...[sent, asked, signingIn].map(({ headers }) => headers.location!),
		receipt,
		`${receipt}/withdrawal`,
		`${receipt}/name`,
		`${receipt}/mail`,
		`${page}/unsubscription`,
		"/logout",
	];
	const before = await snapshotRows(app);

	const seen = new Map([
		...(await crawl(app, start)),
		...(await crawl(app, start, undefined, { Cookie: watchdog })),
		...(await crawl(app, start, undefined, { Cookie: admin })),
	]);
	for (const path of start) await app.ask(path, { method: "HEAD" });

	expect(await snapshotRows(app)).toEqual(before);
	expect(seen.size).toBeGreaterThan(40);
	expect([...seen].filter(([, { status }]) => status >= 500)).toEqual([]);
	// The snapshot sees a change where there is one.
	await app.post(`${receipt}/name`, { display: "hidden" });
	expect(await snapshotRows(app)).not.toEqual(before);
});
