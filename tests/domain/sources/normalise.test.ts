import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { flatten, normalise, originalSpan } from "~/domain/sources/normalise";

const ZWSP = "\u200b";
const RLO = "\u202e";

describe("one spelling for the text of every source", () => {
	test.each([
		["every kind of line end", "a\r\nb\rc\u2028d\u0085e\vf", "a\nb\nc\nd\ne\nf"],
		["paragraphs", "a\n\n\n \t\nb\r\n\r\n\r\nc", "a\n\nb\n\nc"],
		["runs of white space", " a \t\u00a0\u2003b  ", "a b"],
		["white space around line ends", "a \n b", "a\nb"],
		["letters with their marks", "re\u0301sume\u0301 q\u0303", "résumé q\u0303"],
		["Hangul", "\u1112\u1161\u11ab", "한"],
		["a mark behind something invisible", `e${ZWSP}\u0301`, "é"],
		["a mark behind a control character", "e\u0000\u0301", "é"],
		["zero-width characters", `co${ZWSP}pot\ufeff \u2060pe\u00adjabat\u200d`, "copot pejabat"],
		["a byte order mark within a word", "co\ufeffpot", "copot"],
		["controls of direction", `${RLO}tapoc\u202c \u2066a\u2069\u200f`, "tapoc a"],
		["control characters", "a\u0000b\u0007c\u007fd\u0090e", "abcde"],
		["half a surrogate pair", "a\ud800b\udc00c", "abc"],
		["tags that hide a text", "a\u{e0041}\u{e0042}b", "ab"],
		["right-to-left text", "قال  المتحدث", "قال المتحدث"],
		["quotation marks, as the publisher prints them", "“a” ‘b’ «c» –", "“a” ‘b’ «c» –"],
		["characters beyond the first 65,536", "a😀  b", "a😀 b"],
		["nothing", " \n\u200b\t ", ""],
	])("%s", (_, original, expected) => {
		expect(normalise(original).text).toBe(expected);
	});

	test("says what it took out", () => {
		expect(normalise(`a${ZWSP}${ZWSP}b${RLO}c\u0000`).removed).toEqual({ invisible: 3, bidi: 1 });
		expect(normalise("biasa saja\n").removed).toEqual({ invisible: 0, bidi: 0 });
	});
});

const anyText = fc.string({
	unit: fc.oneof(
		fc.constantFrom(
			" ",
			"\n",
			"\r",
			"\t",
			"\u00a0",
			"\u200b",
			"\u202e",
			"\u0301",
			"\u0327",
			"e",
			"q",
			"한",
			"\u1161",
			"\u11ab",
			"\u1112",
			"😀",
			"\ud83d",
			"\u00ad",
			"\u034f",
			"ﷺ",
			"“",
		),
		fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
	),
	maxLength: 60,
});

test("done twice it is as done once", () => {
	fc.assert(
		fc.property(anyText, (text) => {
			const once = normalise(text).text;
			expect(normalise(once).text).toBe(once);
			expect(once).toBe(once.normalize("NFC").trim());
			expect(once.isWellFormed()).toBe(true);
		}),
		{ numRuns: 2000 },
	);
});

test("every place leads back to what it stands for", () => {
	fc.assert(
		fc.property(anyText, (text) => {
			const { text: result, from, to } = normalise(text);
			expect(from).toHaveLength(result.length);
			expect(to).toHaveLength(result.length);
			for (let i = 0; i < result.length; i++) {
				expect(from[i]!).toBeLessThan(to[i]!);
				if (i > 0) expect(from[i]!).toBeGreaterThanOrEqual(from[i - 1]!);
			}
			if (result === "") return;
			const whole = originalSpan({ from, to }, 0, result.length);
			expect(normalise(text.slice(whole.start, whole.end)).text).toBe(result);
			// A word of its own is itself again.
			for (const match of result.matchAll(/\S+/g)) {
				const span = originalSpan({ from, to }, match.index, match.index + match[0].length);
				expect(normalise(text.slice(span.start, span.end)).text).toBe(match[0]);
			}
		}),
		{ numRuns: 1000 },
	);
});

test("white space and invisible characters make no difference to the flat text", () => {
	fc.assert(
		fc.property(
			anyText,
			fc.constantFrom(" ", "\n", "\r\n", "\u00a0", "\u200b \u200b", " \n\n "),
			(text, space) => {
				expect(flatten(text.replace(/[^\S\ufeff]+/g, space)).text).toBe(flatten(text).text);
			},
		),
	);
});

// Were the time to grow with the square of the length, this would not end within a test's patience.
test.each(["Mahasiswa mendesak gubernur. ", " \n", "e\u0301", "a\u200b", "\u0301"])(
	"half a megabyte of %j are normalised whole",
	(piece) => {
		const text = piece.repeat(Math.ceil(500_000 / piece.length));
		const { text: result, from, to } = normalise(text);
		const span = originalSpan({ from, to }, 0, result.length);
		expect(normalise(text.slice(span.start, span.end)).text).toBe(result);
	},
);
