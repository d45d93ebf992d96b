import { flatten } from "./normalise";
import { find } from "./quote-selector";

export type CheckResult = "same" | "changed" | "gone" | "unreachable";

/** So many looks in vain, one after the other, and the page counts as gone. */
export const LOOKS_IN_VAIN = 3;

/** What a look at a publisher's page has shown. */
export interface Look {
	result: CheckResult;
	/** The text as it is now. */
	text: string | null;
	missingQuotes: number | null;
	refusal: string | null;
}

/** Compares the page with what was captured: their words, whatever their lines are. */
export function compare(captured: string, now: string, quotes: string[]): Look {
	const isSame = captured === now || flatten(captured).text === flatten(now).text;
	const missing = quotes.filter((exact) => {
		const found = find(now, { exact });
		// Words that occur twice by now are still there.
		return !found.ok && found.reason === "quote-not-found";
	});
	return { result: isSame ? "same" : "changed", text: now, missingQuotes: missing.length, refusal: null };
}

/** What it means that nothing could be read. Only the publisher's own word says that a page is gone; the rest may pass. */
export function inVain(refusal: string, earlierInVain: number): Look {
	const isGone = refusal === "page-gone" || earlierInVain + 1 >= LOOKS_IN_VAIN;
	return { result: isGone ? "gone" : "unreachable", text: null, missingQuotes: null, refusal };
}

/** What readers are told about a source, once: the publisher changed or removed it on this day, as far as we saw. */
export interface SourceNotice {
	kind: "changed" | "gone";
	/** The day of the first look that showed it, "2022-05-19". */
	noticedOn: string;
	/** How many of the quotes on our pages are no longer on the publisher's; null when the page is gone. */
	missingQuotes: number | null;
	url: string;
	archivedUrl: string | null;
}
