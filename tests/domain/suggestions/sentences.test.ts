import { expect, test } from "@jest/globals";
import { findQuotes } from "~/domain/suggestions/quotes";
import { splitSentences } from "~/domain/suggestions/sentences";

const split = (text: string) =>
	splitSentences(text, 0, text.length, findQuotes(text, 0, text.length)).map(({ start, end }) =>
		text.slice(start, end),
	);

test.each([
	["Pj. Gubernur hadir.", "Plt. Bupati juga."],
	["Perkara No. 12 tgl. 14 Maret berjalan.", "Ia diam."],
	["Nilainya Rp 1.000.000 pada 19/5/2022.", "Itu mahal."],
	["Dr. H. Budi, S.H., M.Si. hadir.", "Ia bicara."],
	["Sangat memalukan!!!", "Begitulah."],
	["“Satu. Dua,” kata Budi.", "“Tiga.”"],
	["“Mau di mana?” kata Budi.", "Ia pergi."],
	["Kontrak Rp 1,8 M.", "Lampu mati."],
	["Ia membawa gambar, dokumen, dsb. kepada kami.", "Lalu pulang."],
])("sentences end where they end: %s | %s", (first, second) => {
	expect(split(`${first} ${second}`)).toEqual([first, second]);
});
