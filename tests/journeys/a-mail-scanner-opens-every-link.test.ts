import { expect, test } from "@jest/globals";
import { linkIn, useApp } from "../support/app";
import { useBrowser } from "../support/browser";
import { ADMIN, aFollower, anEmail, CASE, noteForm, submitSigning, WATCHDOG } from "../support/citizens";
import { snapshotRows } from "../support/rows";

const app = useApp();
const browser = useBrowser();

test("a mail scanner with a whole browser opens every link of every mail, twice, before its owner does; nothing happens until then", async () => {
	const signer = anEmail();
	await submitSigning(app, { email: signer });
	const asker = anEmail("fajar");
	await app.post(`/en/cases/${CASE}/followers`, { about: "case", email: asker });
	const follower = await aFollower(app);
	const watchdog = { Cookie: await app.signIn(WATCHDOG) };
	const admin = { Cookie: await app.signIn(ADMIN) };
	await app.post("/login", { email: WATCHDOG });
	const invited = anEmail("budi");
	await app.post("/invitations", { name: "Budi Santoso", email: invited, role: "watchdog" }, admin);
	await app.upload(`/cases/${CASE}/events`, noteForm(), undefined, watchdog);
	await app.settled();

	const mails = await app.mails();
	const links = new Set(
		mails.flatMap(({ text, html, headers }) => [
			...[...text.matchAll(/https?:\/\/\S+/g)].map((match) => match[0]),
			...[...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]!),
			...[...(headers?.["List-Unsubscribe"] ?? "").matchAll(/<([^>]+)>/g)].map((match) => match[1]!),
		]),
	);
	expect(links.size).toBeGreaterThanOrEqual(7);
	const before = await snapshotRows(app);
	const context = await browser.context({ javaScript: true });
	const scanner = await context.newPage();
	for (const link of [...links, ...links]) {
		expect(link.startsWith(`${app.url}/`)).toBe(true);
		await scanner.goto(link);
		// It follows what the page links to as well, but presses no button.
		const next = await scanner
			.locator("main a[href^='/']")
			.evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
		for (const href of next.slice(0, 3)) await scanner.goto(href).catch(ignoreDownload);
	}
	expect(await context.cookies()).toEqual([]);
	expect(await snapshotRows(app)).toEqual(before);

	// Every link still works for the one it was written to.
	const owner = await browser.visitor();
	const press = async (to: string, nth = 1) => {
		await owner.goto(app.url + linkIn(await app.mailTo(to, nth)));
		await owner.click("main form button");
		return owner.textContent("h1");
	};
	expect(await press(signer)).toBe("Tanda tangan Anda sudah dihitung");
	expect(await press(asker)).toBe("You are following");
	expect(await press(invited)).toBe("Akun");
	await owner.context().clearCookies();
	expect(await press(WATCHDOG, 2)).toBe("Akun");
	const [alert] = (await app.mails(follower.email)).slice(-1);
	await owner.goto(/<(.*)>/.exec(alert!.headers!["List-Unsubscribe"]!)![1]!);
	await owner.click("main form button");
	expect(await owner.textContent("h1")).toBe("Anda sudah berhenti mengikuti");
});

/** A link to a file ends in a download instead of a page. */
function ignoreDownload(error: Error) {
	if (!error.message.includes("Download is starting")) throw error;
}
