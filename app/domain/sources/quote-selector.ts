import { ok, type Result, refuse } from "~/domain/result";
import { flatten, JOINS, type Normalised, originalSpan } from "./normalise";

/**
 * Where a quote is: a TextQuoteSelector and a TextPositionSelector of the W3C Web Annotation model in one. Positions count
 * UTF-16 units of the source's stored text, as JavaScript and the DOM do.
 */
export interface QuoteSelector {
	exact: string;
	/** The words just before and just after, to tell this place from others with the same words. */
	prefix: string;
	suffix: string;
	start: number;
	end: number;
}

/** What a person or a page brings: the words, and whatever else is known of their place. */
export type QuoteHint = Pick<QuoteSelector, "exact"> & Partial<QuoteSelector>;

export type QuoteRefusal = "quote-not-found" | "quote-ambiguous";

/** Units of context on each side. */
const CONTEXT = 32;
/** Words that occur more often than this are no quote. */
const MOST_PLACES = 1000;
/** How much more alike one place's surroundings must be than the next one's, of 1, to be taken for the one that was meant. */
const CLEARLY = 0.1;

/**
 * The selector of a span of a stored text. White space at the ends is left out and no character is cut in half.
 * @returns undefined when nothing is left
 */
export function describe(text: string, start: number, end: number): QuoteSelector | undefined {
	let from = Math.max(0, Math.min(start, text.length));
	let to = Math.max(from, Math.min(end, text.length));
	if (from === to) return undefined;
	while (from > 0 && isInside(text, from)) from--;
	while (to < text.length && isInside(text, to)) to++;
	while (from < to && /\s/.test(text[from]!)) from++;
	while (to > from && /\s/.test(text[to - 1]!)) to--;
	if (from === to) return undefined;
	let before = Math.max(0, from - CONTEXT);
	let after = Math.min(text.length, to + CONTEXT);
	while (before < from && isInside(text, before)) before++;
	while (after > to && after < text.length && isInside(text, after)) after--;
	return {
		exact: text.slice(from, to),
		prefix: text.slice(before, from),
		suffix: text.slice(to, after),
		start: from,
		end: to,
	};
}

/**
 * Finds a quote in a stored text. White space, Unicode spelling and the shape of quotation marks and dashes may differ; the
 * words may not. Of several places the one with the surroundings that were described is taken, then the one nearest to the
 * position; where neither tells, it is ambiguous.
 * @returns the selector of the place found. Its `exact` is cut out of the text, byte for byte
 */
export function find(text: string, hint: QuoteHint): Result<QuoteSelector, QuoteRefusal> {
	if (isStillThere(text, hint)) return ok(describe(text, hint.start, hint.end)!);
	for (const key of [flatten, withPlainMarks]) {
		const hay = key(text);
		const places = placesOf(hay.text, key(hint.exact).text);
		if (places.length === 0) continue;
		if (places.length > MOST_PLACES) return refuse("quote-ambiguous");
		const chosen = choose(hay, places, hint, key);
		if (!chosen) return refuse("quote-ambiguous");
		const { start, end } = originalSpan(hay, chosen.start, chosen.end);
		return ok(describe(text, start, end)!);
	}
	return refuse("quote-not-found");
}

/** Every place of these words, in the order of the text, for a person to choose from. At most `most`. */
export function listPlaces(text: string, exact: string, most = 20): QuoteSelector[] {
	for (const key of [flatten, withPlainMarks]) {
		const hay = key(text);
		const places = placesOf(hay.text, key(exact).text, most);
		if (places.length > 0)
			return places.map((place) => {
				const span = originalSpan(hay, place.start, place.end);
				return describe(text, span.start, span.end)!;
			});
	}
	return [];
}

interface Place {
	start: number;
	end: number;
}

/** The usual case: nothing has changed at all. */
function isStillThere(text: string, hint: QuoteHint): hint is QuoteSelector {
	const { exact, prefix = "", suffix = "", start, end } = hint;
	if (start === undefined || end === undefined || exact.trim() === "") return false;
	return (
		text.slice(start - prefix.length, end + suffix.length) === prefix + exact + suffix &&
		start >= prefix.length
	);
}

function placesOf(hay: string, needle: string, most = MOST_PLACES + 1): Place[] {
	const places: Place[] = [];
	if (needle === "") return places;
	for (let at = hay.indexOf(needle); at >= 0 && places.length < most; at = hay.indexOf(needle, at + 1))
		places.push({ start: at, end: at + needle.length });
	return places;
}

function choose(
	hay: Normalised,
	places: Place[],
	hint: QuoteHint,
	key: (text: string) => Normalised,
): Place | undefined {
	if (places.length === 1) return places[0];
	const prefix = key(hint.prefix ?? "").text;
	const suffix = key(hint.suffix ?? "").text;
	const scored = places
		.map((place) => ({ place, likeness: likenessOf(hay.text, place, prefix, suffix) }))
		.sort((a, b) => b.likeness - a.likeness);
	const best = scored[0]!;
	const rivals = scored
		.filter(({ likeness }) => best.likeness - likeness < CLEARLY)
		.map(({ place }) => place);
	if (rivals.length === 1) return best.place;
	if (hint.start === undefined) return undefined;
	const distance = (place: Place) => Math.abs(hay.from[place.start]! - hint.start!);
	rivals.sort((a, b) => distance(a) - distance(b));
	return distance(rivals[0]!) < distance(rivals[1]!) ? rivals[0] : undefined;
}

/** How much the surroundings of a place are like those described, 0 to 1. */
function likenessOf(hay: string, { start, end }: Place, prefix: string, suffix: string): number {
	const length = prefix.length + suffix.length;
	if (length === 0) return 0;
	const before = hay
		.slice(0, start)
		.slice(-prefix.length - 1)
		.trimEnd();
	const after = hay.slice(end, end + suffix.length + 1).trimStart();
	const common =
		(prefix === "" ? 0 : commonLength(before, prefix)) + (suffix === "" ? 0 : commonLength(after, suffix));
	return common / length;
}

/** Units that two short texts have in common, in order (the longest common subsequence). */
function commonLength(a: string, b: string): number {
	let row = new Uint16Array(b.length + 1);
	for (let i = 0; i < a.length; i++) {
		const next = new Uint16Array(b.length + 1);
		for (let j = 0; j < b.length; j++)
			next[j + 1] = a[i] === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!);
		row = next;
	}
	return row[b.length]!;
}

const PLAIN: Record<string, string> = Object.fromEntries(
	[
		['"', "“”„‟«»″＂"],
		["'", "‘’‚‛′ʼ＇`´"],
		["-", "‐‑‒–—―−－"],
	].flatMap(([plain, marks]) => [...marks!].map((mark) => [mark, plain!])),
);
const MARKS = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "g");

/** As keyboards have them: pasted words often come with other quotation marks than the page prints. */
function withPlainMarks(text: string): Normalised {
	const flat = flatten(text);
	return { ...flat, text: flat.text.replace(MARKS, (mark) => PLAIN[mark]!) };
}

/** Whether a place is within a character as readers see it: in a surrogate pair, or before a mark that belongs to a letter. */
function isInside(text: string, at: number): boolean {
	const after = text.codePointAt(at);
	if (after === undefined || at === 0) return false;
	if (after >= 0xdc00 && after <= 0xdfff) return true;
	return after >= 0x300 && JOINS.test(String.fromCodePoint(after)) && !/\s/.test(text[at - 1]!);
}
