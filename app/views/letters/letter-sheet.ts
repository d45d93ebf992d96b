import type { Locale } from "~/i18n/locale";

type Part =
	| { kind: "text"; text: string }
	| { kind: "items"; items: ReadonlyArray<{ title: string; lines: readonly string[] }> };

/** What a sheet of letter paper is filled with: a page shows it, and a PDF is set from it. */
export interface LetterSheet {
	/** Of the text, for programs that read it aloud. */
	language: Locale;
	title: string;
	sender: readonly string[];
	placeAndDay: string;
	details: ReadonlyArray<readonly [term: string, text: string]>;
	addressee: readonly string[];
	parts: readonly Part[];
	signature: { closing: string; lines: readonly string[] };
	/** An address, what is said beside its code, and the code's dark modules as a path in a square of `edge`. */
	page: { url: string; text: string; alt: string; edge: number; path: string };
	/** At the foot of each page. @param page counts from 1 */
	foot: (page: number, pages: number) => string;
	/** When it was made: the same letter of the same moment has the same bytes. */
	madeAt: Date;
}
