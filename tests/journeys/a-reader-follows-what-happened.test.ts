import { beforeAll, expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { DESKTOP, PHONE, useBrowser } from "../support/browser";
import { CASE, DEMANDS, moveForm, noteForm, WATCHDOG } from "../support/citizens";

const app = useApp();
const browser = useBrowser();
let delivered = "";
let correction = "";

/** A demand delivered, a reminder about another one, and a correction of the delivery. */
beforeAll(async () => {
	const headers = { Cookie: await app.signIn(WATCHDOG) };
	const moved = await app.upload(
		`/demands/${DEMANDS[0]}/status`,
		moveForm({ proof_of_receipt: "yes" }),
		undefined,
		headers,
	);
	delivered = new URL(moved.headers.location!, app.url).hash;
	const events = `/cases/${CASE}/events`;
	await app.upload(events, noteForm({ about: DEMANDS[1], kind: "reminder_sent" }), undefined, headers);
	const corrected = await app.upload(
		events,
		noteForm({
			about: DEMANDS[0],
			kind: "correction_made",
			corrects: delivered.replace("#event-", ""),
			title: "Surat diterima 19 Mei, bukan 20 Mei",
		}),
		undefined,
		headers,
	);
	correction = new URL(corrected.headers.location!, app.url).hash;
});

test("a reader without JavaScript narrows the timeline, turns it round, and can send the address on", async () => {
	const page = await browser.visitor({ viewport: PHONE });
	const entries = page.locator(".timeline > li");
	const filters = page.locator(".timeline-filters");
	await page.goto(`${app.url}/cases/${CASE}`);
	expect(await entries.count()).toBe(6);

	await filters.getByRole("link", { name: "Status (4)" }).click();
	expect(new URL(page.url()).search).toBe("?events=status");
	expect(await entries.count()).toBe(4);
	expect(await filters.locator("[aria-current]").allTextContents()).toEqual([
		"Status (4)",
		"Semua tuntutan",
		"Terlama dahulu",
	]);
	await filters.getByRole("link", { name: "Tuntutan 1" }).click();
	expect(await entries.count()).toBe(2);
	expect(await page.textContent(".timeline > li:first-child h3")).toBe("Surat disampaikan ke Inspektorat");
	await filters.getByRole("link", { name: "Terbaru dahulu" }).click();
	expect(await page.textContent(".timeline > li:first-child h3")).toBe(
		"Tuntutan dicatat di Tagih dari artikel",
	);

	const other = await browser.visitor({ viewport: DESKTOP });
	await other.goto(page.url());
	expect(await other.locator(".timeline > li").count()).toBe(2);
	await other.locator(".timeline-filters").getByRole("link", { name: "Yang diralat (1)" }).click();
	expect(await other.locator(".timeline > li").count()).toBe(1);
	await other.goto(`${app.url}/en/cases/${CASE}?events=notes&demand=${DEMANDS[2]}`);
	await other.getByRole("link", { name: "Show the whole timeline" }).click();
	expect(new URL(other.url()).search).toBe("");
	expect(await other.locator(".timeline > li").count()).toBe(6);
});

test("a correction is read beside what it corrects: side by side on a wide screen, right below on a phone", async () => {
	for (const viewport of [DESKTOP, PHONE]) {
		const page = await browser.visitor({ viewport });
		await page.goto(`${app.url}/demands/${DEMANDS[0]}${correction}`);
		const entry = page.locator(`${delivered} > .timeline__entry`);
		const beside = page.locator(`${delivered} ${correction}`);
		expect(await entry.textContent()).toContain("Surat disampaikan ke Inspektorat");
		expect(await entry.textContent()).toContain("Sudah diralat");
		expect(await beside.textContent()).toContain("Surat diterima 19 Mei, bukan 20 Mei");
		const [left, right] = [(await entry.boundingBox())!, (await beside.boundingBox())!];
		if (viewport === DESKTOP) expect(right.x).toBeGreaterThanOrEqual(left.x + left.width);
		else expect(right.y).toBeGreaterThanOrEqual(left.y + left.height);
	}
});

test("a reader learns in a sentence where a demand stands, from which proof its deadline runs, and who says what", async () => {
	const page = await browser.visitor();
	await page.goto(`${app.url}/demands/${DEMANDS[0]}`);
	expect(await page.textContent(".status-sentence")).toMatch(
		/^Disampaikan \d+ tahun lalu, belum ditanggapi; lewat \d+ tahun dari tenggat kewajaran\.$/,
	);
	const deadline = await page.textContent("section:has(#deadline)");
	for (const words of [
		"Tanda terima surat",
		"20 Mei 2022",
		"19 Juni 2022, akhir hari",
		"Tidak pernah digeser.",
	])
		expect(deadline).toContain(words);
	expect(await page.locator(".voice--empty").count()).toBe(3);
	await page.click("section:has(#deadline) >> text=Catatan di linimasa");
	expect(new URL(page.url()).hash).toBe(delivered);
});
