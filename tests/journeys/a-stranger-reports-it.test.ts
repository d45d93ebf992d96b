import { expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { sessionCookie, useBrowser } from "../support/browser";
import { CASE, DEMANDS, MODERATOR, SECOND_MODERATOR } from "../support/citizens";

const app = useApp();
const browser = useBrowser();

async function decide(email: string, action: string, reason: string) {
	const context = await browser.context();
	await context.addCookies([await sessionCookie(app, email)]);
	const page = await context.newPage();
	await page.goto(`${app.url}/moderation/reports`);
	await page
		.getByRole("link", { name: /^Periksa L-/ })
		.first()
		.click();
	if ((await page.locator("[name=action]").count()) === 0) return page;
	await page.check(`[name=action][value=${action}]`);
	await page.selectOption("[name=reason]", reason);
	await page.check("[name=confirm]");
	await page.click("main form.form button");
	return page;
}

test("a stranger reports a demand without an account, sees what became of it, and a second moderator hears the appeal", async () => {
	const page = await browser.visitor();
	await page.goto(`${app.url}/demands/${DEMANDS[0]}`);
	await page.locator(".report-link").first().click();
	await page.check("[name=reason][value=wrong_quote]");
	await page.fill("[name=body]", "Kutipannya tidak ada di artikel");
	await page.fill("[name=email]", "orang-asing@warga.test");
	await page.click("main form.form button");
	expect(await page.textContent("h1")).toMatch(/^Laporan L-/);
	const ticket = page.url();
	expect(await page.textContent("main")).toContain("Menunggu moderator");
	expect(await page.textContent("main")).not.toContain("Kutipannya tidak ada");

	await decide(MODERATOR, "hidden", "wrong_quote");
	expect((await app.mailTo("orang-asing@warga.test")).text).toContain(ticket);
	await page.goto(`${app.url}/demands/${DEMANDS[0]}`);
	expect(await page.textContent("h1")).toBe("Bagian ini disembunyikan");
	expect(await page.textContent("main")).toContain("Kutipan tidak sesuai sumber");
	await page.getByRole("link", { name: "Keputusan dan keberatan" }).click();

	await page.check("[name=party][value=concerned]");
	await page.fill("[name=body]", "Kutipan itu ada di alinea kedua");
	await page.click("main form.form button");
	expect(await page.textContent("main")).toContain("Menunggu moderator kedua");
	const first = await decide(MODERATOR, "normal", "no_violation");
	expect(await first.textContent("main")).toContain("harus diputus moderator lain");
	await decide(SECOND_MODERATOR, "normal", "no_violation");
	await page.goto(ticket);
	expect(await page.textContent("main")).toContain("Selesai, diputus dua kali");
	await page.goto(`${app.url}/cases/${CASE}`);
	expect(await page.locator(`a[href="/demands/${DEMANDS[0]}"]`).count()).toBeGreaterThan(0);
});
