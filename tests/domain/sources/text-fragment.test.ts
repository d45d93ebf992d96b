import { describe, expect, test } from "@jest/globals";
import type { QuoteSelector } from "~/domain/sources/quote-selector";
import { linkToQuote, textDirective } from "~/domain/sources/text-fragment";

const quote = (exact: string, prefix = "", suffix = ""): QuoteSelector => ({
	exact,
	prefix,
	suffix,
	start: prefix.length,
	end: prefix.length + exact.length,
});

describe("a browser is led to the words", () => {
	test.each([
		["a short quote, whole", quote("copot pejabat itu"), ":~:text=copot%20pejabat%20itu"],
		[
			"what would end it, written out",
			quote("Pemkab/Pemkot, a-b & c?"),
			":~:text=Pemkab%2FPemkot%2C%20a%2Db%20%26%20c%3F",
		],
		[
			"curly marks and letters of all kinds",
			quote("“é” 😀"),
			":~:text=%E2%80%9C%C3%A9%E2%80%9D%20%F0%9F%98%80",
		],
		[
			"a quote over two paragraphs, by its ends",
			quote("satu dua tiga empat lima enam tujuh.\n\nsatu dua"),
			":~:text=satu%20dua%20tiga%20empat%20lima%20enam,satu%20dua",
		],
		[
			"a long quote, by its ends",
			quote(
				`satu dua tiga empat lima enam ${"kata ".repeat(60)}tujuh delapan sembilan sepuluh sebelas selesai.`,
			),
			":~:text=satu%20dua%20tiga%20empat%20lima%20enam,tujuh%20delapan%20sembilan%20sepuluh%20sebelas%20selesai.",
		],
	])("%s", (_, selector, expected) => {
		expect(textDirective(selector)).toBe(expected);
	});

	test("among several places, by the whole words around them", () => {
		const selector = quote("copot", "otong. Mahasiswa mendesak: segera ", " pejabat itu, kata Sari, seg");
		expect(textDirective(selector, true)).toBe(
			":~:text=Mahasiswa%20mendesak%3A%20segera-,copot,-pejabat%20itu%2C%20kata%20Sari%2C",
		);
		expect(textDirective(selector)).toBe(":~:text=copot");
	});

	test("of the same paragraph", () => {
		const selector = quote("copot", "akhir alinea.\n\n", "\n\nAlinea baru");
		expect(textDirective(selector, true)).toBe(":~:text=copot");
		expect(textDirective(quote("copot", "alinea.\nSegera ", "!\nBaru"), true)).toBe(
			":~:text=Segera-,copot,-!",
		);
	});
});

describe("on the publisher's page", () => {
	test.each([
		["https://a.example/b?c=d", "https://a.example/b?c=d#:~:text=copot"],
		["https://a.example/b#isi", "https://a.example/b#isi:~:text=copot"],
		["https://a.example/b#isi:~:text=lain", "https://a.example/b#isi:~:text=copot"],
		["https://a.example/b#", "https://a.example/b#:~:text=copot"],
	])("%s", (url, expected) => {
		expect(linkToQuote(url, quote("copot"))).toBe(expected);
		expect(URL.canParse(linkToQuote(url, quote("copot")))).toBe(true);
	});
});
