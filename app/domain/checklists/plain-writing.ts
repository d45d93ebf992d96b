import type { Span } from "~/domain/suggestions/sentences";

/** A text as a rule reads it: small letters of one alphabet. `at` leads from each of them back to the text as written. */
export interface PlainWriting {
	written: string;
	plain: string;
	/** Where each character of `plain` begins in `written`, and where the last one ends. */
	at: number[];
}

const INVISIBLE = /\p{Cf}|\p{Mn}|\p{Me}|[\u115F\u1160\u3164]/u;
/** Letters of other alphabets that look like ours. */
const LOOKALIKES = new Map(
	[..."аaеeоoрpсcуyхxкkтtмmнhвbіiјjѕsԁdɡgαaοoνvρpιiκkτtυuıi"].flatMap((letter, at, all) =>
		at % 2 === 0 ? [[letter, all[at + 1]!] as const] : [],
	),
);
/** The zeros of other sets of digits. NFKC leaves them as they are. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x1040, 0xa9d0, 0x1b50];
const IN_PLACE_OF_LETTERS: Record<string, string> = {
	"0": "o",
	"1": "i",
	"3": "e",
	"4": "a",
	"5": "s",
	"7": "t",
	"@": "a",
	$: "s",
	"!": "i",
};

/** Takes away what hides a word or a number from a reader of characters, but not from a reader of pages. */
export function readPlainly(written: string): PlainWriting {
	const plain: string[] = [];
	const at: number[] = [];
	let position = 0;
	for (const char of written) {
		if (char >= " " && char <= "~") {
			plain.push(char.toLowerCase());
			at.push(position);
		} else {
			for (const part of char.normalize("NFKD").toLowerCase()) {
				if (INVISIBLE.test(part)) continue;
				plain.push(/\s/.test(part) ? (part === "\n" ? part : " ") : (LOOKALIKES.get(part) ?? digit(part)));
				// A character that takes two units is found by both.
				for (let unit = 0; unit < plain.at(-1)!.length; unit += 1) at.push(position);
			}
		}
		position += char.length;
	}
	at.push(position);
	return { written, plain: plain.join(""), at };
}

function digit(char: string): string {
	if (!/\p{Nd}/u.test(char)) return char;
	const code = char.codePointAt(0)!;
	const zero = ZEROS.find((zero) => code >= zero && code < zero + 10);
	return zero === undefined ? char : String(code - zero);
}

/** Ways to read a text in which words may be disguised: as it is, with digits read as letters, and with letters closed up. */
export function readDisguised(written: string): PlainWriting[] {
	const simple = readPlainly(written);
	const lettered = {
		...simple,
		plain: simple.plain.replace(/[\p{L}\d@$!]+/gu, (word) =>
			/\p{L}/u.test(word) && /[\d@$!]/.test(word)
				? word.replace(/[013457@$]|!(?=\p{L})/gu, (char) => IN_PLACE_OF_LETTERS[char]!)
				: word,
		),
	};
	const closed = closeUp(lettered);
	return [
		simple,
		...(lettered.plain === simple.plain ? [] : [lettered]),
		...(closed.plain === lettered.plain ? [] : [closed]),
	];
}

/** "k o r u p t o r", "ko-rup-tor" and "koruuuptor". */
function closeUp({ written, plain, at }: PlainWriting): PlainWriting {
	const drop = new Set<number>();
	for (const { 0: run, index } of plain.matchAll(
		/(?<![\p{L}\p{N}])\p{L}(?:[ ._*\-·|]{1,3}\p{L}(?![\p{L}\p{N}])){3,}/gu,
	))
		for (let place = 0; place < run.length; place += 1)
			if (!/\p{L}/u.test(run[place]!)) drop.add(index + place);
	for (const { index } of plain.matchAll(/(?<=\p{L})[._*\-·|](?=\p{L})/gu)) drop.add(index);
	for (let place = 2; place < plain.length; place += 1)
		if (
			plain[place] === plain[place - 1] &&
			plain[place] === plain[place - 2] &&
			/\p{L}/u.test(plain[place]!)
		)
			drop.add(place).add(place - 1);
	if (drop.size === 0) return { written, plain, at };
	const kept: string[] = [];
	const places: number[] = [];
	for (let place = 0; place < plain.length; place += 1) {
		if (drop.has(place)) continue;
		kept.push(plain[place]!);
		places.push(at[place]!);
	}
	places.push(at.at(-1)!);
	return { written, plain: kept.join(""), at: places };
}

/** The words of the text, as written, behind a stretch of the plain writing. */
export function asWritten({ written, at }: PlainWriting, { start, end }: Span): string {
	// Up to where the last character ends, so that what is invisible after it stays out.
	const last = at[Math.max(start, end - 1)]!;
	const width = String.fromCodePoint(written.codePointAt(last) ?? 32).length;
	return written.slice(at[start]!, Math.max(last + width, at[start]!)).trim();
}
