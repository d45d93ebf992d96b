import { CLUTTER, DATELINE } from "./lexicon";
import { findQuotes, type Quote } from "./quotes";
import { type Span, splitSentences } from "./sentences";

export interface Word extends Span {
	text: string;
	lower: string;
	/** Begins with a capital letter. */
	capital: boolean;
}

/** A paragraph, a heading or an item of a list. */
export interface Block extends Span {
	kind: "prose" | "item" | "headline" | "clutter";
	/** An empty line lies before it. */
	afterGap: boolean;
	quotes: Quote[];
	/** What the narrator says, with the quotes in it. */
	sentences: Span[];
}

/** An article as the rules see it: cleaned of invisible characters, with the way back to the given positions. */
export interface Reading {
	text: string;
	words: Word[];
	blocks: Block[];
	/** The given text between two positions of the cleaned one. */
	extract(start: number, end: number): { exact: string; start: number; end: number };
	/** Index of the first word that begins at or after a position. */
	wordAt(position: number): number;
}

const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;
const SPACE = /[\t\v\f\r\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’./&@-]*/gu;
const MARKER = /^(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)](?=\s|\p{Lu})|[-–—•*●▪‣·○✓➢►](?=\s|\p{L}))\s*/u;
const GOES_ON =
	/(?:,|\b(?:dan|di|yang|untuk|oleh|dari|ke|dengan|pada|kepada|serta|agar|para|bahwa|atau|dalam))$/;

export function readArticle(given: string, title?: string): Reading {
	const { text, positions } = clean(given);
	const words: Word[] = [];
	for (const match of text.matchAll(WORD)) {
		const word = match[0].replace(/['’./&@-]+$/, "");
		words.push({
			text: word,
			lower: word.toLowerCase(),
			capital: /^\p{Lu}/u.test(word),
			start: match.index,
			end: match.index + word.length,
		});
	}
	return {
		text,
		words,
		blocks: splitBlocks(text, title?.trim()),
		extract(start, end) {
			if (!positions) return { exact: given.slice(start, end), start, end };
			const from = positions[start] ?? given.length;
			const to = end > start ? positions[end - 1]! + 1 : from;
			return { exact: given.slice(from, to), start: from, end: to };
		},
		wordAt: (position) => firstAtOrAfter(words, position),
	};
}

export function firstAtOrAfter(spans: Span[], position: number): number {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (spans[middle]!.start < position) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Takes out what has no width; other spaces become plain ones of the same length. */
function clean(given: string): { text: string; positions?: Int32Array } {
	const spaced = given
		.replace(SPACE, " ")
		.replace(/[\u2028\u2029\u0085]/g, "\n")
		// Two single marks for a double one: ‘’Satu,’’ kata X.
		.replace(/(?:''|‘’|’’|‘‘|``)(?=[\p{L}\p{N}])/gu, " “")
		.replace(/(?:''|‘’|’’|‘‘|``)/g, "” ");
	if (!INVISIBLE.test(spaced)) return { text: spaced };
	const positions = new Int32Array(spaced.length);
	const kept: string[] = [];
	let from = 0;
	let length = 0;
	for (let at = 0; at <= spaced.length; at += 1) {
		if (at < spaced.length && !INVISIBLE.test(spaced[at]!)) positions[length++] = at;
		else {
			kept.push(spaced.slice(from, at));
			from = at + 1;
		}
	}
	return { text: kept.join(""), positions: positions.subarray(0, length) };
}

function splitBlocks(text: string, title: string | undefined): Block[] {
	const lines: (Span & { afterGap: boolean; item: boolean })[] = [];
	let gap = true;
	let at = 0;
	while (at <= text.length) {
		const newline = text.indexOf("\n", at);
		const stop = newline < 0 ? text.length : newline;
		let start = at;
		let end = stop;
		while (start < end && text[start] === " ") start += 1;
		while (end > start && text[end - 1] === " ") end -= 1;
		at = stop + 1;
		if (start === end) {
			gap = true;
			continue;
		}
		const item = MARKER.test(text.slice(start, start + 8));
		const last = lines.at(-1);
		if (last && !gap && !item && continues(text, last, start)) last.end = end;
		else lines.push({ start, end, afterGap: gap, item });
		gap = false;
	}
	return lines.map((line, index) => toBlock(text, line, title, lines[index + 1]));
}

/** A line that was only broken because it was too long. */
function continues(text: string, before: Span, start: number): boolean {
	if (/^\p{Ll}/u.test(text.slice(start, start + 2))) return true;
	return before.end - before.start > 40 && GOES_ON.test(text.slice(before.end - 12, before.end));
}

function toBlock(
	text: string,
	line: Span & { afterGap: boolean; item: boolean },
	title: string | undefined,
	next: Span | undefined,
): Block {
	let { start } = line;
	const { end, afterGap, item } = line;
	const head = text.slice(start, start + 120);
	const block = (kind: Block["kind"], quotes: Quote[] = [], sentences: Span[] = []): Block => ({
		kind,
		start,
		end,
		afterGap,
		quotes,
		sentences,
	});
	if (CLUTTER.test(head)) return block("clutter");
	if (item) start += MARKER.exec(head)?.[0].length ?? 0;
	else if (isHeadline(text, line, title)) return block("headline");
	else start += DATELINE.exec(head)?.[0].length ?? 0;
	if (start >= end) return block("clutter");
	const nextOpens = next !== undefined && /^["“„«]/.test(text.slice(next.start, next.start + 1));
	const quotes = findQuotes(text, start, end, nextOpens);
	return block(item ? "item" : "prose", quotes, splitSentences(text, start, end, quotes));
}

function isHeadline(text: string, { start, end }: Span, title: string | undefined): boolean {
	if (end - start > 200) return false;
	const line = text.slice(start, end);
	if (line === title) return true;
	if (/[.:;!?…,"”»)]$/.test(line) || /["“„«]/.test(line[0]!)) return false;
	const words = line.match(/\p{L}[\p{L}'’-]*/gu) ?? [];
	const long = words.filter((word) => word.length > 3);
	return words.length > 1 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.7;
}
