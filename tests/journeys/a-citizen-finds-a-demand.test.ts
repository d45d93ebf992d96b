import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { useApp } from "../support/app";
import { PHONE, useBrowser } from "../support/browser";
import { DEMANDS } from "../support/citizens";

const app = useApp();
const browser = useBrowser();

/** Does what leads to another page, and waits until that is there. */
async function follow(page: Page, act: () => Promise<void>): Promise<void> {
	await Promise.all([page.waitForEvent("load"), act()]);
}

test("a citizen mistypes a word on a phone without JavaScript, and still reaches the demand", async () => {
	const page = await browser.visitor({ viewport: PHONE });
	await page.goto(app.url);
	await follow(page, () => page.click(".phone-nav >> text=Cari"));
	await page.fill("main [name=q]", "audti anggarn");
	await follow(page, () => page.keyboard.press("Enter"));
	expect(new URL(page.url()).search).toBe("?q=audti+anggarn");
	const text = await page.textContent("main");
	expect(text).toContain("Ini hasil untuk “audit anggaran”");
	expect(await page.locator("main mark").first().textContent()).toMatch(/audit/i);
	expect(await page.inputValue("main [name=q]")).toBe("audti anggarn");
	await follow(page, () => page.click("main .list-tabs >> text=Tuntutan"));
	await follow(page, () => page.click("main .hit a"));
	expect(new URL(page.url()).pathname).toBe(`/demands/${DEMANDS[1]}`);
	expect(await page.textContent(".progress")).toContain("0 dari 10 tanda tangan");
	// From there to whom it is addressed, and to everything that is asked of them.
	await follow(page, () => page.click("main dd a:has-text('Inspektorat')"));
	expect(new URL(page.url()).pathname).toBe("/institutions/inspektorat");
	expect(await page.locator("main .demand-row").count()).toBe(2);
});

test("a citizen narrows the list of demands with plain forms and links, and can share what is left", async () => {
	const page = await browser.visitor({ viewport: PHONE });
	await page.goto(app.url);
	await follow(page, () => page.click("#site-menu >> text=Tuntutan"));
	expect(await page.locator("main .demand-row").count()).toBe(3);
	await page.click("main summary");
	await page.selectOption("[name=institution]", "inspektorat");
	await page.selectOption("[name=region]", "36");
	await follow(page, () => page.click("main form button"));
	expect(await page.locator("main .demand-row").count()).toBe(2);
	expect(await page.locator("main details").getAttribute("open")).not.toBeNull();
	expect(await page.inputValue("[name=institution]")).toBe("inspektorat");
	const stranger = await browser.visitor({ viewport: PHONE });
	await stranger.goto(page.url());
	expect(await stranger.locator("main .demand-row").count()).toBe(2);
	await follow(stranger, () => stranger.click(".language-switch >> text=English"));
	expect(await stranger.locator("main .demand-row").count()).toBe(2);
	await follow(page, () => page.click("main .list-tabs >> text=Paling lama lewat tenggat"));
	expect(await page.textContent("main")).toContain("Tidak ada tuntutan yang cocok.");
	await follow(page, () => page.click("main >> text=Hapus saringan"));
	await follow(page, () => page.click("main >> text=Lihat semua tuntutan"));
	expect(await page.locator("main .demand-row").count()).toBe(3);
});

test("the search box fits the smallest phone and can be used with the keyboard alone", async () => {
	const page = await browser.visitor({ viewport: { width: 320, height: 568 } });
	await page.goto(`${app.url}/en`);
	// On a phone the box is one press away, so that every page begins with its own words.
	await page.getByRole("link", { name: "Search" }).first().focus();
	await follow(page, () => page.keyboard.press("Enter"));
	const box = (await page.locator("main [role=search] button").boundingBox())!;
	expect(box.x + box.width).toBeLessThanOrEqual(320);
	expect(box.height).toBeGreaterThanOrEqual(44);
	await page.focus("#search-page");
	await page.keyboard.type('"people’s money"');
	await page.keyboard.press("Tab");
	await follow(page, () => page.keyboard.press("Enter"));
	expect(new URL(page.url()).pathname).toBe("/en/search");
	expect(await page.locator("main .hit").count()).toBe(1);
});

test("on a phone, Menu leads to every section, and the act a page asks for is on its first screen", async () => {
	const page = await browser.visitor({ viewport: { width: 360, height: 740 } });
	await page.goto(`${app.url}/demands/audit-anggaran-bimtek-medsos`);
	const sign = (await page.locator("main .button--primary").first().boundingBox())!;
	expect(sign.y + sign.height).toBeLessThanOrEqual(740);
	await page.click(".phone-nav >> text=Menu");
	const menu = page.locator("#site-menu");
	expect((await menu.boundingBox())!.y).toBeLessThan(740);
	await follow(page, () => menu.getByRole("link", { name: "Lembaga" }).click());
	expect(new URL(page.url()).pathname).toBe("/institutions");
});
