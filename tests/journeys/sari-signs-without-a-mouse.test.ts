import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { codeIn, useApp } from "../support/app";
import { useBrowser } from "../support/browser";
import { anEmail, CASE } from "../support/citizens";

const app = useApp();
const browser = useBrowser();

/** More stops than any page has: whoever needs more is going in circles. */
const STOPS = 200;

/** Presses Tab until the focus is on what `selector` names. */
async function tabTo(page: Page, selector: string): Promise<void> {
	for (let stop = 0; stop < STOPS; stop += 1) {
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
		await page.keyboard.press("Tab");
	}
	throw new Error(`The Tab key does not lead to ${selector}.`);
}

test("Sari signs and confirms with the keyboard alone, from the case to her receipt, without JavaScript", async () => {
	const page = await browser.visitor();
	const email = anEmail();
	await page.goto(`${app.url}/cases/${CASE}`);

	await tabTo(page, "a[href='#sign']");
	await page.keyboard.press("Enter");
	expect(new URL(page.url()).hash).toBe("#sign");
	// The jump took the starting point along: the very next stop is in the form.
	await page.keyboard.press("Tab");
	expect(await page.evaluate(() => document.activeElement?.closest("form")?.id)).toBe("sign");

	await tabTo(page, "[name=name]");
	await page.keyboard.type("Sari Wulandari");
	await tabTo(page, "[name=email]");
	await page.keyboard.type(email);
	await tabTo(page, "[name=region]");
	// One letter leads to the first place that begins with it, as in every list of a browser.
	await page.keyboard.press("k");
	const place = await page.locator("[name=region] option:checked").textContent();
	expect(place).toMatch(/^K/);
	await tabTo(page, "[name=adult]");
	await page.keyboard.press("Space");
	await tabTo(page, "[name=consent_signature]");
	await page.keyboard.press("Space");
	await tabTo(page, "#sign button[type=submit]");
	await page.keyboard.press("Enter");
	await page.waitForURL(/\/verifications\//);

	const mail = await app.mailTo(email);
	await tabTo(page, "[name=code]");
	await page.keyboard.type(codeIn(mail));
	await page.keyboard.press("Enter");
	await page.waitForURL(/\/signatures\//);
	expect(await page.textContent("h1")).toBe("Tanda tangan Anda sudah dihitung");
	expect(await page.textContent("main")).toContain(`S. W., ${place}`);
});

test("whoever makes a mistake gets to it, mends it and goes on with the keyboard alone", async () => {
	const page = await browser.visitor();
	await page.goto(`${app.url}/cases/${CASE}/signatures`);
	await tabTo(page, "#sign button[type=submit]");
	await page.keyboard.press("Enter");
	await page.waitForSelector("[role=alert]");
	await tabTo(page, "[role=alert] a[href*=email]");
	await page.keyboard.press("Enter");
	expect(await page.evaluate(() => document.activeElement?.getAttribute("name"))).toBe("email");
	const email = anEmail();
	await page.keyboard.type(email);
	expect(await page.inputValue("[name=email]")).toBe(email);
});
