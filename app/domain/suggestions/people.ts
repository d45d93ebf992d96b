import { type Body, isGivenName } from "./bodies";
import {
	BODIES,
	CITIZENS,
	DAYS,
	GROUPS,
	MONTHS,
	NO_NAME,
	PLACES,
	POSTS,
	PRONOUNS,
	REPORTING,
	ROLE_HEADS,
	SAYING,
	STOPS,
	TITLES,
	URGING,
} from "./lexicon";
import type { Reading, Word } from "./reading";
import { firstAtOrAfter } from "./reading";
import type { Span } from "./sentences";

/** What the whole text gives away about names, before any single place is read. */
export interface NameHints {
	/** Words, in lower case, that stand somewhere as a name for certain. */
	names: Set<string>;
	/** Words that stand somewhere as a place: after "Kota", "Desa", "di". */
	places: Set<string>;
	/** Two words with which a run of capitalised ones begins somewhere: "Ningsih Kartika". */
	pairs: Set<string>;
}

/** Who is credited at one place of the text. */
export interface Credit {
	kind: "person" | "body" | "pronoun" | "unnamed";
	/** Name of the person or body; of somebody unnamed, the words used ("pihak kampus"). Of a pronoun, the pronoun. */
	name: Span;
	role?: Span;
	/** Index of the word after the last one that was read. */
	next: number;
}

const HEADS = new Set([...POSTS, ...BODIES, ...GROUPS].map((head) => head.split(" ")[0]!));
const PLACE_BEFORE = new Set(
	"kota kabupaten kab provinsi prov kecamatan desa kelurahan kampung dusun di dari pemkab pemkot pemprov bupati gubernur walikota universitas politeknik polda polres polresta dprd kejari kejati".split(
		" ",
	),
);
const INSIDE_NAMES = new Set(["bin", "binti", "al", "el", "van", "de", "den"]);
const INSIDE_ROLES = new Set(["dari", "di", "untuk", "dan", "serta", "bidang"]);
const DEGREE =
	/^(?:(?:\p{Lu}\p{L}{0,3}\.)+\p{L}{0,6}|S[EHTP]|M[HMT]|MSi|MPd|SPd|SKM|SIP|MAP|MBA|PhD|Lc|MA|SSos|Amd|ST|SSTP|S\.?Sos)$/u;
/** By its looks a verb: there the credit ends. */
const VERB = /^(?:me(?:m|n|ng|ny|l|r|w)|ber|di)\p{Ll}{3,}$/u;
const NO_VERB =
	/^(?:menteri|media|medis|mental|merek|mesin|menengah|melati|merah|meranti|bersih|berita|beras|berkelanjutan|dinas|direktur|direksi|digital|distrik|dirjen|diklat|divisi|disabilitas|dirut|berdikari|berdaulat)/;
const MAX_WORDS = 34;

export function findNameHints({ words, text, blocks }: Reading): NameHints {
	const names = new Set<string>();
	const places = new Set(PLACES);
	const small = new Set<string>();
	const aliases = new Set<string>();
	const pairs = new Set<string>();
	for (const [index, word] of words.entries()) {
		if (!word.capital) small.add(word.lower);
		else if (text[word.start - 1] === "(" && text[word.end] === ")") aliases.add(word.lower);
		const before = words[index - 1];
		const next = words[index + 1];
		if (word.capital && next?.capital && text.slice(word.end, next.start) === " ")
			if (!/^[\p{Lu}\d]/u.test(before?.text ?? "") || text.slice(before!.end, word.start) !== " ")
				pairs.add(`${word.lower} ${next.lower}`);
		if (word.capital && before && PLACE_BEFORE.has(before.lower) && text[before.end] === " ")
			if (!HEADS.has(word.lower) && !ROLE_HEADS.has(word.lower)) places.add(word.lower);
	}
	const starts = new Set(blocks.flatMap((block) => block.sentences.map(({ start }) => start)));
	const mayBeName = (word: Word) =>
		word.capital &&
		!/^\p{Lu}{2,}$/u.test(word.text) &&
		!HEADS.has(word.lower) &&
		!ROLE_HEADS.has(word.lower) &&
		!NO_NAME.has(word.lower) &&
		!CITIZENS.has(word.lower) &&
		!places.has(word.lower) &&
		!PRONOUNS.has(word.lower) &&
		!DAYS.has(word.lower) &&
		!MONTHS.includes(word.lower) &&
		!STOPS.has(word.lower) &&
		!aliases.has(word.lower) &&
		!small.has(word.lower) &&
		!/(?:nya|kan)$/.test(word.lower) &&
		word.text.length > 1;
	const runFrom = (at: number) => {
		let end = at;
		while (end < words.length && end < at + 4 && (mayBeName(words[end]!) || TITLES.has(words[end]!.lower))) {
			if (end > at && !/^\.? $/.test(text.slice(words[end - 1]!.end, words[end]!.start))) break;
			end += 1;
		}
		return end;
	};
	const learn = (from: number, to: number) => {
		for (let at = from; at < to; at += 1) if (!TITLES.has(words[at]!.lower)) names.add(words[at]!.lower);
	};
	for (const [index, word] of words.entries()) {
		const end = runFrom(index + 1);
		// kata Rudi.
		if (!word.capital && SAYING.has(word.lower) && end > index + 1 && !words[end]?.capital)
			learn(index + 1, end);
		// Rudi menegaskan
		if (starts.has(word.start) && mayBeName(word)) {
			const stop = runFrom(index);
			const verb = words[stop];
			if (verb && text.slice(words[stop - 1]!.end, verb.start) === " ")
				if (REPORTING.has(verb.lower) || URGING.has(verb.lower)) learn(index, stop);
		}
		// Ketua Forum, Rudi Hartawan,
		if (text[word.end] === "," && end > index + 1 && end < index + 5) {
			const after = text.slice(words[end - 1]!.end, words[end - 1]!.end + 2);
			if (/^(?:,|\.\s|\s\p{Ll}|\s\()/u.test(after) || end === words.length) {
				let role = false;
				for (let back = index; back >= 0 && back > index - 12; back -= 1) {
					if (ROLE_HEADS.has(words[back]!.lower)) role = true;
					if (/[.!?"”\n]/.test(text.slice(words[back]!.end, words[back + 1]?.start))) break;
				}
				if (role) learn(index + 1, end);
			}
		}
	}
	return { names, places, pairs };
}

/** Whether the name of a person begins with this word, as far as the hints tell. */
export function beginsName(hints: NameHints, word: Word | undefined, before: Word | undefined): boolean {
	if (!word?.capital) return false;
	if (hints.names.has(word.lower)) return true;
	if (hints.places.has(word.lower) || !isGivenName(word)) return false;
	// Named after people: RSUD Ahmad Yani, Jalan Sudirman.
	return !/^(?:rsud|rsup|rs|jalan|jl|stadion|bandara|universitas|masjid|taman|gedung)$/.test(
		before?.lower ?? "",
	);
}

interface Part {
	/** Indexes of words. What stood in brackets is left out. */
	at: number[];
}

/** Reads who is credited from a word on: "Ketua Forum Rudi Hartawan", "Rudi Hartawan, Ketua Forum", "dia", "Forum". */
export function readCredit(
	reading: Reading,
	hints: NameHints,
	bodies: Body[],
	from: number,
	limit: number,
): Credit | undefined {
	const { words } = reading;
	const first = words[from];
	if (!first || first.start >= limit) return undefined;
	if (PRONOUNS.has(first.lower)) return { kind: "pronoun", name: first, next: from + 1 };
	const body = bodies[firstAtOrAfter(bodies, first.start)];
	const isBody = body?.from === from && body.kind !== "post" && !ROLE_HEADS.has(first.lower);
	if (isBody && body && (body.kind !== "unnamed" || !first.capital)) {
		const named = body.kind !== "unnamed";
		return { kind: named ? "body" : "unnamed", name: span(words, body.from, body.to - 1), next: body.to };
	}
	const parts = splitParts(reading, from, limit);
	const head = parts[0]?.at;
	if (!head?.length) return undefined;
	const role = ROLE_HEADS.has(first.lower) || (body?.from === from && body.kind === "post");
	if (role || !first.capital) return readRoleFirst(reading, hints, parts, role);
	return readNameFirst(reading, hints, bodies, parts);
}

function splitParts({ words, text }: Reading, from: number, limit: number): Part[] {
	const parts: Part[] = [{ at: [] }];
	let bracket = false;
	for (let at = from; at < words.length && at < from + MAX_WORDS; at += 1) {
		const word = words[at]!;
		if (word.start >= limit) break;
		if (at > from) {
			const before = words[at - 1]!;
			const gap = text.slice(before.end, word.start);
			if (bracket) {
				if (!gap.includes(")")) continue;
				bracket = false;
				if (/[,:;]/.test(gap)) parts.push({ at: [] });
				else if (/[.!?\n"“”]/.test(gap)) break;
			} else if (gap.includes("(")) {
				bracket = true;
				continue;
			} else if (/[!?;:\n"“”«»–—]| - /.test(gap)) break;
			else if (gap.includes(",")) parts.push({ at: [] });
			else if (gap.includes(".")) {
				const short = TITLES.has(before.lower) || before.text.length <= 3 || DEGREE.test(`${before.text}.`);
				if (!short || !(word.capital || DEGREE.test(before.text))) break;
			}
		}
		const part = parts.at(-1)!;
		const inRole = parts.length === 1 && part.at.length > 0 && INSIDE_ROLES.has(word.lower);
		if (!word.capital && STOPS.has(word.lower) && !inRole) break;
		if (word.capital && DAYS.has(word.lower)) break;
		if (!word.capital && (REPORTING.has(word.lower) || URGING.has(word.lower))) break;
		if (!word.capital && part.at.length > 1 && VERB.test(word.lower) && !NO_VERB.test(word.lower)) break;
		part.at.push(at);
		if (parts.length > 4) break;
	}
	return parts.filter(({ at }) => at.length > 0);
}

function isDegree(words: Word[], { at }: Part): boolean {
	return at.length <= 2 && at.every((index) => DEGREE.test(words[index]!.text));
}

function isName(reading: Reading, hints: NameHints, { at }: Part): boolean {
	const { words } = reading;
	const rest = at.filter((index) => !TITLES.has(words[index]!.lower));
	if (rest.length === 0 || rest.length > 5) return false;
	const start = words[rest[0]!]!;
	if (DAYS.has(start.lower) || MONTHS.includes(start.lower)) return false;
	if (hints.names.has(start.lower) || isGivenName(start)) return true;
	if (NO_NAME.has(start.lower) || HEADS.has(start.lower) || ROLE_HEADS.has(start.lower)) return false;
	if (hints.places.has(start.lower)) return false;
	return rest.every((index) => words[index]!.capital || INSIDE_NAMES.has(words[index]!.lower));
}

/** Of a part that begins with a name: how far the name goes, without titles and degrees. */
function nameIn({ words, text }: Reading, at: number[]): Span & { last: number } {
	let index = 0;
	while (index < at.length - 1 && TITLES.has(words[at[index]!]!.lower)) index += 1;
	const from = at[index]!;
	let last = from;
	for (index += 1; index < at.length; index += 1) {
		const word = words[at[index]!]!;
		const gap = text.slice(words[last]!.end, word.start);
		const initial = words[last]!.text.length === 1 && gap === ". ";
		if (gap !== " " && !initial) break;
		if (!word.capital && !INSIDE_NAMES.has(word.lower)) break;
		if (DEGREE.test(word.text) && word.text.includes(".")) break;
		if (ROLE_HEADS.has(word.lower) && !isGivenName(word)) break;
		last = at[index]!;
		if (last - from >= 5) break;
	}
	return { start: words[from]!.start, end: words[last]!.end, last };
}

function readNameFirst(
	reading: Reading,
	hints: NameHints,
	bodies: Body[],
	parts: Part[],
): Credit | undefined {
	const { words } = reading;
	const head = parts[0]!.at;
	const name = nameIn(reading, head);
	const first = words[head.find((index) => !TITLES.has(words[index]!.lower)) ?? head[0]!]!;
	const role = parts.slice(1).find((part) => !isDegree(words, part));
	const credit: Credit = { kind: "person", name, next: name.last + 1 };
	// A role that is not on the list: "Koorlap aksi, Nur Hayat".
	if (
		parts[1] &&
		name.last < head.at(-1)! &&
		!hints.names.has(first.lower) &&
		isName(reading, hints, parts[1])
	) {
		const named = nameIn(reading, parts[1].at);
		return { kind: "person", name: named, role: span(words, head[0]!, head.at(-1)!), next: named.last + 1 };
	}
	const known = hints.names.has(first.lower) || isGivenName(first);
	if (!known && (NO_NAME.has(first.lower) || CITIZENS.has(first.lower))) {
		// Warga Kampung Randu, Pihak kampus
		const whole = span(words, head[0]!, lastOf(words, head, 6));
		return { kind: "unnamed", name: whole, next: lastOf(words, head, 6) + 1 };
	}
	if (first.lower === "pihak" || first.lower === "massa" || first.lower === "sejumlah")
		return {
			kind: "unnamed",
			name: span(words, head[0]!, head[Math.min(2, head.length - 1)]!),
			next: head.at(-1)! + 1,
		};
	const body = bodies[firstAtOrAfter(bodies, first.start)];
	if (body && body.start === first.start)
		return { kind: "body", name: span(words, body.from, body.to - 1), next: body.to };
	if (!known && /^\p{Lu}{2,}$/u.test(first.text)) return { kind: "body", name, next: name.last + 1 };
	if (role && name.last === head.at(-1)) {
		const start = words[role.at[0]!]!;
		const post = bodies[firstAtOrAfter(bodies, start.start)];
		const second = words[role.at[1] ?? -1]?.lower ?? "";
		const acts =
			!start.capital &&
			((VERB.test(second) && !NO_VERB.test(second)) ||
				/^(?:akan|sudah|telah|harus|tidak|belum|wajib|sempat)$/.test(second));
		if (!acts && (ROLE_HEADS.has(start.lower) || (post?.start === start.start && post.kind === "post"))) {
			const last = roleEnd(words, role.at);
			credit.role = span(words, role.at[0]!, last);
			credit.next = last + 1;
		}
	}
	return credit;
}

function readRoleFirst(
	reading: Reading,
	hints: NameHints,
	parts: Part[],
	knownRole: boolean,
): Credit | undefined {
	const { words, text } = reading;
	const head = parts[0]!.at;
	const first = words[head[0]!]!;
	if (!knownRole && SAYING.has(first.lower)) return undefined;
	if (TITLES.has(first.lower) && !ROLE_HEADS.has(first.lower)) {
		const name = nameIn(reading, head);
		return { kind: "person", name, next: name.last + 1 };
	}
	const titled = head.findIndex(
		(index, position) =>
			position > 0 && TITLES.has(words[index]!.lower) && words[head[position + 1] ?? -1]?.capital === true,
	);
	if (titled > 0) {
		const name = nameIn(reading, head.slice(titled));
		return { kind: "person", name, role: span(words, head[0]!, head[titled - 1]!), next: name.last + 1 };
	}
	const follower = parts.slice(1).find((part) => !isDegree(words, part));
	// Ketua Forum, Rudi Hartawan, …
	if (
		follower &&
		follower === parts[1] &&
		isName(reading, hints, follower) &&
		!endsInName(reading, hints, head)
	) {
		const name = nameIn(reading, follower.at);
		return { kind: "person", name, role: span(words, head[0]!, head.at(-1)!), next: name.last + 1 };
	}
	// What follows "dari", "di" belongs to the role only if a name comes after it.
	let cut = head.findIndex(
		(index, position) => position > 0 && /^(?:dari|di|untuk)$/.test(words[index]!.lower),
	);
	if (cut < 0) cut = head.length;
	let roleWords = head.slice(0, cut);
	const split = splitName(reading, hints, roleWords);
	if (split > 0) {
		const name = nameIn(reading, roleWords.slice(split));
		return {
			kind: "person",
			name,
			role: span(words, roleWords[0]!, roleWords[split - 1]!),
			next: name.last + 1,
		};
	}
	if (cut < head.length) {
		const later = splitName(reading, hints, head);
		if (later > cut) {
			const name = nameIn(reading, head.slice(later));
			return { kind: "person", name, role: span(words, head[0]!, head[later - 1]!), next: name.last + 1 };
		}
	}
	if (!knownRole && !/^(?:pihak|massa|sejumlah|para|salah|polisi|jaksa)$/.test(first.lower)) return undefined;
	// Nobody is named: the role is all there is.
	const joined = roleWords.findIndex((index) => /^(?:dan|serta)$/.test(words[index]!.lower));
	if (joined > 0 && !words[roleWords[joined + 1] ?? -1]?.capital) roleWords = roleWords.slice(0, joined);
	const verb = roleWords.findIndex(
		(index, position) => position > 0 && /^(?:me[mnr]|meng|ber)\p{Ll}{3}/u.test(words[index]!.text),
	);
	if (verb > 0) roleWords = roleWords.slice(0, verb);
	const whole = span(words, roleWords[0]!, roleWords.at(-1)!);
	if (text.slice(whole.start, whole.end).length > 120) return undefined;
	return { kind: "unnamed", name: whole, role: whole, next: roleWords.at(-1)! + 1 };
}

/** Whether "Ketua Forum Rudi Hartawan" has its name already, so that what follows the comma is none. */
function endsInName({ words }: Reading, hints: NameHints, at: number[]): boolean {
	const last = words[at.at(-1)!]!;
	const before = words[at.at(-2) ?? -1];
	return (
		at.length > 2 &&
		hints.names.has(last.lower) &&
		(hints.names.has(before?.lower ?? "") || isGivenName(before))
	);
}

/** Where in a run of words the role ends and the name begins; 0 where no name is found. */
function splitName({ words }: Reading, hints: NameHints, at: number[]): number {
	let run = at.length;
	while (run > 0 && (words[at[run - 1]!]!.capital || INSIDE_NAMES.has(words[at[run - 1]!]!.lower))) run -= 1;
	if (run >= at.length) return 0;
	const from = Math.max(1, run);
	for (let index = from; index < at.length; index += 1) {
		if (!beginsName(hints, words[at[index]!], words[at[index - 1] ?? -1])) continue;
		// Muhammad Fahri, known as Fahri.
		let start = index;
		while (
			start > from &&
			isGivenName(words[at[start - 1]!]) &&
			!hints.places.has(words[at[start - 1]!]!.lower)
		)
			start -= 1;
		// "Direktur Yayasan Kita Ningsih Kartika", where "Ningsih Kartika" stands alone elsewhere.
		const before = words[at[start - 1] ?? -1];
		if (start > from && before && !isCommon(hints, before))
			if (hints.pairs.has(`${before.lower} ${words[at[start]!]!.lower}`)) start -= 1;
		return start;
	}
	let last = from - 1;
	for (let index = from; index < at.length; index += 1) if (isCommon(hints, words[at[index]!]!)) last = index;
	const left = at.length - 1 - last;
	if (left === 0) return 0;
	if (
		left === 1 &&
		words[at[0]!]!.capital &&
		/(?:an|si|is|ik)$/.test(words[at.at(-1)!]!.lower) &&
		at.length < 3
	)
		return 0;
	if (left <= 2) return last + 1;
	return left === 3 && run > 0 && last < run ? last + 1 : at.length - 2;
}

/** A capitalised word that is no name of a person. */
function isCommon(hints: NameHints, word: Word): boolean {
	return (
		NO_NAME.has(word.lower) ||
		HEADS.has(word.lower) ||
		ROLE_HEADS.has(word.lower) ||
		hints.places.has(word.lower) ||
		/^(?:\p{Lu}{2,}|[IVX]+|\d+)$/u.test(word.text)
	);
}

/** A role after a name goes on to the comma, but not into a verb. */
function roleEnd(words: Word[], at: number[]): number {
	let last = at[0]!;
	for (const index of at) {
		const word = words[index]!;
		if (!word.capital && /^(?:me(?:m|n|ng|ny|r|l|w)?|di|ber)\p{Ll}{4}/u.test(word.text) && index > at[0]!)
			break;
		last = index;
	}
	return last;
}

/** The last of a run of capitalised words, or of at most some. */
function lastOf(words: Word[], at: number[], most: number): number {
	let last = at[0]!;
	for (const index of at.slice(1, most)) {
		if (!words[index]!.capital && !/^(?:kampung|desa|rt|rw)$/.test(words[index]!.lower)) break;
		last = index;
	}
	return last;
}

function span(words: Word[], from: number, last: number): Span {
	return { start: words[from]!.start, end: words[last]!.end };
}
