/** Where a quote stands: who published it, when the words were said, and the address of the article. */
export interface QuoteSource {
	publisher: string | null;
	url: string | null;
	/** Day of the statement, "2022-05-19"; null where the source does not say. */
	statementDate: string | null;
	/** Where in the stored text the words are; null where only the words are known. */
	place: QuotePlace | null;
}

/** The surroundings of a quote, and whether they are needed: its words occur more than once. */
export interface QuotePlace {
	prefix: string;
	suffix: string;
	start: number;
	end: number;
	isRepeated: boolean;
}

/** Of the columns of `quote`. */
export function placeOfQuote(row: {
	prefix: string | null;
	suffix: string | null;
	start_at: number | null;
	end_at: number | null;
	is_repeated: boolean;
}): QuotePlace | null {
	const { prefix, suffix, start_at: start, end_at: end, is_repeated: isRepeated } = row;
	return prefix === null || suffix === null || start === null || end === null
		? null
		: { prefix, suffix, start, end, isRepeated };
}

/** Up to so many characters a fragment names the whole quote; a longer one is named by its two ends. */
const WHOLE_QUOTE = 60;
export const WORDS_AT_EACH_END = 6;

/**
 * The address at which a browser opens the article and marks the quote (W3C/WICG text fragments, `#:~:text=`).
 * A browser that knows none opens the article all the same. The words around the quote are not known here, so the
 * fragment has no prefix and no suffix: it is the quote, or its first and its last words.
 */
export function addressOfQuote(url: string, exact: string): string {
	const words = exact.trim().split(/\s+/);
	const inTwo = exact.length > WHOLE_QUOTE && words.length >= 2 * WORDS_AT_EACH_END;
	const parts = inTwo ? endsOf(words, words) : [words.join(" ")];
	return withDirective(url, `:~:text=${parts.map(encodeDirective).join(",")}`);
}

/** The first words of what begins a quote and the last of what ends it: a browser marks all between them. */
export function endsOf(first: string[], last: string[]): [string, string] {
	return [first.slice(0, WORDS_AT_EACH_END).join(" "), last.slice(-WORDS_AT_EACH_END).join(" ")];
}

/** An address with a text directive in place of any that it has. A fragment that it has already is kept. */
export function withDirective(url: string, directive: string): string {
	const [page] = url.split("#", 1);
	const fragment = url.slice(page!.length + 1);
	return `${page}#${fragment.split(":~:")[0]}${directive}`;
}

/** As encodeURIComponent, and the hyphen too: with "," and "&" it separates the parts of a directive. */
export function encodeDirective(text: string): string {
	return encodeURIComponent(text.toWellFormed()).replaceAll("-", "%2D");
}
