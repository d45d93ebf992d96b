import { expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { DESKTOP, PHONE, useBrowser } from "../support/browser";
import { CASE, DEMANDS } from "../support/citizens";

const app = useApp();
const browser = useBrowser();

for (const [language, prefix] of [
	["Indonesian", ""],
	["English", "/en"],
] as const) {
	test(`the founding case is shown as the article has it, and no further (${language})`, async () => {
		const page = await browser.visitor({ viewport: prefix ? DESKTOP : PHONE });
		await page.goto(`${app.url}${prefix}/cases/${CASE}`);
		expect(await page.locator(".demand-card").count()).toBe(3);
		expect(await page.locator(".statement-card").count()).toBe(6);
		expect(
			await page
				.locator("blockquote[lang=id], figure[lang=id], [lang=id] blockquote, blockquote [lang=id]")
				.count(),
		).toBe(9);
		const text = (await page.textContent("main"))!;
		for (const fact of ["Reportase Banten", "Muhammad Fahri", "Andi Suhud Trisnahadi", "Dian Sucitra"])
			expect(text).toContain(fact);
		expect(text).toContain(prefix ? "19 May 2022" : "19 Mei 2022");
		// Each demand says so twice: where it is named and where one sees how far it has come.
		expect(text.match(prefix ? /Clock: not started/g : /Tenggat: belum mulai/g)).toHaveLength(2 * 3);
		expect(text).toContain(prefix ? "Speaker uncertain" : "Pembicara tidak pasti");
		expect(text).toContain(prefix ? "not stated" : "tidak disebut");
		// The article as a whole stays its publisher's.
		expect(text).not.toContain("saking user friendly nya");
		// One entry of 2022 and three of the day they were put on record: nothing else is known.
		expect(await page.locator(".timeline > li").count()).toBe(4);
		const days = await page
			.locator(".timeline time")
			.evaluateAll((times) => times.map((time) => time.getAttribute("datetime")));
		expect(days[0]).toBe("2022-05-19");
		expect(new Set(days).size).toBe(2);
	});
}

test("each demand has its page: addressee, exact quote, outcome, and what its quote claims", async () => {
	const page = await browser.visitor();
	const expected = [
		["Penjabat (Pj) Gubernur Banten", "Dugaan"],
		["Inspektorat", "Kekhawatiran, bukan temuan"],
		["Inspektorat", "Bersyarat, bukan tuduhan"],
	];
	for (const [index, slug] of DEMANDS.entries()) {
		await page.goto(`${app.url}/demands/${slug}`);
		const text = await page.textContent("main");
		for (const words of expected[index]!) expect(text).toContain(words);
		expect(text).toContain("Terbit – menggalang dukungan");
		expect(text).toContain("Grafik muncul setelah ada tanda tangan yang dikonfirmasi.");
	}
	// The garbled sentence is kept, and read aloud beside it.
	expect(await page.textContent("main")).toContain(
		"tidak memiliki Sertifikat Keahlian yang tidak teregister di BNSP",
	);
	expect(await page.textContent("main")).toContain("Bacaan redaksi");
});

test("the language switch leads to the same page", async () => {
	const page = await browser.visitor();
	await page.goto(`${app.url}/demands/${DEMANDS[2]}`);
	await page.click(".language-switch >> text=English");
	expect(new URL(page.url()).pathname).toBe(`/en/demands/${DEMANDS[2]}`);
	await page.click(".language-switch >> text=Indonesia");
	expect(new URL(page.url()).pathname).toBe(`/demands/${DEMANDS[2]}`);
});
