import type { Span } from "./sentences";

/** From mark to mark. */
export interface Quote extends Span {
	/** What lies between the marks. */
	inner: Span;
	/** No closing mark was printed. */
	unclosed: boolean;
	/** It goes on in the next paragraph, which opens with a mark of its own. */
	goesOn: boolean;
}

const OPENING = /[“„«‟]/;
const DOUBLE = /["“”„«»‟]/;
const LETTER = /[\p{L}\p{N}]/u;
/** Where the closing mark was forgotten, the words before the attribution are the quote. */
const ATTRIBUTION =
	/[,.!?]\s*(?:kata|ujar|ucap|tegas|ungkap|jelas|tutur|papar|imbuh|tambah|lanjut|keluh|terang|beber|pungkas|tandas|sambung|tukas)(?:nya)?\b/;

/**
 * Quotes between two positions of one paragraph, outermost only. Straight, curly and angled marks may be mixed, as
 * they are in practice; single ones count where they stand like marks and not like apostrophes.
 */
export function findQuotes(text: string, start: number, end: number, nextOpens = false): Quote[] {
	const quotes: Quote[] = [];
	let opened = -1;
	let single = false;
	let depth = 0;
	let lastClosing = -1;
	for (let at = start; at < end; at += 1) {
		const char = text[at]!;
		if (DOUBLE.test(char) && !single) {
			const before = at > start ? text[at - 1]! : " ";
			const after = at + 1 < end ? text[at + 1]! : " ";
			if (opened < 0) {
				if (char === "”" && !/\s|[([]/.test(before)) continue;
				if (after === " " && before !== " " && at > start) continue;
				opened = at;
				depth = 1;
				lastClosing = -1;
				continue;
			}
			const opens =
				/[\s([]/.test(before) && (LETTER.test(after) || after === "‘") && (char !== "”" || depth === 0);
			if (OPENING.test(char) ? !/[.,!?]/.test(before) && opens : opens && char !== "»") depth += 1;
			else {
				depth -= 1;
				lastClosing = at;
			}
			// A mark after , . ! ? that is followed by a word of saying closes all, whatever was left open inside.
			if (depth > 0 && /[,.!?…]/.test(before) && /^\s*,?\s*\p{Ll}/u.test(text.slice(at + 1, at + 5)))
				depth = /^\s*,?\s*(?:kata|ujar|ucap|tegas|ungkap|tutur|jelas|imbuh|lanjut|tambah)/.test(
					text.slice(at + 1, at + 14),
				)
					? 0
					: depth;
			if (depth === 0) {
				quotes.push(quoteOf(opened, at, false));
				opened = -1;
			}
		} else if (/['‘’]/.test(char) && (opened < 0 || single)) {
			const before = at > start ? text[at - 1]! : " ";
			const after = at + 1 < end ? text[at + 1]! : " ";
			if (opened < 0 && char !== "’" && /[\s([]/.test(before) && LETTER.test(after)) {
				// Only where it is closed like a quote, too; else it is an apostrophe.
				opened = at;
				single = true;
			} else if (single && !LETTER.test(after) && before !== " ") {
				quotes.push(quoteOf(opened, at, false));
				opened = -1;
				single = false;
			}
		}
	}
	if (opened >= 0 && !single) {
		if (lastClosing > opened) quotes.push(quoteOf(opened, lastClosing, false));
		else {
			const closed = closeByAttribution(text, opened, end);
			if (nextOpens && closed.end === end) quotes.push({ ...closed, unclosed: false, goesOn: true });
			else quotes.push(closed);
		}
	}
	return quotes;
}

function quoteOf(open: number, close: number, unclosed: boolean): Quote {
	return { start: open, end: close + 1, inner: { start: open + 1, end: close }, unclosed, goesOn: false };
}

function closeByAttribution(text: string, open: number, end: number): Quote {
	const match = text.slice(open, end).match(ATTRIBUTION);
	const stop = match ? open + match.index! + 1 : end;
	return { start: open, end: stop, inner: { start: open + 1, end: stop }, unclosed: true, goesOn: false };
}
