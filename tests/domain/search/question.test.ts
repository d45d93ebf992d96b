import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readExcerpt, readMarks, readQuestion } from "~/domain/search/question";

test("a question is trimmed, cut and freed of what no keyboard types", () => {
	expect(readQuestion(null)).toEqual({ text: "", cut: false });
	expect(readQuestion("  audit\t\n anggaran ")).toEqual({ text: "audit anggaran", cut: false });
	expect(readQuestion("a\0b\u202ec")).toEqual({ text: "a b c", cut: false });
	expect(readQuestion("😀".repeat(1000))).toEqual({ text: "😀".repeat(200), cut: true });
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 400 }), (typed) => {
			const { text } = readQuestion(typed);
			expect([...text].length).toBeLessThanOrEqual(200);
			expect(text).not.toContain("\0");
			expect(readQuestion(text)).toEqual({ text, cut: false });
		}),
	);
});

test("marks cut a text into stretches and lose none of it", () => {
	expect(readMarks("uang \u0002rakyat\u0003 <b>")).toEqual([
		{ text: "uang ", found: false },
		{ text: "rakyat", found: true },
		{ text: " <b>", found: false },
	]);
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom("a", "\u0002", "\u0003", "<") }), (text) => {
			const shown = readMarks(text).map((stretch) => stretch.text);
			expect(shown.join("")).toBe(text.replaceAll("\u0002", "").replaceAll("\u0003", ""));
		}),
	);
});

test("an excerpt says where it leaves something out", () => {
	const shown = (marked: string, whole: string) =>
		readExcerpt(marked, whole)
			.map(({ text }) => text)
			.join("");
	expect(shown("satu \u0002dua\u0003", "satu dua")).toBe("satu dua");
	expect(shown("\u0002dua\u0003", "satu dua")).toBe("… dua");
	expect(shown("satu", "satu dua")).toBe("satu …");
	expect(shown("", "")).toBe("");
});
