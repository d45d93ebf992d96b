import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { addressOfQuote } from "~/domain/quotes/quote";
import { foundingQuotes } from "../../../db/seeds/founding-case";

const ARTICLE = "https://reportasebanten.co.id/?p=10423";

/** Reads the directive as a browser does: the parts are split before they are decoded. */
function partsOf(address: string): string[] {
	return address
		.slice(address.indexOf(":~:text=") + ":~:text=".length)
		.split(",")
		.map(decodeURIComponent);
}

/** What a browser marks: from the first place of the start to the next place of the end. */
function marked(text: string, [start, end]: string[]): string | undefined {
	const from = text.indexOf(start!);
	if (from < 0) return undefined;
	if (end === undefined) return start;
	const to = text.indexOf(end, from + start!.length);
	return to < 0 ? undefined : text.slice(from, to + end.length);
}

test("every founding quote has an address whose parts are the quote's own first and last words", () => {
	expect(foundingQuotes).toHaveLength(9);
	for (const exact of foundingQuotes) {
		const address = addressOfQuote(ARTICLE, exact);
		expect(address.startsWith(`${ARTICLE}#:~:text=`)).toBe(true);
		// Only letters, digits and what never has a meaning in a directive; "," stands between its two ends at most.
		const directive = address.slice(address.indexOf("=", address.indexOf(":~:")) + 1);
		expect(directive).toMatch(/^[\w.!~*'()%]+(,[\w.!~*'()%]+)?$/);
		expect(marked(exact, partsOf(address))).toBe(exact);
	}
});

const SEED = "../shared/seed/reportase-banten-2022-05-19.txt";
const article = existsSync(SEED) ? readFileSync(SEED, "utf8") : foundingQuotes.join("\n\n");

test("in the article the marked words are the quote and no other (where it lies beside; else in the quotes alone)", () => {
	const text = article.replace(/\s+/g, " ");
	for (const exact of foundingQuotes)
		expect(marked(text, partsOf(addressOfQuote(ARTICLE, exact)))).toBe(exact.replace(/\s+/g, " "));
});

test.each([
	["a, b", "a%2C%20b"],
	["akal-akalan", "akal%2Dakalan"],
	["Pemkab/Pemkot & OPD", "Pemkab%2FPemkot%20%26%20OPD"],
	["“user friendly”", "%E2%80%9Cuser%20friendly%E2%80%9D"],
	["  two\n lines ", "two%20lines"],
])("%j is encoded as %s", (exact, directive) => {
	expect(addressOfQuote("https://a.example/b", exact)).toBe(`https://a.example/b#:~:text=${directive}`);
});

test("an address that has a fragment keeps it", () => {
	expect(addressOfQuote("https://a.example/b#bagian", "kata")).toBe("https://a.example/b#bagian:~:text=kata");
});
