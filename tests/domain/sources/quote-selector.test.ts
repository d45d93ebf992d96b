import { expect, describe as group, test } from "@jest/globals";
import fc from "fast-check";
import { normalise } from "~/domain/sources/normalise";
import { describe, find, listPlaces, type QuoteSelector } from "~/domain/sources/quote-selector";

const ARTICLE = normalise(`Serang – Mahasiswa mendesak gubernur mencopot pejabat itu.

“Kami menuntut audit,” kata Sari.  Ia menambahkan:
“Kami menuntut audit,” kali ini kepada inspektorat.

Pejabat itu belum menjawab.`).text;

const at = (exact: string, nth = 0) => {
	let start = -1;
	for (let i = 0; i <= nth; i++) start = ARTICLE.indexOf(exact, start + 1);
	return describe(ARTICLE, start, start + exact.length)!;
};
const found = (result: ReturnType<typeof find>) => {
	if (!result.ok) throw new Error(result.reason);
	return result.value;
};

group("a span is described by its words and those around it", () => {
	test("cut out of the text", () => {
		const selector = at("mencopot pejabat itu");
		expect(selector).toEqual({
			exact: "mencopot pejabat itu",
			prefix: "g – Mahasiswa mendesak gubernur ",
			suffix: ".\n\n“Kami menuntut audit,” kata S",
			start: ARTICLE.indexOf("mencopot"),
			end: ARTICLE.indexOf("mencopot") + 20,
		} satisfies QuoteSelector);
	});
	test("white space at its ends is left out", () => {
		const start = ARTICLE.indexOf(" mendesak");
		expect(describe(ARTICLE, start, start + 10)?.exact).toBe("mendesak");
		expect(describe(ARTICLE, start, start + 1)).toBeUndefined();
		expect(describe(ARTICLE, 5, 5)).toBeUndefined();
		expect(describe(ARTICLE, 9, 2)).toBeUndefined();
		expect(describe(ARTICLE, -5, 99_999)?.exact).toBe(ARTICLE);
	});
	test("no character is cut in half", () => {
		expect(describe("a😀b", 2, 3)?.exact).toBe("😀");
		expect(describe("aq\u0303b", 1, 2)?.exact).toBe("q\u0303");
		expect(describe("aq\u0303b", 2, 4)?.exact).toBe("q\u0303b");
		expect(describe(`${"x".repeat(3)}😀${"y".repeat(31)}z`, 36, 37)).toMatchObject({
			prefix: "y".repeat(31),
			exact: "z",
		});
	});
});

group("a quote is found again", () => {
	test.each([
		["its own words", "mencopot pejabat itu"],
		["other white space", "  mencopot \n\t pejabat\u00a0itu "],
		["invisible characters in it", "men\u200bcopot pe\u00adjabat\u2060 itu"],
		["over two paragraphs, pasted as one line", "pejabat itu. “Kami menuntut audit,” kata Sari"],
		["straight quotation marks for curly ones", '"Kami menuntut audit," kata Sari'],
		["another dash", "Serang - Mahasiswa"],
	])("by %s", (_, exact) => {
		const selector = found(find(ARTICLE, { exact }));
		expect(ARTICLE.slice(selector.start, selector.end)).toBe(selector.exact);
		expect(normalise(selector.exact).text).toBe(selector.exact);
	});
	test("with the source's own marks, whatever was pasted", () => {
		expect(found(find(ARTICLE, { exact: '"Kami menuntut audit," kata Sari' })).exact).toBe(
			"“Kami menuntut audit,” kata Sari",
		);
	});
	test("by other Unicode", () => {
		const text = "Menteri André Siallagan.";
		expect(found(find(text, { exact: "Andre\u0301" })).exact).toBe("André");
	});
});

group("words that are not in the source are refused", () => {
	test.each([
		["paraphrased", "mencopot pejabat tersebut"],
		["one letter more", "mencopott pejabat itu"],
		["another case", "MENCOPOT PEJABAT ITU"],
		["a word left out", "mendesak mencopot"],
		["nothing", ""],
		["white space", " \n "],
		["only invisible characters", "\u200b\u200b"],
	])("%s", (_, exact) => {
		expect(find(ARTICLE, { exact })).toEqual({ ok: false, reason: "quote-not-found" });
	});
	test("whatever else is right about them", () => {
		const selector = at("mencopot pejabat itu");
		expect(find(ARTICLE, { ...selector, exact: "mencopot pejabat lain" })).toEqual({
			ok: false,
			reason: "quote-not-found",
		});
	});
});

group("words that occur twice", () => {
	const twice = "“Kami menuntut audit,”";
	test("are ambiguous by themselves", () => {
		expect(find(ARTICLE, { exact: twice })).toEqual({ ok: false, reason: "quote-ambiguous" });
		expect(listPlaces(ARTICLE, twice).map(({ start }) => start)).toEqual([
			at(twice).start,
			at(twice, 1).start,
		]);
	});
	test.each([0, 1])("are told apart by what is around them (%i)", (nth) => {
		const { prefix, suffix, start } = at(twice, nth);
		expect(found(find(ARTICLE, { exact: twice, prefix })).start).toBe(start);
		expect(found(find(ARTICLE, { exact: twice, suffix })).start).toBe(start);
	});
	test.each([0, 1])("also when that was edited a little (%i)", (nth) => {
		const { prefix, suffix, start } = at(twice, nth);
		const edited = {
			exact: twice,
			prefix: prefix.replace("pejabat", "petugas").replace("menambahkan", "menambah"),
			suffix: suffix.replace("kata", "ujar").replace("kali ini", "kini"),
		};
		expect(found(find(ARTICLE, edited)).start).toBe(start);
	});
	test.each([0, 1])("or by where they were (%i)", (nth) => {
		const { start, end } = at(twice, nth);
		expect(found(find(ARTICLE, { exact: twice, start: start + 3, end: end + 3 })).start).toBe(start);
	});
	test("the surroundings count for more than the place", () => {
		const moved = `Paragraf baru ditambahkan di sini oleh penerbit.\n\n${ARTICLE}`;
		for (const nth of [0, 1]) {
			const selector = at(twice, nth);
			const again = found(find(moved, selector));
			expect(again.start).toBe(selector.start + moved.length - ARTICLE.length);
		}
	});
	test("a thousand times over are no quote", () => {
		expect(find("ya ".repeat(1500), { exact: "ya" })).toEqual({ ok: false, reason: "quote-ambiguous" });
	});
});

const words = fc.array(
	fc.oneof(
		fc.constantFrom(
			"audit",
			"copot",
			"pejabat",
			"kami",
			"“ya,”",
			"é",
			"e\u0301",
			"😀",
			"قال",
			"\u200b",
			"한",
			"q\u0303",
		),
		fc.string({ unit: "grapheme", maxLength: 6 }),
	),
	{ minLength: 1, maxLength: 40 },
);
const spaces = fc.constantFrom(" ", "  ", "\n", "\n\n", "\r\n", "\t", "\u00a0");
const aText = fc
	.tuple(words, fc.array(spaces, { minLength: 40, maxLength: 40 }))
	.map(([parts, gaps]) => parts.map((part, i) => part + gaps[i]!).join(""));

test("what was described is found again, in any text and any span of it", () => {
	fc.assert(
		fc.property(aText, fc.nat(), fc.nat(), (original, a, b) => {
			const { text } = normalise(original);
			const selector = describe(text, a % (text.length + 1), b % (text.length + 1));
			if (!selector) return;
			expect(text.slice(selector.start, selector.end)).toBe(selector.exact);
			expect(find(text, selector)).toEqual({ ok: true, value: selector });
		}),
		{ numRuns: 2000 },
	);
});

test("and in the same text with other white space, other Unicode and invisible characters, at the same words", () => {
	fc.assert(
		fc.property(
			aText,
			fc.nat(),
			fc.nat(),
			fc.constantFrom(" ", "\n", "\u00a0\u200b"),
			(original, a, b, space) => {
				const { text } = normalise(original);
				const selector = describe(text, a % (text.length + 1), b % (text.length + 1));
				if (!selector) return;
				const spelled = text.replace(/\s+/g, `\u200b${space}`).normalize("NFD");
				const changed = normalise(spelled).text;
				const again = find(changed, selector);
				if (!again.ok) throw new Error(again.reason);
				const flat = (part: string) => part.replace(/\s+/g, " ");
				expect(flat(again.value.exact)).toBe(flat(selector.exact));
				expect(flat(changed.slice(0, again.value.start))).toBe(flat(text.slice(0, selector.start)));
			},
		),
		{ numRuns: 1000 },
	);
});

test("and in a text to which something was added before and after", () => {
	fc.assert(
		fc.property(aText, aText, aText, fc.nat(), fc.nat(), (original, before, after, a, b) => {
			const { text } = normalise(original);
			const selector = describe(text, a % (text.length + 1), b % (text.length + 1));
			if (!selector) return;
			const changed = normalise(`${before}\n\n${original}\n\n${after}`).text;
			const again = find(changed, selector);
			// It may have become ambiguous, by words that were added; it is never lost and never other words.
			if (again.ok) expect(again.value.exact).toBe(selector.exact);
			else expect(again.reason).toBe("quote-ambiguous");
		}),
	);
});
