import { expect, test } from "@jest/globals";
import { linkIn, useApp } from "../support/app";
import { sessionCookie, useBrowser } from "../support/browser";
import { ACTIVIST, aSigner, CASE, DEMANDS, MODERATOR } from "../support/citizens";

const app = useApp();
const browser = useBrowser();
const SLUG = DEMANDS[0];

/** What a page says of signatures by version. */
async function numbers(path: string): Promise<string[]> {
	return (await app.get(path)).text.match(/\d+ tanda tangan, \d+ di antaranya untuk versi \d+/g) ?? [];
}

test("a demand gets a second version by two people, and Sari, who signed the first, is asked once and renews", async () => {
	const sari = await aSigner(app);
	await aSigner(app);
	const earlier = (await app.mails(sari.email)).length;

	const proposer = await browser.context();
	await proposer.addCookies([await sessionCookie(app, ACTIVIST)]);
	const form = await proposer.newPage();
	await form.goto(`${app.url}/demands/${SLUG}`);
	await form.click("aside >> text=Usulkan naskah baru");
	// Filled in as it is now; nothing changed is refused.
	expect(await form.inputValue("[name=title]")).toBe("Copot pejabat pengelola media sosial Pemprov Banten");
	await form.fill("[name=reason]", "Suratnya harus diumumkan");
	await form.click("main form.form button");
	expect(await form.textContent("[role=alert]")).toContain("Naskah ini sama dengan yang sekarang");
	await form.fill("[name=outcome]", "Surat keputusan pemberhentian diumumkan di laman resmi.");
	await form.fill("[name=outcome_en]", "The decree is published on the official site.");
	await form.click("main form.form button");
	expect(await form.textContent("[role=status]")).toContain("Usulan Anda sudah dikirim");

	const moderator = await browser.context();
	await moderator.addCookies([await sessionCookie(app, MODERATOR)]);
	const desk = await moderator.newPage();
	await desk.goto(`${app.url}/account`);
	await desk.click("main >> text=Usulan naskah baru");
	await desk.click("main ol a");
	const comparison = await desk.textContent("table");
	expect(comparison).toContain("Terpenuhi bila (berubah)");
	expect(comparison).toContain("Judul (sama)");
	expect(comparison).toContain("Ditambah: Surat keputusan pemberhentian diumumkan");
	await desk.check("[name=decision][value=publish]");
	await desk.check("[name=confirm]");
	await desk.click("main form.form button");
	expect(await desk.textContent("main")).toContain("Versi 2 (berlaku sekarang)");

	const mail = await app.mailTo(sari.email, earlier + 1);
	expect(mail.subject).toContain("Apakah Anda mendukung naskah baru?");
	expect(mail.text).toContain("Suratnya harus diumumkan");
	expect(linkIn(mail)).toBe(sari.receipt);
	const page = await browser.visitor();
	await page.goto(app.url + linkIn(mail));
	const section = "section:has(#renewal-1)";
	expect(await page.textContent(section)).toContain(
		"Surat keputusan pemberhentian diumumkan di laman resmi.",
	);
	for (const path of [`/demands/${SLUG}`, `/cases/${CASE}`])
		expect(await numbers(path)).toContain("2 tanda tangan, 0 di antaranya untuk versi 2");
	await page.click(`${section} button`);
	expect(await page.textContent("[role=status]")).toContain("Tanda tangan Anda kini untuk naskah baru.");
	expect(await page.textContent("main")).toContain("naskah versi 2");
	expect(await page.locator(section).count()).toBe(0);
	for (const path of [`/demands/${SLUG}`, `/cases/${CASE}`])
		expect(await numbers(path)).toContain("2 tanda tangan, 1 di antaranya untuk versi 2");

	const kept = JSON.parse((await app.get(`${sari.receipt}/data.json`)).text) as {
		signatures: Array<{ demand: string; version: number; signedVersion: number }>;
	};
	expect(kept.signatures.map(({ version, signedVersion }) => [version, signedVersion])).toEqual([
		[2, 1],
		[1, 1],
		[1, 1],
	]);
	// And out again.
	await page.click("a[href$=withdrawal]");
	await page.click("main form button");
	expect(await numbers(`/demands/${SLUG}`)).toContain("1 tanda tangan, 0 di antaranya untuk versi 2");
	await app.settled();
	expect(await app.mails(sari.email)).toHaveLength(earlier + 1);
});
