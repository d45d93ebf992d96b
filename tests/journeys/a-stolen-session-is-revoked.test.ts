import { expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { sessionCookie, useBrowser } from "../support/browser";
import { CASE, WATCHDOG } from "../support/citizens";

const app = useApp();
const browser = useBrowser();

test("a watchdog sees a session that is not hers, ends it, and the thief is out at once; her own go on", async () => {
	const thief = await browser.context();
	const rani = await browser.context();
	const phone = await browser.context();
	for (const context of [thief, phone, rani]) await context.addCookies([await sessionCookie(app, WATCHDOG)]);
	await app.query(
		"update session set browser = 'opera' where id = (select id from session order by created_at limit 1)",
	);
	const stolen = await thief.newPage();
	expect((await stolen.goto(`${app.url}/cases/${CASE}/events`))?.status()).toBe(200);

	const page = await rani.newPage();
	await page.goto(`${app.url}/account`);
	const list = page.locator("section:has(#sessions)");
	expect(await list.locator("li").count()).toBe(3);
	expect(await list.locator("li").first().textContent()).toContain("peramban ini");
	expect(await list.textContent()).toMatch(/Masuk sejak \d+ \w+ \d{4}, terakhir dipakai \d+ \w+ \d{4}/);
	await list.locator("li", { hasText: "Opera" }).locator("button").click();
	expect(await page.textContent("[role=status]")).toContain("Sesi itu sudah diakhiri.");
	expect(await list.textContent()).not.toContain("Opera");

	await stolen.goto(`${app.url}/cases/${CASE}/events`);
	expect(stolen.url()).toBe(`${app.url}/login`);
	const own = await phone.newPage();
	expect((await own.goto(`${app.url}/account`))?.url()).toBe(`${app.url}/account`);

	await page.click("text=Akhiri semua sesi lain");
	expect(await page.textContent("[role=status]")).toContain("Semua sesi lain sudah diakhiri.");
	expect(await list.locator("li").count()).toBe(1);
	await own.goto(`${app.url}/account`);
	expect(own.url()).toBe(`${app.url}/login`);
});
