export interface Span {
	start: number;
	end: number;
}

/** A full stop after these ends no sentence. Degrees and "dll." end one only before a capital letter, as all words do. */
const SHORT_FORMS = new Set(
	"pj plt plh prov kab kec kel ds h hj dr drs dra ir prof no nomor tgl telp tlp jl jln gg rp a.n u.p d.a yth sdr sdri bpk pt cv ud tn ny kh k.h kol letkol kombes pol brigjen irjen komjen akp akbp kompol ipda iptu aiptu bripka briptu mayjen letjen ust pdt st hlm hal ayat ps drg drh moh muh abd rm st".split(
		" ",
	),
);
const CLOSERS = /["”’'»)\]“]/;

/**
 * Sentences between two positions. What lies inside an opaque span (a quote) belongs to the sentence around it, so
 * that `“Satu. Dua,” kata X.` is one.
 */
export function splitSentences(text: string, start: number, end: number, opaque: Span[] = []): Span[] {
	const sentences: Span[] = [];
	let from = start;
	let next = 0;
	let at = start;
	const close = (stop: number) => {
		while (from < stop && /\s/.test(text[from]!)) from += 1;
		let to = stop;
		while (to > from && /\s/.test(text[to - 1]!)) to -= 1;
		if (to > from) sentences.push({ start: from, end: to });
		from = stop;
	};
	while (at < end) {
		while (next < opaque.length && opaque[next]!.end <= at) next += 1;
		const quote = opaque[next];
		if (quote && quote.start <= at && at < quote.end) {
			at = Math.min(quote.end, end);
			// A quote that ends a sentence of its own: “Satu.” Dua.
			const inside = text.slice(Math.max(quote.start, quote.end - 4), quote.end).replace(/["”’'»“\s]+$/u, "");
			if (/[.!?…]$/.test(inside) && startsAnew(text, at, end)) close(at);
			continue;
		}
		const char = text[at]!;
		if (char !== "." && char !== "!" && char !== "?" && char !== "…") {
			at += 1;
			continue;
		}
		let stop = at + 1;
		while (stop < end && /[.!?…]/.test(text[stop]!)) stop += 1;
		const single = char === "." && stop === at + 1;
		while (stop < end && CLOSERS.test(text[stop]!) && !(opaque[next] && opaque[next]!.start <= stop))
			stop += 1;
		if (!(single && isShortForm(text, at, from)) && startsAnew(text, stop, end)) close(stop);
		at = stop;
	}
	close(end);
	return sentences;
}

/** After a space comes what can begin a sentence. */
function startsAnew(text: string, at: number, end: number): boolean {
	if (at >= end) return true;
	if (!/\s/.test(text[at]!)) return false;
	let next = at;
	while (next < end && next < at + 8 && /\s/.test(text[next]!)) next += 1;
	return !/^[\p{Ll},;:–-]/u.test(text.slice(next, next + 2));
}

function isShortForm(text: string, dot: number, from: number): boolean {
	let start = dot;
	while (start > from && start > dot - 12 && /[\p{L}\p{N}.]/u.test(text[start - 1]!)) start -= 1;
	const word = text.slice(start, dot);
	if (SHORT_FORMS.has(word.toLowerCase())) return true;
	// An initial, but not "Rp 1,8 M."; the number of a list.
	if (/^\p{Lu}$/u.test(word)) return !/\d\s?$/.test(text.slice(Math.max(from, start - 2), start));
	return /^\d{1,2}$/.test(word) && start === from;
}
