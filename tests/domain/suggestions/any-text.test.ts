import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { extractByRules } from "~/domain/suggestions/extract-by-rules";
import { REASONS } from "~/domain/suggestions/suggestion";

/** Pieces of the trade and of trouble, thrown together. */
const piece = fc.oneof(
	fc.constantFrom(
		..."“ ” \" ' ‘’ « » ( ) , . ! ? … : ; - — \n \r\n \u200b \u202e \u2066 \u00a0 \ufeff 🐐 👩‍👩‍👧 é ö مرحبا שלום 1. 2) (3) a. • Pj. Rp H.".split(
			" ",
		),
		" ",
		"\n\n",
	),
	fc.constantFrom(
		..."kata ujarnya mendesak meminta harus jangan agar untuk Bupati Arunika Dinas Pendidikan DPRD KPK Ketua Forum Budi Santoso yang mengatakan bahwa Menurut dia copot dicopot Pertama Kedua tuntutan warga 19/5/2022 Mei 2022 dan, sedangkan".split(
			" ",
		),
	),
	fc.string({ unit: "binary", maxLength: 6 }),
);
const anyText = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(" "));

test("whatever the text, nothing throws and every proposal is the slice at its positions", () => {
	fc.assert(
		fc.property(anyText, fc.option(fc.string(), { nil: undefined }), (text, title) => {
			const { demands, statements, organisations, offices, dates } = extractByRules.suggest({ text, title });
			const extracts = [
				...demands.flatMap((demand) => [
					demand,
					demand.addressee,
					demand.verb,
					demand.object,
					...demand.alsoAddressed,
				]),
				...statements.flatMap((statement) => [statement, statement.role, statement.speaker?.mention]),
				...organisations,
				...offices,
				...dates,
			];
			for (const extract of extracts) {
				if (!extract) continue;
				expect(extract.exact).toBe(text.slice(extract.start, extract.end));
				expect(extract.exact.length).toBeGreaterThan(0);
			}
			for (const { because } of [...demands, ...statements, ...organisations, ...offices, ...dates]) {
				expect(because.length).toBeGreaterThan(0);
				for (const reason of because) expect(REASONS).toContain(reason);
			}
			for (const { ambiguous, speaker } of statements) expect(ambiguous).toBe(speaker === undefined);
		}),
		{ numRuns: 200 },
	);
});

test.each([
	[
		"zero-width characters",
		(text: string) => text.replace("mendesak", "mende\u200bsak").replace("Bupati", "Bu\u00adpati"),
	],
	["right-to-left marks", (text: string) => `\u202b${text.replace("Warga", "\u2067Warga\u2069")}`],
	["spaces that do not break", (text: string) => text.replaceAll(" ", "\u00a0")],
	["lines of Windows", (text: string) => `Judul\r\n\r\n${text}\r\n`],
	["emoji", (text: string) => `🐐👩‍👩‍👧 ${text}`],
])("%s hide no demand", (_, spoil) => {
	const text = spoil("Warga mendesak Bupati Arunika mencabut izin tambang.");
	const [demand, ...others] = extractByRules.suggest({ text }).demands;
	expect(others).toEqual([]);
	expect(demand?.exact).toBe(text.slice(demand?.start, demand?.end));
	expect(demand?.addressee?.exact.replace(/[^\p{L}]+/gu, " ").replace("Bu pati", "Bupati")).toBe(
		"Bupati Arunika",
	);
});

test("two megabytes are read to the end", () => {
	const text = "Warga mendesak Bupati Arunika mencabut izin tambang. ".repeat(40_000);
	expect(text.length).toBeGreaterThan(2_000_000);
	expect(extractByRules.suggest({ text }).demands).toHaveLength(40_000);
});
