import type { Removed } from "./normalise";

/** What can be read: the media types of pages and uploads. */
export type ArticleType = "text/html" | "application/xhtml+xml" | "text/plain" | "application/pdf";

/** What a publisher prints, as text. Nothing of it is shown but quotes: the article belongs to its publisher. */
export interface Article {
	title: string | null;
	/** As printed, often with a place or a function. */
	byline: string | null;
	siteName: string | null;
	/** "2022-05-19", Jakarta time. */
	publishedOn: string | null;
	/** BCP 47, as the page says of itself. */
	language: string | null;
	/** Normalised; never empty. Paragraphs are apart by an empty line. */
	text: string;
	removed: Removed;
	/** Which reader made this text of the bytes: another version of it may make another text. */
	extractor: string;
}

export const ARTICLE_REFUSALS = [
	"article-empty",
	"article-too-long",
	"article-unreadable",
	"article-type",
	"pdf-encrypted",
	"pdf-too-long",
	"pdf-without-text",
	"pdf-unreadable",
] as const;
export type ArticleRefusal = (typeof ARTICLE_REFUSALS)[number];

/** Bytes of text, pasted or read. */
export const MAX_TEXT_BYTES = 2 * 1024 * 1024;
/** Bytes of an uploaded page or PDF. */
export const MAX_UPLOAD_BYTES = 10 * 1024 * 1024;
export const MAX_PDF_PAGES = 100;

/** Longest title and names, in UTF-16 units. */
const LONGEST_LINE = 300;

/** A line about an article as it may be kept: one line, not endless, null when there is nothing in it. */
export function lineOf(normalisedText: string): string | null {
	const line = normalisedText.replace(/\s+/g, " ").slice(0, LONGEST_LINE).toWellFormed().trim();
	return line === "" ? null : line;
}

/** A language as pages give it, "id-ID"; null when it is none. */
export function languageOf(label: string | null | undefined): string | null {
	const text = label?.trim().replaceAll("_", "-") ?? "";
	return /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(text) ? text : null;
}

/** What the bytes of an upload are, whatever the file is called. */
export function sniffUpload(bytes: Uint8Array): ArticleType | undefined {
	// Latin-1 never fails, and what is looked for is ASCII.
	const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
	if (head.includes("%PDF-")) return "application/pdf";
	const start = Buffer.from(bytes.subarray(0, 64 * 1024))
		.toString("latin1")
		.replaceAll("\0", "");
	// A page saved as one file with everything in it is a mail, and no browser shows it as a page.
	if (/^(from|mime-version|content-type|snapshot-content-location):/im.test(head)) return undefined;
	return /<(!doctype\s+html|html|head|body|article|main|div|p|title)[\s>]/i.test(start)
		? "text/html"
		: undefined;
}
