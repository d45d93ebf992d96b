import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { linkIn, useApp } from "../support/app";
import { sessionCookie, useBrowser } from "../support/browser";
import { ACTIVIST, anEmail, MODERATOR } from "../support/citizens";
import { ARTICLE_TEXT, QUOTES } from "../support/draft-article";

const app = useApp();
const browser = useBrowser();

/** More stops than any page has. */
const STOPS = 250;

/** Presses Tab until the focus is on what `selector` names, of several the one with these words. */
async function tabTo(page: Page, selector: string, text = ""): Promise<void> {
	for (let stop = 0; stop < STOPS; stop += 1) {
		const there = await page.evaluate(
			([wanted, words]) => {
				const at = document.activeElement;
				return Boolean(at?.matches(wanted!) && (at.textContent ?? "").includes(words!));
			},
			[selector, text],
		);
		if (there) return;
		await page.keyboard.press("Tab");
	}
	throw new Error(`The Tab key does not lead to ${selector} ${text}.`);
}

/** Goes to a field and writes, in place of what is there. */
async function write(page: Page, name: string, text: string): Promise<void> {
	await tabTo(page, `[name=${name}]:not([type=hidden])`);
	await page.keyboard.press("ControlOrMeta+A");
	await page.keyboard.insertText(text);
}

async function press(page: Page, selector: string, text = ""): Promise<void> {
	await tabTo(page, selector, text);
	await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

test("an activist files a case from a pasted article without a mouse and without JavaScript; a moderator returns it and then publishes it", async () => {
	const activist = await browser.context();
	await activist.addCookies([await sessionCookie(app, ACTIVIST)]);
	const page = await activist.newPage();
	await page.goto(`${app.url}/account`);
	await press(page, "a", "Ajukan kasus");
	await write(page, "text", ARTICLE_TEXT);
	await write(page, "headline", "Warga Kampung Sawah Desak Pemkab Perbaiki Jembatan");
	await write(page, "publisher", "Koran Contoh");
	await write(page, "paste_url", "https://koran.test/jembatan");
	await press(page, "button", "Pakai teks ini");
	expect(await page.textContent("[role=status]")).toContain("Artikel sudah tersimpan");
	const draft = new URL(page.url()).pathname;

	// A suggestion becomes a demand by its own button only.
	expect(await page.textContent("section:has(#items)")).toContain("Belum ada yang ditandai");
	await press(page, "button", "Jadikan tuntutan");
	expect(await page.textContent("main blockquote")).toBe(QUOTES.bridge);
	await write(page, "title", "Perbaiki Jembatan Sawah");
	await write(page, "outcome", "Jembatan Sawah dapat dilalui kendaraan roda empat.");
	await write(page, "new_institution", "Pemerintah Kabupaten Contoh");
	await write(page, "new_office", "Bupati Contoh");
	await tabTo(page, "[name=claim_type]");
	await page.keyboard.press("Space");
	await press(page, "button", "Simpan");

	// What no suggestion names is copied.
	await write(page, "exact", QUOTES.statement);
	await tabTo(page, "[name=kind]");
	await page.keyboard.press("ArrowDown");
	await press(page, "button", "Tandai");
	await write(page, "speaker", "Maman Suherman");
	await write(page, "speaker_role", "Ketua Forum Warga");
	await tabTo(page, "[name=claim_type]");
	await page.keyboard.press("ArrowDown");
	await press(page, "button", "Simpan");

	await press(page, "a", "Tulis judul, ringkasan, dan sumber");
	await write(page, "title", "Jembatan Sawah yang putus");
	await write(page, "summary", "Warga meminta jembatan diperbaiki.");
	await write(page, "named", "Maman Suherman: ia berbicara di artikel sebagai ketua forum");
	await press(page, "button", "Simpan");
	await press(page, "button", "Selesai menulis");
	expect(await page.textContent("[role=status]")).toContain("Sekarang mintalah dukungan");

	const address = (await page.textContent(".long-address"))!;
	for (let n = 0; n < 5; n += 1) {
		const supporter = await browser.visitor();
		await supporter.goto(address);
		expect(await supporter.textContent("main")).toContain("Perbaiki Jembatan Sawah");
		const email = anEmail("pendukung");
		await supporter.fill("[name=email]", email);
		await supporter.press("[name=email]", "Enter");
		await supporter.goto(app.url + linkIn(await app.mailTo(email)));
		await supporter.click("main form button");
		expect(await supporter.textContent("[role=status]")).toContain("Dukungan Anda tercatat");
	}

	const moderating = await browser.context();
	await moderating.addCookies([await sessionCookie(app, MODERATOR)]);
	const moderator = await moderating.newPage();
	await moderator.goto(`${app.url}/moderation/drafts`);
	expect(await moderator.textContent("main")).toContain("Paling lambat");
	await moderator.click("text=Jembatan Sawah yang putus");
	await moderator.check("[name=action][value=returned]");
	await moderator.selectOption("[name=reason]", "not_checkable");
	await moderator.fill("[name=explanation]", "Sebutkan beban yang harus dapat lewat.");
	await moderator.check("[name=confirm]");
	await moderator.click("main form button[type=submit]");
	expect(await moderator.textContent("main")).toContain("Tidak ada draf yang menunggu");

	// The first mail was the one that signed in.
	const told = await app.mailTo(ACTIVIST, 2);
	expect([told.subject, told.text]).toEqual([
		"Keputusan moderator: Jembatan Sawah yang putus",
		expect.stringContaining("Sebutkan beban yang harus dapat lewat."),
	]);
	await page.goto(app.url + draft);
	expect(await page.textContent("main")).toContain("Sebutkan beban yang harus dapat lewat.");
	await press(page, "a", "Tulis: Tuntutan 1");
	await write(page, "outcome", "Jembatan Sawah dapat dilalui truk dengan beban delapan ton.");
	await press(page, "button", "Simpan");
	// Its supporters still count: it goes straight back.
	await press(page, "button", "Selesai menulis");
	expect(await page.textContent("main")).toContain("Menunggu moderator");

	await moderator.goto(`${app.url}/moderation/drafts`);
	await moderator.click("text=Jembatan Sawah yang putus");
	await moderator.check("[name=action][value=published]");
	await moderator.check("[name=confirm]");
	await moderator.click("main form button[type=submit]");
	// Names are agreed to one decision at a time, never by silence.
	expect(await moderator.textContent("main")).toContain("Setujui nama-namanya");
	await moderator.check("[name=names]");
	await moderator.click("main form button[type=submit]");
	expect(moderator.url()).toBe(`${app.url}/cases/jembatan-sawah-yang-putus`);
	expect((await app.mailTo(ACTIVIST, 3)).text).toContain("/cases/jembatan-sawah-yang-putus");

	const reader = await browser.visitor();
	await reader.goto(`${app.url}/demands/perbaiki-jembatan-sawah`);
	const shown = (await reader.textContent("main"))!;
	expect(shown).toContain(QUOTES.bridge);
	expect(shown).toContain("beban delapan ton");
	const link = await reader.getAttribute("a[href^='https://koran.test/jembatan#']", "href");
	expect(link).toContain(":~:text=Forum%20Warga%20Kampung%20Sawah%20mendesak");
	await reader.goto(`${app.url}/moderation/log`);
	expect(await reader.textContent("main")).toContain("Draf diterbitkan");
	expect(await reader.textContent("main")).toContain("Draf dikembalikan kepada pengusul");
});
