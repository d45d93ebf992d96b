import { expect, test } from "@jest/globals";
import { wordsFor } from "~/i18n/translate";
import { KitPage } from "~/views/kit-page/kit-page";
import { productSections } from "~/views/kit-page/product-sections";
import { pathsFor } from "~/views/paths";
import { outlineOf, render, wordsOf } from "../../support/render";

const sectionsIn = (locale: "id" | "en") =>
	productSections({ locale, words: wordsFor(locale), paths: pathsFor(locale) });
const html = (id: string, locale: "id" | "en" = "id") =>
	render(sectionsIn(locale).find((section) => section.id === `product-${id}`)!.element, locale);

test("every component shows all its states in both languages, and none repeats an id", () => {
	for (const locale of ["id", "en"] as const) {
		const page = render(<KitPage />, locale);
		const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
		expect(ids).toEqual([...new Set(ids)]);
		expect(page).not.toMatch(/undefined|\[object|NaN| style="/);
		// No level of heading is skipped on the way down.
		const levels = outlineOf(page);
		for (const [index, level] of levels.slice(1).entries()) expect(level - levels[index]!).toBeLessThan(2);
	}
});

test("each of the three voices is in its own place, and silence is said", () => {
	const first = wordsOf(html("voices").split('class="three-voices"')[1]!);
	expect(first).toContain("Klaim instansi Belum ada klaim dari instansi yang tercatat.");
	expect(first).toContain("Penilaian pemantau Belum ada penilaian pemantau yang tercatat.");
	expect(first).toContain("Status resmi Belum ada status resmi dari pemeriksa negara yang tercatat.");
	const second = wordsOf(html("voices").split('class="three-voices"')[2]!);
	expect(second).toContain(
		"Penilaian pemantau Diusulkan: Terpenuhi sebagian. Belum berlaku sebelum disetujui pemantau kedua.",
	);
	expect(second).toContain("18 November 2026");
	const third = wordsOf(html("voices", "en").split('class="three-voices"')[3]!);
	expect(third).toContain("This entry has been corrected");
	expect(wordsOf(html("voices", "en").split('class="three-voices"')[4]!)).toContain(
		"The earlier verdict has been reopened",
	);
});

test("a deadline shows its rule, what started it, its end, and that nobody moved it", () => {
	const overdue = wordsOf(html("deadline"));
	for (const words of [
		"Tenggat kewajaran 30 hari kalender sejak bukti terima.",
		"bukan tenggat hukum",
		"Tanda terima surat contoh",
		"13 November 2026, akhir hari",
		"Tidak pernah digeser.",
		"Lewat 12 hari.",
		"18 hari lagi",
		"Hari ini hari terakhir.",
		"Berhenti 5 hari setelah habis",
	])
		expect(overdue).toContain(words);
	expect(wordsOf(html("deadline", "en"))).toContain("There is no proof that this demand has been received.");
	expect(html("deadline")).toContain('href="#event-9002"');
});

test("a correction is inside the entry it corrects, which stays readable and is marked", () => {
	const timeline = html("timeline");
	const corrected = timeline.slice(timeline.indexOf('id="event-9002"'), timeline.indexOf('id="event-9003"'));
	expect(corrected).toContain('id="event-9004"');
	expect(wordsOf(corrected)).toContain("Sudah diralat");
	expect(wordsOf(corrected)).toContain("Surat diterima Dinas Contoh");
	expect(corrected).toContain("<h4");
	expect(timeline).toContain('href="/kit?events=corrections#timeline"');
	expect(timeline).toContain('href="/kit?order=newest#timeline"');
	expect(wordsOf(html("timeline-empty"))).toBe("Belum ada catatan.");
});

test("a statement names its source and leads to its words; what the source leaves out is said", () => {
	const statements = html("statements");
	expect(statements).toContain('href="https://example.org/artikel#:~:text=%E2%80%9CPapan%20nama');
	expect(wordsOf(statements)).toContain("Harian Contoh, pernyataan 1 Oktober 2026 . Lihat kutipan ini");
	expect(wordsOf(statements)).toContain("penerbit tidak disebut, tanggal pernyataan tidak disebut");
	expect(wordsOf(statements)).toContain("Dugaan dan pendapat Kutipan tidak langsung");
	expect(wordsOf(statements)).toContain("disebut sebagai “perkumpulan warga contoh”");
});

test("numbers are written as each language writes them", () => {
	expect(wordsOf(html("demands"))).toContain("12.345 tanda tangan");
	expect(wordsOf(html("demands", "en"))).toContain("12,345 signatures");
	expect(wordsOf(html("demands", "en"))).toContain("1 signature ");
	expect(wordsOf(html("cases", "en"))).toContain("1 person has signed");
});
