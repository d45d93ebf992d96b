import { describe, expect, test } from "@jest/globals";
import { MAX_PDF_PAGES } from "~/domain/sources/article";
import { readPdf } from "~/domain/sources/pdf-article.server";
import { aPdf } from "../../support/pdf";

test("a PDF is read page by page", async () => {
	const pdf = aPdf([["Mahasiswa mendesak gubernur", "mencopot pejabat itu."], ["Halaman (kedua)."]], {
		title: "Siaran  pers",
	});
	expect(await readPdf(pdf)).toMatchObject({
		title: "Siaran pers",
		text: expect.stringMatching(
			/^Mahasiswa mendesak gubernur\s+mencopot pejabat itu\.\n\nHalaman \(kedua\)\.$/,
		),
	});
});

test("scripts of a PDF do not run", async () => {
	const marks = globalThis as { hasRun?: boolean };
	const catalog =
		"/OpenAction << /S /JavaScript /JS (globalThis.hasRun = true) >> /Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (globalThis.hasRun = true) >>] >> >>";
	expect(await readPdf(aPdf([["Isi."]], { catalog }))).toMatchObject({ text: "Isi." });
	expect(marks.hasRun).toBeUndefined();
});

describe("a PDF that cannot be used is refused by name", () => {
	test.each([
		["locked with a password", aPdf([["Rahasia."]], { locked: true }), "pdf-encrypted"],
		["of 300 pages", aPdf(Array.from({ length: 300 }, () => ["Isi."])), "pdf-too-long"],
		["of one page too many", aPdf(Array.from({ length: MAX_PDF_PAGES + 1 }, () => ["Isi."])), "pdf-too-long"],
		["of pictures only", aPdf([[], []]), "pdf-without-text"],
		["without a page", aPdf([]), "pdf-without-text"],
		["cut off", aPdf([["Isi."]]).subarray(0, 60), "pdf-unreadable"],
		["of its first bytes only", Buffer.from("%PDF-1.7\n"), "pdf-unreadable"],
		["of noise", Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(5000, 7)]), "pdf-unreadable"],
	])("%s", async (_, bytes, reason) => {
		expect(await readPdf(bytes)).toBe(reason);
	});
});

test("of as many pages as are allowed it is read", async () => {
	const article = await readPdf(aPdf(Array.from({ length: MAX_PDF_PAGES }, (_, n) => [`Halaman ${n + 1}.`])));
	expect(article).toMatchObject({ text: expect.stringContaining(`Halaman ${MAX_PDF_PAGES}.`) });
});
