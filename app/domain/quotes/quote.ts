/** Where a quote stands: who published it, when the words were said, and the address of the article. */
export interface QuoteSource {
	publisher: string | null;
	url: string | null;
	/** Day of the statement, "2022-05-19"; null where the source does not say. */
	statementDate: string | null;
}

/** Up to so many characters a fragment names the whole quote; a longer one is named by its two ends. */
const WHOLE_QUOTE = 60;
const WORDS_AT_EACH_END = 6;

/**
 * The address at which a browser opens the article and marks the quote (W3C/WICG text fragments, `#:~:text=`).
 * A browser that knows none opens the article all the same. The words around the quote are not known here, so the
 * fragment has no prefix and no suffix: it is the quote, or its first and its last words.
 */
export function addressOfQuote(url: string, exact: string): string {
	const words = exact.trim().split(/\s+/);
	const inTwo = exact.length > WHOLE_QUOTE && words.length >= 2 * WORDS_AT_EACH_END;
	const directive = inTwo
		? [words.slice(0, WORDS_AT_EACH_END), words.slice(-WORDS_AT_EACH_END)]
				.map((end) => encodeDirective(end.join(" ")))
				.join(",")
		: encodeDirective(words.join(" "));
	return `${url}${url.includes("#") ? "" : "#"}:~:text=${directive}`;
}

/** As encodeURIComponent, and the hyphen too: with "," and "&" it separates the parts of a directive. */
function encodeDirective(text: string): string {
	return encodeURIComponent(text).replaceAll("-", "%2D");
}
