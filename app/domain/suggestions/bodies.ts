import {
	BODIES,
	COMPANIES,
	DAYS,
	GIVEN_NAMES,
	GROUPS,
	MONTHS,
	NO_NAME,
	OBLIGATION,
	PLACES,
	POSTS,
	TITLES,
	UNNAMED_OFFICES,
} from "./lexicon";
import type { Reading, Word } from "./reading";
import type { Span } from "./sentences";

/** An office, a public body or another organisation, where the text names it. */
export interface Body extends Span {
	kind: "post" | "institution" | "group" | "company" | "unnamed";
	/** Indexes of its first word and of the one after its last. */
	from: number;
	to: number;
	/** Recognised as the short form of a name given elsewhere. */
	short: boolean;
}

type Kind = Exclude<Body["kind"], never>;

const HEADS = new Map<string, Kind>();
for (const head of UNNAMED_OFFICES) HEADS.set(head, "unnamed");
const NAMED = new Map<string, Kind>([
	...POSTS.map((head) => [head, "post"] as const),
	...BODIES.map((head) => [head, "institution"] as const),
	...GROUPS.map((head) => [head, "group"] as const),
	...COMPANIES.map((head) => [head, "company"] as const),
]);
const ACTING = new Set(["pj", "plt", "plh", "penjabat"]);
const JOINING = new Set(["dan", "serta", "&"]);
/** Names that are lists: Dinas Komunikasi, Informasi dan Persandian. */
const LISTS =
	/^(?:dinas|badan|kementerian|menteri|kepala dinas|kepala badan|lembaga|forum|balai|bagian|biro|sekretaris)/;
const NOT_CONTINUED = new Set([
	...DAYS,
	...MONTHS,
	...OBLIGATION,
	..."segera harus wajib untuk agar yang di ke dari pada kepada oleh akan telah sudah adalah desak minta copot tuntut usut bantah sebut tolak dan serta atau juga itu ini dengan tidak".split(
		" ",
	),
]);
const NAMED_AFTER_PEOPLE =
	/^(?:kelompok tani|yayasan|koperasi|partai|pt|cv|ud|rs|rsud|universitas|institut|komunitas)$/;
const REGIONAL = /^(?:gubernur|bupati|wali ?kota|wakil|camat|lurah|kapol|kajari|kajati|sekda|dandim)/;
const SECOND_WORDS = new Set(
	"kartanegara besar jaya bolango tamiang singkil hulu raya ilir laut sula mongondow singingi bharat hilir pidie selayar enrekang".split(
		" ",
	),
);
const MAX_WORDS = 14;

/** All bodies in the order of the text; none overlaps another. `namesBegin` tells where the name of a person begins. */
export function findBodies(reading: Reading, namesBegin: (word: number) => boolean): Body[] {
	const { words, text, blocks } = reading;
	const aliases = findAliases(reading);
	const bodies: Body[] = [];
	let block = 0;
	for (let at = 0; at < words.length; ) {
		while (block < blocks.length - 1 && blocks[block]!.end <= words[at]!.start) block += 1;
		const inText = blocks[block]?.kind === "prose" || blocks[block]?.kind === "item";
		const body = inText && bodyAt(words, text, at, aliases, namesBegin);
		if (body) {
			bodies.push(body);
			at = body.to;
		} else at += 1;
	}
	return bodies;
}

function bodyAt(
	words: Word[],
	text: string,
	at: number,
	aliases: Map<string, Kind>,
	namesBegin: (word: number) => boolean,
): Body | undefined {
	let head = at;
	if (ACTING.has(words[at]!.lower) && words[at + 1]) head = at + 1;
	const first = words[head]!;
	const upper = first.capital;
	let kind: Kind | undefined;
	let to = head;
	for (let size = 3; size >= 1 && !kind; size -= 1) {
		if (!adjoin(words, text, head, head + size)) continue;
		const phrase = phraseOf(words, head, head + size);
		kind = upper ? NAMED.get(phrase) : undefined;
		if (!kind && !upper && (NAMED.get(phrase) === "group" || NAMED.get(phrase) === "company"))
			kind =
				words[head + size]?.capital && adjoin(words, text, head, head + size + 1)
					? NAMED.get(phrase)
					: undefined;
		// "kepala dinas pendidikan Arunika", "dinas Perhubungan": the head in small letters, the name capitalised.
		if (!kind && !upper && NAMED.has(phrase) && NAMED.get(phrase) !== "company") {
			const next = words[head + size];
			if (next?.capital && adjoin(words, text, head, head + size + 1) && !namesBegin(head + size))
				kind = NAMED.get(phrase);
		}
		if (
			kind === "post" &&
			phrase.startsWith("presiden") &&
			/^(?:mahasiswa|bem|direktur)$/.test(words[head + size]?.lower ?? "")
		)
			kind = undefined;
		kind ??= upper && words[head + size]?.capital ? undefined : HEADS.get(phrase);
		if (kind) to = head + size;
	}
	if (!kind && upper && aliases.has(first.text))
		return withSpan(words, {
			kind: aliases.get(first.text)!,
			from: at,
			to: continueName(words, text, at + 1, at, namesBegin, ""),
			short: true,
		});
	if (!kind) return undefined;
	if (
		first.lower === "kepala" &&
		to === head + 1 &&
		!NAMED.has(words[to]?.lower ?? "") &&
		!aliases.has(words[to]?.text ?? "")
	)
		if (!words[to]?.capital || namesBegin(to)) return undefined;
	const bare = to;
	if (kind !== "unnamed") {
		// "kelompok tani Sri Lestari": here a given name is part of a name.
		const phrase = phraseOf(words, head, to);
		const named = NAMED_AFTER_PEOPLE.test(phrase);
		to = continueName(words, text, to, head, (at) => !(named && at === bare) && namesBegin(at), phrase);
	}
	// "Forum", "Badan": a word of its own is no name; short forms of offices are.
	if (to === bare && (kind === "group" || kind === "company")) return undefined;
	if (to === bare && /^(?:dinas|pemerintah)$/.test(phraseOf(words, head, to))) kind = "unnamed";
	// In small letters the field is part of it: "kepala dinas pendidikan".
	if (kind === "unnamed" && /^(?:kepala )?dinas$/.test(phraseOf(words, head, to)))
		while (
			words[to] &&
			!words[to]!.capital &&
			NO_NAME.has(words[to]!.lower) &&
			adjoin(words, text, to - 1, to + 1)
		)
			to += 1;
	if (
		to === bare &&
		to === head + 1 &&
		kind === "institution" &&
		/^(?:badan|balai|bagian|biro|komisi|sd|smp|sma|smk|bandara|pengadilan|ma)$/.test(first.lower)
	)
		return undefined;
	return withSpan(words, { kind, from: at, to, short: false });
}

function continueName(
	words: Word[],
	text: string,
	at: number,
	head: number,
	namesBegin: (word: number) => boolean,
	headPhrase: string,
): number {
	let to = at;
	while (to < words.length && to - head < MAX_WORDS) {
		const word = words[to]!;
		const gap = text.slice(words[to - 1]!.end, word.start);
		const nameLike = word.capital || /^\d{1,3}$/.test(word.text);
		if (NOT_CONTINUED.has(word.lower) && !(JOINING.has(word.lower) && !word.capital)) break;
		if ((gap === " " || gap === ". " || gap === " (") && nameLike && gap !== " (") {
			if (gap === ". " && words[to - 1]!.text.length > 4) break;
			if (TITLES.has(word.lower) || namesBegin(to)) break;
			// "Bupati Lebak Iti Octavia": after the region of a post comes the name of who holds it.
			if (REGIONAL.test(headPhrase) && PLACES.has(words[to - 1]!.lower) && !PLACES.has(word.lower))
				if (!NO_NAME.has(word.lower) && !SECOND_WORDS.has(word.lower)) break;
			// A post ends where another body begins that it does not lead: "Bupati Arunika DPRD …".
			to += 1;
			continue;
		}
		const next = words[to + 1];
		if (!next?.capital || namesBegin(to + 1)) break;
		if (JOINING.has(word.lower) && gap === " " && LISTS.test(headPhrase) && !isHead(words, to + 1)) {
			to += 2;
			continue;
		}
		break;
	}
	// Dinas Komunikasi, Informasi, Statistik dan Persandian: commas only where an "dan" follows.
	if (
		LISTS.test(headPhrase) &&
		to < words.length &&
		text.slice(words[to - 1]!.end, words[to]!.start) === ", "
	) {
		let end = to;
		let commas = 0;
		while (end < words.length && commas < 5) {
			const word = words[end]!;
			const gap = text.slice(words[end - 1]!.end, word.start);
			if (gap === ", " && word.capital && !isHead(words, end) && !namesBegin(end)) {
				commas += 1;
				end += 1;
			} else if (gap === " " && word.capital && commas > 0 && !namesBegin(end)) end += 1;
			else if (
				JOINING.has(word.lower) &&
				/^,? $/.test(gap) &&
				words[end + 1]?.capital &&
				!isHead(words, end + 1) &&
				!namesBegin(end + 1)
			)
				return continueName(words, text, end + 2, end, namesBegin, "dinas");
			else break;
		}
	}
	return to;
}

function isHead(words: Word[], at: number): boolean {
	for (let size = 3; size >= 1; size -= 1) {
		if (at + size > words.length) continue;
		const kind = NAMED.get(phraseOf(words, at, at + size));
		if (kind) return true;
	}
	return ACTING.has(words[at]?.lower ?? "");
}

/** Long Name (LN): the short form is the same body from then on. Also what is written in capitals and led a group. */
function findAliases({ words, text }: Reading): Map<string, Kind> {
	const aliases = new Map<string, Kind>();
	for (let at = 1; at < words.length; at += 1) {
		const word = words[at]!;
		if (!/^\p{Lu}[\p{L}-]{1,14}$/u.test(word.text)) continue;
		if (text.slice(words[at - 1]!.end, word.start) !== " (" || text[word.end] !== ")") continue;
		for (let back = at - 1; back >= 0 && back >= at - MAX_WORDS; back -= 1) {
			const kind = [3, 2, 1]
				.filter((size) => back + size <= at)
				.map((size) => NAMED.get(phraseOf(words, back, back + size)))
				.find((found) => found);
			if (kind && words[back]!.capital) {
				aliases.set(word.text, kind);
				break;
			}
			if (!words[back]!.capital && !JOINING.has(words[back]!.lower)) break;
		}
	}
	return aliases;
}

function phraseOf(words: Word[], from: number, to: number): string {
	let phrase = words[from]!.lower;
	for (let at = from + 1; at < to; at += 1) phrase += ` ${words[at]?.lower ?? ""}`;
	return phrase;
}

function adjoin(words: Word[], text: string, from: number, to: number): boolean {
	if (to > words.length) return false;
	for (let at = from + 1; at < to; at += 1)
		if (text.slice(words[at - 1]!.end, words[at]!.start) !== " ") return false;
	return true;
}

function withSpan(words: Word[], body: Omit<Body, "start" | "end">): Body {
	return { ...body, start: words[body.from]!.start, end: words[body.to - 1]!.end };
}

/** A word that begins a person's name whatever stands before it. */
export function isGivenName(word: Word | undefined): boolean {
	if (!word?.capital) return false;
	return GIVEN_NAMES.has(word.lower) && !NO_NAME.has(word.lower);
}
