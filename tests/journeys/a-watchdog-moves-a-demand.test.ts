import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { codeIn, useApp } from "../support/app";
import { useBrowser } from "../support/browser";
import { CASE, DEMANDS, SECOND_WATCHDOG, WATCHDOG } from "../support/citizens";
import { aPdf, readPdf } from "../support/pdf";

const app = useApp();
const browser = useBrowser();
const RECEIPT = aPdf([["Tanda terima"]]);

async function signIn(page: Page, email: string) {
	const earlier = (await app.mails(email)).length;
	await page.goto(`${app.url}/login`);
	await page.fill("[name=email]", email);
	await page.click("main form.form button");
	await page.fill("[name=code]", codeIn(await app.mailTo(email, earlier + 1)));
	await page.click("main form.form button");
	expect(await page.textContent("h1")).toBe("Akun");
}

async function move(
	page: Page,
	to: string,
	entry: { on: string; title: string; tier: string; receipt?: boolean },
) {
	await page.goto(`${app.url}/demands/${DEMANDS[1]}/status`);
	await page.check(`[name=to][value=${to}]`);
	await page.fill("[name=occurred_on]", entry.on);
	await page.fill("[name=title]", entry.title);
	await page.fill("[name=evidence_title]", "Dokumen");
	await page.setInputFiles("[name=evidence_file]", {
		name: "dokumen.pdf",
		mimeType: "application/pdf",
		buffer: RECEIPT,
	});
	await page.check(`[name=evidence_tier][value="${entry.tier}"]`);
	if (entry.receipt) await page.check("[name=proof_of_receipt]");
	await page.click("main form.form button");
}

test("a watchdog signs in by code and moves a demand only with date and evidence; a verdict takes two", async () => {
	const page = await browser.visitor();
	await page.goto(`${app.url}/demands/${DEMANDS[1]}/status`);
	expect(page.url()).toContain("/login");
	await signIn(page, WATCHDOG);

	await page.goto(`${app.url}/demands/${DEMANDS[1]}/status`);
	const offered = await page
		.locator("[name=to]")
		.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
	expect(offered).toEqual(["delivered", "responded"]);
	await page.click("main form.form button");
	const complaints = (await page.locator("[role=alert] a").allTextContents()).join(" ");
	for (const words of [
		"Pilih status yang baru.",
		"Tulis tanggal kejadiannya.",
		"Tulis judul catatannya.",
		"Sertakan bukti",
	])
		expect(complaints).toContain(words);

	await move(page, "delivered", {
		on: "2022-05-20",
		title: "Surat diterima Inspektorat",
		tier: "1",
		receipt: true,
	});
	expect(page.url()).toMatch(/#event-\d+$/);
	expect(await page.textContent("main")).toContain("Tenggat: lama lewat tenggat");
	const deadline = await page.textContent("section:has(#deadline)");
	for (const words of ["Tenggat kewajaran 30 hari", "bukan tenggat hukum", "19 Juni 2022"])
		expect(deadline).toContain(words);
	await page.locator(".evidence a").filter({ hasText: "PDF" }).first().click();
	const href = await page.locator('main a[href^="/files/"]').first().getAttribute("href");
	const file = await app.get(href!);
	// The public copy: what was written on it, without what its maker did not mean to publish.
	expect(await readPdf(file.bytes)).toEqual(await readPdf(RECEIPT));
	await page.goto(app.url);
	expect(await page.textContent("section:has(#overdue)")).toContain("Audit anggaran pelatihan");

	await move(page, "responded", { on: "2022-06-10", title: "Inspektorat menjawab", tier: "3" });
	await move(page, "fulfilled", { on: "2022-07-01", title: "Berita menyebut selesai", tier: "3" });
	expect(await page.textContent("[role=alert]")).toContain("belum cukup kuat");
	await move(page, "fulfilled", { on: "2022-07-01", title: "LHP terbit", tier: "1" });
	expect(await page.textContent("main")).toContain("menunggu pemantau kedua");
	expect(await page.textContent("section:has(#status)")).toContain("Ditanggapi");
	await move(page, "fulfilled", { on: "2022-07-01", title: "LHP terbit", tier: "1" });
	expect(await page.textContent("[role=alert]")).toContain("Pemantau lain harus menyetujuinya");

	const second = await browser.visitor();
	await signIn(second, SECOND_WATCHDOG);
	await move(second, "fulfilled", { on: "2022-07-02", title: "LHP diperiksa", tier: "1" });
	expect(await second.textContent("section:has(#status)")).toContain("Terpenuhi, sejak 2 Juli 2022");
	await second.goto(`${app.url}/cases/${CASE}/signatures`);
	expect(await second.locator("[name=demands]").count()).toBe(2);
});

test("an error is corrected beside what it corrects, and never erased", async () => {
	const page = await browser.visitor();
	await signIn(page, WATCHDOG);
	const add = async (kind: string, title: string, corrects?: string) => {
		await page.goto(`${app.url}/cases/${CASE}/events`);
		await page.check(`[name=kind][value=${kind}]`);
		if (corrects) await page.selectOption("[name=corrects]", { label: corrects });
		await page.fill("[name=occurred_on]", "2022-05-21");
		await page.fill("[name=title]", title);
		await page.fill("[name=body]", "Keterangan");
		await page.fill("[name=source_url]", "https://reportasebanten.co.id/?p=10423");
		await page.click("main form.form button");
	};
	await add("note_added", "Rapat dengan gubernur");
	expect(page.url()).toContain(`/cases/${CASE}#event-`);
	await add("correction_made", "Rapat itu dengan sekretaris");
	expect(await page.textContent("[role=alert]")).toContain("Isi bagian ini.");
	await add("correction_made", "Rapat itu dengan sekretaris", "21 Mei 2022: Rapat dengan gubernur");
	const timeline = page.locator(".timeline");
	const wrong = timeline.locator("li", { hasText: "Rapat dengan gubernur" });
	expect(await wrong.textContent()).toContain("Sudah diralat");
	// In the same entry: whoever reads the one sees the other.
	expect(await wrong.textContent()).toMatch(/Ralat atas catatan ini.*Rapat itu dengan sekretaris/);
	await expect(app.query("delete from event where title = 'Rapat dengan gubernur'")).rejects.toThrow(
		/append-only/,
	);
});
