import { expect, test } from "@jest/globals";
import { splitByFont, writeLetter } from "~/views/letters/letter-pdf.server";
import type { LetterSheet } from "~/views/letters/letter-sheet";
import { readPdf } from "../../support/pdf";

const items = (n: number) =>
	Array.from({ length: n }, (_, index) => ({
		title: `Tuntutan nomor ${index + 1} ${"yang panjang sekali ".repeat(8)}`,
		lines: [`Yang diminta ${index + 1}: ${"hasil ".repeat(60)}`],
	}));

const sheet = (n: number): LetterSheet => ({
	language: "id",
	title: "Penyampaian",
	sender: ["HMB Jakarta"],
	placeAndDay: "Serang, 26 November 2026",
	details: [["Nomor", "1"]],
	addressee: ["Kepada Yth.", "Inspektorat"],
	parts: [{ kind: "items", items: items(n) }],
	signature: { closing: "Hormat kami,", lines: ["…", "HMB Jakarta"] },
	page: {
		url: "http://localhost/demands/satu",
		text: "Status:",
		alt: "Kode QR",
		edge: 10,
		path: "M1 1h3v1h-3z",
	},
	foot: (page, pages) => `Halaman ${page} dari ${pages}`,
	madeAt: new Date("2026-11-26T00:00:00Z"),
});

test("twenty demands with long titles flow over pages, each numbered, none lost", async () => {
	const { pages, text } = await readPdf(await writeLetter(sheet(20)));
	expect(pages).toBeGreaterThan(3);
	for (let n = 1; n <= 20; n += 1) expect(text).toContain(`Yang diminta ${n}:`);
	for (let page = 1; page <= pages; page += 1) expect(text).toContain(`Halaman ${page} dari ${pages}`);
	expect(text).toContain("Hormat kami,");
});

test("a letter of the same moment has the same bytes", async () => {
	const [one, two] = await Promise.all([writeLetter(sheet(1)), writeLetter(sheet(1))]);
	expect(one.equals(two)).toBe(true);
});

test("each stretch of a text gets the font that has its letters, and nothing else is drawn", () => {
	expect(
		splitByFont("Šarić di Серанг 春")
			.map(([, words]) => words)
			.join(""),
	).toBe("Šarić di Серанг ");
	expect(new Set(splitByFont("Šarić di Серанг").map(([subset]) => subset))).toEqual(
		new Set(["latin-ext", "latin", "cyrillic"]),
	);
});
