/**
 * One spelling for the text of every source, whether it was fetched, uploaded or pasted, so that words can be found again:
 * Unicode NFC, "\n" for every kind of line end, one space for every run of white space, at most one empty line, and nothing
 * that no reader can see. Quotes are compared with this text and cut out of it.
 */
export interface Normalised {
	text: string;
	/**
	 * For each UTF-16 unit of `text`, where in the original the thing it stands for begins and ends. Several units may stand
	 * for one thing, and one unit for many.
	 */
	from: Uint32Array;
	to: Uint32Array;
	/** What was taken out because nobody can see it: how much, and whether it could have changed the order of what one sees. */
	removed: Removed;
}

export interface Removed {
	/** Zero-width and other invisible characters, and control characters. */
	invisible: number;
	/** Controls of the writing direction, which can make text look like another text. */
	bidi: number;
}

const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
/** Invisible by definition (Unicode: Default_Ignorable_Code_Point), control characters, and halves of surrogate pairs. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]/u;
/** JavaScript counts a zero-width character, U+FEFF, as white space. */
const SPACE = /[^\S\ufeff]|\u0085/;
/** Marks, and the vowels and finals of Hangul: what NFC may join to the character before it. */
export const JOINS = /[\p{M}\u1160-\u11ff\ud7b0-\ud7ff]/u;

/** Takes time in proportion to the length of the text. */
export function normalise(original: string): Normalised {
	const removed: Removed = { invisible: 0, bidi: 0 };
	const composed = compose(original, removed);
	return { ...squeeze(composed, keepLines), removed };
}

/** As `normalise`, with every run of white space as one space: how two texts are compared whatever their lines are. */
export function flatten(original: string): Normalised {
	const removed: Removed = { invisible: 0, bidi: 0 };
	return { ...squeeze(compose(original, removed), () => " "), removed };
}

/** A text under way, with the place of each of its units in the original. NFC makes at most three units of one. */
class Units {
	readonly codes: Uint16Array;
	readonly from: Uint32Array;
	readonly to: Uint32Array;
	length = 0;

	constructor(originalLength: number) {
		this.codes = new Uint16Array(3 * originalLength);
		this.from = new Uint32Array(3 * originalLength);
		this.to = new Uint32Array(3 * originalLength);
	}

	push(code: number, from: number, to: number): void {
		this.codes[this.length] = code;
		this.from[this.length] = from;
		this.to[this.length] = to;
		this.length++;
	}

	/** Of a part of it; in pieces, because a call takes only so many arguments. */
	text(start = 0, end = this.length): string {
		const parts: string[] = [];
		for (let at = start; at < end; at += 8192)
			parts.push(String.fromCharCode(...this.codes.subarray(at, Math.min(end, at + 8192))));
		return parts.join("");
	}
}

/** Letters, digits and marks of ASCII: never joined to what is before them, and never changed by themselves. */
const isPlain = (code: number) => code > 0x20 && code < 0x7f;
/** No character below is a mark. */
const FIRST_MARK = 0x300;

/** NFC without what is unseen. Pieces that NFC cannot join to one another are composed one by one, to know their places. */
function compose(original: string, removed: Removed): Units {
	const out = new Units(original.length);
	let piece = "";
	let begin = 0;
	let end = 0;
	const emit = () => {
		// Below the first mark, a character by itself is its own composition.
		const text = piece.length === 1 && piece.charCodeAt(0) < FIRST_MARK ? piece : piece.normalize("NFC");
		for (let i = 0; i < text.length; i++) out.push(text.charCodeAt(i), begin, end);
		piece = "";
	};
	for (let at = 0; at < original.length; ) {
		const first = original.charCodeAt(at);
		const next = original.charCodeAt(at + 1);
		if (isPlain(first) && (isPlain(next) || next === 0x20 || next === 0x0a || Number.isNaN(next))) {
			// What most of a text is made of: no mark follows, not even behind something unseen.
			if (piece !== "") emit();
			out.push(first, at, ++at);
			continue;
		}
		const character = String.fromCodePoint(original.codePointAt(at)!);
		const start = at;
		at += character.length;
		if (!isPlain(first) && !SPACE.test(character) && UNSEEN.test(character)) {
			if (BIDI.test(character)) removed.bidi++;
			else removed.invisible++;
			continue;
		}
		if (piece !== "" && first >= FIRST_MARK && JOINS.test(character)) {
			piece += character;
		} else {
			if (piece !== "") emit();
			piece = character;
			begin = start;
		}
		end = at;
	}
	if (piece !== "") emit();
	return out;
}

function keepLines(run: string): string {
	const lines = run.match(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g)?.length ?? 0;
	return lines === 0 ? " " : lines === 1 ? "\n" : "\n\n";
}

const isSpace = (code: number) =>
	code === 0x20 || (code < 0x80 ? code >= 0x09 && code <= 0x0d : SPACE.test(String.fromCharCode(code)));

/** Replaces every run of white space, and drops those at both ends. */
function squeeze(units: Units, replace: (run: string) => string) {
	const { codes, from, to, length } = units;
	// In place: what is written is never longer than what has been read.
	const out = { codes, from, to, length: 0 };
	const push = (code: number, start: number, end: number) => {
		codes[out.length] = code;
		from[out.length] = start;
		to[out.length] = end;
		out.length++;
	};
	for (let i = 0; i < length; ) {
		if (!isSpace(codes[i]!)) {
			push(codes[i]!, from[i]!, to[i]!);
			i++;
			continue;
		}
		const first = i;
		while (i < length && isSpace(codes[i]!)) i++;
		if (out.length === 0 || i === length) continue;
		// "\n\n" stands for two line ends at least.
		const run = i === first + 1 && codes[first] === 0x20 ? " " : replace(units.text(first, i));
		const start = from[first]!;
		const end = to[i - 1]!;
		for (let j = 0; j < run.length; j++) push(run.charCodeAt(j), start, end);
	}
	units.length = out.length;
	return { text: units.text(), from: from.slice(0, out.length), to: to.slice(0, out.length) };
}

/** Where a span of the normalised text lies in the original. */
export function originalSpan(
	normalised: Pick<Normalised, "from" | "to">,
	start: number,
	end: number,
): { start: number; end: number } {
	return { start: normalised.from[start]!, end: normalised.to[end - 1]! };
}
