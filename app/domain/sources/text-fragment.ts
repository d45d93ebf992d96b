import { encodeDirective, endsOf, WORDS_AT_EACH_END, withDirective } from "~/domain/quotes/quote";
import type { QuoteSelector } from "./quote-selector";

/** Longer quotes are given by their first and last words: a browser gives up on very long ones. */
const LONGEST_WHOLE = 200;
const WORDS_AROUND = 4;

/**
 * The directive with which a browser opens a page at these words (WICG Text Fragments): `:~:text=` and
 * `[prefix-,]start[,end][,-suffix]`.
 * @param isRepeated the words occur more than once, so those around them are needed too. Left out otherwise: each more
 * word is one more that the publisher may change
 */
export function textDirective(selector: QuoteSelector, isRepeated = false): string {
	const parts: string[] = [];
	const before = isRepeated ? wordsBefore(selector.prefix) : "";
	const after = isRepeated ? wordsAfter(selector.suffix) : "";
	if (before) parts.push(`${encodeDirective(before)}-`);
	parts.push(...ends(selector.exact).map(encodeDirective));
	if (after) parts.push(`-${encodeDirective(after)}`);
	return `:~:text=${parts.join(",")}`;
}

/** The publisher's page, opened at the quote. */
export function linkToQuote(url: string, selector: QuoteSelector, isRepeated = false): string {
	return withDirective(url, textDirective(selector, isRepeated));
}

/** The whole quote, or its two ends. One that runs over several lines cannot be given whole: a browser looks within a block. */
function ends(exact: string): string[] {
	const lines = exact.split(/\s*\n\s*/).filter(Boolean);
	const first = lines[0]!.split(" ");
	const last = lines.at(-1)!.split(" ");
	if (lines.length === 1 && (exact.length <= LONGEST_WHOLE || first.length <= 2 * WORDS_AT_EACH_END))
		return [exact];
	return endsOf(first, last);
}

/** Whole words of the same line only: the first one may have been cut. */
function wordsBefore(prefix: string): string {
	const line = prefix.split("\n").at(-1)!;
	const words = line.split(" ").filter(Boolean);
	const whole = line.length === prefix.length && !/^\s/.test(prefix) ? words.slice(1) : words;
	return whole.slice(-WORDS_AROUND).join(" ");
}

function wordsAfter(suffix: string): string {
	const line = suffix.split("\n")[0]!;
	const words = line.split(" ").filter(Boolean);
	const whole = line.length === suffix.length && !/\s$/.test(suffix) ? words.slice(0, -1) : words;
	return whole.slice(0, WORDS_AROUND).join(" ");
}
