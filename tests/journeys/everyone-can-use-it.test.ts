import { expect, test } from "@jest/globals";
import { linkIn, useApp } from "../support/app";
import { axeViolations } from "../support/axe";
import { DESKTOP, PHONE, sessionCookie, useBrowser } from "../support/browser";
import {
	ACTIVIST,
	ADMIN,
	aFollower,
	anEmail,
	aSigner,
	CASE,
	DEMANDS,
	moveForm,
	submitSigning,
	WATCHDOG,
} from "../support/citizens";

const app = useApp();
const browser = useBrowser();

/** Pages to look at, without their language. */
async function listPages() {
	const { receipt } = await aSigner(app);
	const { page: following } = await aFollower(app);
	const email = anEmail();
	const sent = await submitSigning(app, { email });
	const link = linkIn(await app.mailTo(email));
	const cookie = await app.signIn(WATCHDOG);
	await app.upload(`/demands/${DEMANDS[1]}/status`, moveForm(), undefined, { Cookie: cookie });
	await app.settled();
	return {
		public: [
			"/",
			"/about",
			"/cases",
			"/demands",
			"/demands?list=overdue&status=refused&region=36",
			"/institutions",
			"/institutions/inspektorat",
			"/organisations/hmb-jakarta",
			"/search",
			"/search?q=inspektorat",
			"/search?q=inspektrat&kind=demand",
			"/search?q=xqzkw",
			`/cases/${CASE}`,
			`/cases/${CASE}/signatures`,
			`/cases/${CASE}/followers`,
			`/cases/${CASE}/poster`,
			...DEMANDS.map((slug) => `/demands/${slug}`),
			`/demands/${DEMANDS[0]}/poster`,
			"/login",
			"/nowhere",
			"/mailbox",
		],
		personal: [
			receipt,
			`${receipt}/withdrawal`,
			following,
			`${following}/unsubscription`,
			sent.headers.location!,
			link,
		],
		watchdog: ["/account", "/moderation/tasks", `/demands/${DEMANDS[0]}/status`, `/cases/${CASE}/events`],
		admin: [
			"/invitations",
			"/institutions/inspektorat/address",
			"/organisations/hmb-jakarta/members",
			`/cases/${CASE}/events`,
		],
		owner: ["/organisations/hmb-jakarta/members", "/account"],
	};
}

test("no page, form or error breaks an accessibility rule or scrolls sideways, in any language, width or scheme", async () => {
	const pages = await listPages();
	const problems: string[] = [];
	let looked = 0;
	for (const look of [
		{ viewport: PHONE, colorScheme: "light", javaScript: true },
		{ viewport: DESKTOP, colorScheme: "dark", javaScript: true },
	] as const) {
		const context = await browser.context(look);
		const page = await context.newPage();
		const check = async (name: string) => {
			looked += 1;
			for (const violation of await axeViolations(page))
				problems.push(`${name} ${look.viewport.width}: ${violation}`);
			const overflow = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
			);
			if (overflow > 0) problems.push(`${name} ${look.viewport.width}: ${overflow}px too wide`);
		};
		const visitAll = async (paths: string[]) => {
			for (const path of paths) {
				for (const prefix of ["", "/en"]) {
					await page.goto(app.url + (path === "/" && prefix ? prefix : prefix + path));
					await check(prefix + path);
				}
			}
		};
		await visitAll([...pages.public, ...pages.personal]);
		for (const prefix of ["", "/en"]) {
			await page.goto(`${app.url}${prefix}/cases/${CASE}/signatures`);
			await page.click("#sign button");
			await check(`${prefix} signing form with errors`);
		}
		await context.addCookies([await sessionCookie(app, WATCHDOG)]);
		await visitAll(pages.watchdog);
		await page.goto(`${app.url}/demands/${DEMANDS[0]}/status`);
		await page.click("main form.form button");
		await check("status form with errors");
		await context.clearCookies();
		await context.addCookies([await sessionCookie(app, ADMIN)]);
		await visitAll(pages.admin);
		await context.clearCookies();
		await context.addCookies([await sessionCookie(app, ACTIVIST)]);
		await visitAll(pages.owner);
		await page.goto(`${app.url}${pages.owner[0]}`);
		for (const summary of await page.locator("main summary").all()) await summary.click();
		await check("members, unfolded");
		await page.click("main form.form button");
		await check("members with errors");
	}
	expect(problems).toEqual([]);
	expect(looked).toBe(2 * (2 * (23 + 6 + 4 + 4 + 2) + 5));
}, 300_000);

test("the form can be filled in and sent with the keyboard alone", async () => {
	const page = await browser.visitor({ javaScript: true });
	await page.goto(`${app.url}/cases/${CASE}`);
	await page.keyboard.press("Tab");
	expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip-link");
	await page.keyboard.press("Enter");
	await page.focus("#sign [name=name]");
	const order = [];
	for (let step = 0; step < 8; step += 1) {
		order.push(
			await page.evaluate(
				() => document.activeElement?.getAttribute("name") ?? document.activeElement?.tagName,
			),
		);
		await page.keyboard.press("Tab");
	}
	expect(order).toEqual([
		"name",
		"email",
		"region",
		"adult",
		"consent_signature",
		"consent_updates",
		"consent_public_name",
		"consent_share_with_addressee",
	]);
	expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BUTTON");
});
