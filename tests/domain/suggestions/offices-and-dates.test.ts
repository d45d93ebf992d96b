import { expect, test } from "@jest/globals";
import { extractByRules } from "~/domain/suggestions/extract-by-rules";

const found = (text: string) => {
	const { offices, organisations, dates } = extractByRules.suggest({ text });
	const names = (items: { exact: string }[]) => items.map(({ exact }) => exact);
	return { offices: names(offices), organisations: names(organisations), dates: dates.map(({ iso }) => iso) };
};

test.each([
	[
		"Surat dikirim ke Dinas Komunikasi, Informasi, Statistik dan Persandian Provinsi Banten.",
		"Dinas Komunikasi, Informasi, Statistik dan Persandian Provinsi Banten",
	],
	["Surat dikirim ke Pj Gubernur Banten untuk dijawab.", "Pj Gubernur Banten"],
	["Surat dikirim ke Bupati Lebak Iti Octavia kemarin.", "Bupati Lebak"],
	["Surat dikirim ke Kejaksaan Negeri Arunika.", "Kejaksaan Negeri Arunika"],
	["Surat dikirim ke KPK.", "KPK"],
	["Surat dikirim ke Komisi IV DPRD Arunika.", "Komisi IV DPRD Arunika"],
])("an office is named in full and without its holder: %s", (text, office) => {
	expect(found(text).offices).toEqual([office]);
});

test("bodies outside the state are organisations, also by the short form that was introduced", () => {
	const { organisations, offices } = found(
		"Pusat Telaah Anggaran (Petad) dan PT Bening Samudra hadir. Lalu Petad pulang.",
	);
	expect(organisations).toEqual(["Pusat Telaah Anggaran", "Petad", "PT Bening Samudra"]);
	expect(offices).toEqual([]);
});

test("dates are read as they are printed, and results are none", () => {
	expect(
		found("Kamis (19/5/2022), 2 Juni 2022, 3/4/22, skor 3-1, pasal 12.5, Mei 2022, 31/2/2022.").dates,
	).toEqual(["2022-05-19", "2022-06-02", "2022-04-03", undefined]);
});
