import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";

const FOLDER = "app/views/styles";
const css = await readFile(join(FOLDER, "tokens.css"), "utf8");

interface Reader {
	dark: boolean;
	moreContrast: boolean;
	print?: boolean;
}

const READERS: Array<[string, Reader]> = [
	["light", { dark: false, moreContrast: false }],
	["dark", { dark: true, moreContrast: false }],
	["light, more contrast", { dark: false, moreContrast: true }],
	["dark, more contrast", { dark: true, moreContrast: true }],
	["on paper", { dark: true, moreContrast: false, print: true }],
];

/** Text, and what it stands on: 4.5 (WCAG 1.4.3). */
const TONES = ["info", "good", "warn", "bad"];
const TEXTS = [
	...["ink", "ink-soft", "accent", "accent-strong", "bad"].flatMap((text) => [
		[text, "paper"],
		[text, "paper-sunk"],
	]),
	["on-accent", "accent"],
	["on-accent", "accent-strong"],
	["ink", "mark"],
	...TONES.flatMap((tone) => [tone, "ink", "accent", "accent-strong"].map((text) => [text, `${tone}-paper`])),
] as Array<[string, string]>;

/** What is seen by its edge alone, the focus ring above all: 3 (WCAG 1.4.11). */
const EDGES = [
	["edge", "paper"],
	["edge", "paper-sunk"],
	...["paper", "paper-sunk", ...TONES.map((tone) => `${tone}-paper`)].map((paper) => ["focus", paper]),
	...TONES.map((tone) => [tone, "paper"]),
	["ink-soft", "paper-sunk"],
] as Array<[string, string]>;

describe.each(READERS)("%s", (_, reader) => {
	const tokens = tokensFor(reader);
	test("every text can be read on what it stands on", () => {
		expect(tooClose(tokens, TEXTS, 4.5)).toEqual([]);
	});
	test("every edge and the focus ring can be seen", () => {
		expect(tooClose(tokens, EDGES, 3)).toEqual([]);
	});
});

test("the measure is the standard's, and a pair that is too close is named", () => {
	expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
	expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
	expect(tooClose({ ink: "#777777", paper: "#ffffff" }, [["ink", "paper"]], 4.5)).toEqual([
		"ink on paper: 4.48",
	]);
});

test("each kind of reader gets colours of their own", () => {
	const papers = READERS.map(([, reader]) => tokensFor(reader).paper);
	expect(new Set(papers.slice(0, 4)).size).toBe(4);
	expect(tokensFor({ dark: true, moreContrast: false, print: true }).paper).toBe("#ffffff");
});

test("whoever wants no motion gets none", () => {
	const calm = blocks().find(({ condition }) => condition.includes("prefers-reduced-motion: reduce"));
	const speeds = Object.keys(tokensFor(READERS[0]![1])).filter((name) => name.startsWith("speed"));
	expect(speeds.length).toBeGreaterThan(1);
	expect(speeds.map((name) => calm?.tokens[name])).toEqual(speeds.map(() => "0s"));
});

test("no colour is named but in the tokens, and no token is used that there is none of", async () => {
	const known = new Set(blocks().flatMap(({ tokens }) => Object.keys(tokens)));
	const files = (await readdir(FOLDER)).filter((name) => name.endsWith(".css"));
	expect(files.length).toBeGreaterThan(4);
	for (const name of files) {
		const text = (await readFile(join(FOLDER, name), "utf8")).replace(/\/\*[\s\S]*?\*\//g, "");
		if (name !== "tokens.css")
			expect([name, text.match(/#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/gi)]).toEqual([name, null]);
		const local = new Set([...text.matchAll(/--([\w-]+):/g)].map((match) => match[1]!));
		const lost = [...text.matchAll(/var\(--([\w-]+)/g)]
			.map((match) => match[1]!)
			.filter((token) => !known.has(token) && !local.has(token));
		expect([name, lost]).toEqual([name, []]);
	}
});

/** Each `:root` of the file with the condition it stands under, in order. */
function blocks(): Array<{ condition: string; tokens: Record<string, string> }> {
	const text = css.replace(/\/\*[\s\S]*?\*\//g, "");
	return [...text.matchAll(/(?:@media ([^{]+)\{\s*)?:root\s*\{([^}]*)\}/g)].map(
		([, condition = "", body]) => ({
			condition: condition.trim(),
			tokens: Object.fromEntries(
				[...body!.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]),
			),
		}),
	);
}

/** The tokens as this reader's browser would settle them. */
function tokensFor({ dark, moreContrast, print = false }: Reader): Record<string, string> {
	const holds: Record<string, boolean> = {
		screen: !print,
		print,
		"(prefers-color-scheme: dark)": dark,
		"(prefers-contrast: more)": moreContrast,
		"(forced-colors: active)": false,
		"(prefers-reduced-motion: reduce)": false,
	};
	const applying = blocks().filter(({ condition }) =>
		condition
			.split(" and ")
			.filter(Boolean)
			.every((part) => {
				if (!(part in holds)) throw new Error(`tokens.css asks for ${part}, which this test does not know.`);
				return holds[part];
			}),
	);
	return Object.assign({}, ...applying.map(({ tokens }) => tokens));
}

function tooClose(tokens: Record<string, string>, pairs: Array<[string, string]>, least: number): string[] {
	return pairs
		.map(([front, back]) => ({ front, back, ratio: contrast(tokens[front]!, tokens[back]!) }))
		.filter(({ ratio }) => !(ratio >= least))
		.map(({ front, back, ratio }) => `${front} on ${back}: ${ratio.toFixed(2)}`);
}

/** WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrast(one: string, other: string): number {
	const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (light! + 0.05) / (dark! + 0.05);
}

function luminance(colour: string): number {
	const parts = /^#(..)(..)(..)$/.exec(colour)?.slice(1);
	if (!parts) throw new Error(`${colour} is no colour of six digits.`);
	const [red, green, blue] = parts
		.map((part) => Number.parseInt(part, 16) / 255)
		.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
