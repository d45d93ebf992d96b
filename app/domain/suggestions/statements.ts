import type { Body } from "./bodies";
import {
	DAYS,
	DENYING,
	EXECUTIVE,
	LEADS,
	NAMING,
	NEGATION,
	NOT_REPORTED,
	PRONOUNS,
	REPORTING,
	REPORTING_WITH_THAT,
	ROLE_HEADS,
	SAYING,
	TOLD,
	URGING,
} from "./lexicon";
import { beginsName, type Credit, type NameHints, readCredit } from "./people";
import type { Quote } from "./quotes";
import type { Block, Reading, Word } from "./reading";
import type { Span } from "./sentences";
import type { Reason } from "./suggestion";

export interface Speaker {
	/** Empty where the text leaves it open. */
	name?: string;
	mention?: Span;
	role?: Span;
	because: Reason[];
	/** Somebody who gives orders in the name of the state. */
	executive: boolean;
}

export interface Statement extends Span {
	directness: "direct" | "indirect";
	speaker: Speaker;
	because: Reason[];
	/** Where the sentence it was found in begins. */
	sentence: number;
	/** A direct one's quote, marks included. */
	quote?: Quote;
}

/** What the narrator's sentence is, besides what is quoted in it. */
export interface Narration {
	block: Block;
	/** The sentence without a trailing ", kata X". */
	span: Span;
	start: number;
	/** Quotes in it that are speech. */
	speech: Quote[];
	/** Quotes from letters and the like: nobody speaks them. */
	documents: Quote[];
	/** Who acts or speaks in it, where that is said. */
	subject?: Speaker;
}

export interface Voices {
	statements: Statement[];
	narrations: Narration[];
}

interface Named {
	name: string;
	mention?: Span;
	role?: Span;
	at: number;
	/** Index of the sentence. */
	sentence: number;
	/** Spoke in the main clause; or was only the subject of a sentence; or spoke within somebody else's sentence. */
	how: "spoke" | "acted" | "embedded";
	/** Others are named in the same sentence. */
	crowded: boolean;
}

const ADVERBS = new Set(
	"juga pun sendiri kembali lantas lalu kemudian turut pula hanya langsung sempat justru ikut terus tetap dengan tegas sudah telah kini berkali-kali".split(
		" ",
	),
);
const NOT_MAIN = new Set(
	"untuk tanpa sambil dapat bisa agar supaya dalam akan ingin hendak enggan seraya mampu".split(" "),
);
const NO_SPEAKER =
	/^(?:hal|data|laporan|survei|hasil|rencana|kondisi|aturan|berita|informasi|kabar|video|surat|dokumen|pasal|perda|spanduk|penelitian|studi|menurut|foto|apakah|ada|itu|ini)$/;
/** So many namings back is who "ia" may be looked for. */
const MEMORY = 40;
const COUNT = /^(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|beberapa|sejumlah|\d+)$/;
const AFTER_SENTENCE = /[\s,;:.!?…]+$/u;

export function readVoices(reading: Reading, hints: NameHints, bodies: Body[]): Voices {
	// Once to learn the names, a second time to use them.
	const names = new Map<string, Span | undefined>();
	pass(reading, hints, bodies, (name) => name, names, new Map());
	const roles = new Map<string, Span>();
	const canonical = fullNames([...names.keys()]);
	for (const [name, role] of names) {
		const full = canonical(name);
		if (role && !roles.has(full)) roles.set(full, role);
	}
	return pass(reading, hints, bodies, canonical, new Map(), roles);
}

/** "Fahri" is Muhammad Fahri, where the text has only one such. */
function fullNames(names: string[]): (name: string) => string {
	const byWord = new Map<string, Set<string>>();
	for (const name of names)
		for (const word of name.toLowerCase().split(" ")) {
			const known = byWord.get(word) ?? new Set();
			byWord.set(word, known.add(name));
		}
	const found = new Map<string, string>();
	return (name) => {
		const cached = found.get(name);
		if (cached !== undefined) return cached;
		const lower = name.toLowerCase();
		const longer = [...(byWord.get(lower.split(" ")[0]!) ?? [])].filter((other) =>
			` ${other.toLowerCase()} `.includes(` ${lower} `),
		);
		longer.sort((a, b) => b.length - a.length);
		const [best] = longer;
		const one =
			best !== undefined && longer.every((other) => best.toLowerCase().includes(other.toLowerCase()));
		const full = one ? best : name;
		found.set(name, full);
		return full;
	};
}

function pass(
	reading: Reading,
	hints: NameHints,
	bodies: Body[],
	canonical: (name: string) => string,
	names: Map<string, Span | undefined>,
	roles: Map<string, Span>,
): Voices {
	const { text } = reading;
	const statements: Statement[] = [];
	const narrations: Narration[] = [];
	const trail: Named[] = [];
	let number = 0;

	const credit = (from: number, limit: number) => readCredit(reading, hints, bodies, from, limit);
	const note = (found: Credit, how: Named["how"], sentence: Span): string => {
		const name = canonical(text.slice(found.name.start, found.name.end).replace(/\s+/g, " "));
		if (found.kind === "person") {
			if (!names.get(name)) names.set(name, found.role);
			const crowded = namesOther(reading, hints, found, sentence);
			trail.push({
				name,
				mention: found.name,
				role: found.role,
				at: found.name.start,
				sentence: number,
				how,
				crowded,
			});
		}
		return name;
	};
	const speakerOf = (
		found: Credit | undefined,
		because: Reason[],
		how: Named["how"],
		sentence: Span,
	): Speaker => {
		if (!found) return unknown(because);
		// "politikus itu" is whoever spoke before, as "ia" is.
		const meant =
			found.kind === "unnamed" && /^(?:itu|tersebut|ini)$/.test(reading.words[found.next]?.lower ?? "");
		if (found.kind === "pronoun" || meant) return resolve(found.name.start, [...because, "pronoun"]);
		const name = note(found, how, sentence);
		const role = found.role ?? roles.get(name);
		const credited = role ? text.slice(role.start, role.end) : found.kind === "person" ? "" : name;
		return { name, mention: found.name, role, because, executive: EXECUTIVE.test(credited.toLowerCase()) };
	};
	const unknown = (because: Reason[]): Speaker => ({
		because: [...because, "speaker-not-certain"],
		executive: false,
	});
	/** The speaker named last, if nobody else could be meant. */
	const resolve = (at: number, because: Reason[]): Speaker => {
		const last = trail.at(-1);
		if (!last || last.at > at) return unknown(because);
		const recently = trail.slice(-MEMORY);
		let found: Named | undefined = last;
		if (last.how === "embedded") found = undefined;
		else if (last.how === "acted") {
			const recent = number - last.sentence <= 1;
			const spoke = recently.findLast(({ how }) => how === "spoke");
			if (last.crowded && spoke?.name !== last.name) found = undefined;
			else if (!recent && spoke?.name !== last.name && spoke) found = undefined;
			else if (!recent && !spoke && recently.some(({ name }) => name !== last.name)) found = undefined;
		}
		if (found && number - found.sentence > 12) found = undefined;
		if (!found) return unknown(because);
		const role = found.role ?? roles.get(found.name);
		const executive = role ? EXECUTIVE.test(text.slice(role.start, role.end).toLowerCase()) : false;
		return { name: found.name, mention: found.mention, role, because, executive };
	};
	const add = (
		directness: Statement["directness"],
		start: number,
		end: number,
		speaker: Speaker,
		because: Reason[],
		sentence: number,
		quote?: Quote,
	) => {
		const trimmed = trim(text, start, end, directness);
		if (trimmed.end > trimmed.start)
			statements.push({ ...trimmed, directness, speaker, because, sentence, quote });
	};

	/** Quotes that go on in the next paragraph wait for the speaker of the last. */
	let waiting: { quote: Quote; sentence: number }[] = [];
	for (const block of reading.blocks) {
		let lastInBlock: Speaker | undefined;
		let quoteIndex = 0;
		for (const sentence of block.sentences) {
			number += 1;
			while (quoteIndex < block.quotes.length && block.quotes[quoteIndex]!.start < sentence.start)
				quoteIndex += 1;
			const quotes: Quote[] = [];
			while (quoteIndex < block.quotes.length && block.quotes[quoteIndex]!.start < sentence.end)
				quotes.push(block.quotes[quoteIndex++]!);
			const speech = quotes.filter((quote) => isSpeech(reading, quote, sentence));
			const narration: Narration = { block, span: sentence, start: sentence.start, speech, documents: [] };
			narrations.push(narration);

			const main = readMain(reading, hints, bodies, sentence, speech, credit);
			if (main?.embedded) speakerOf(main.credit, [], "embedded", sentence);
			const within = main?.embedded ? undefined : readWithin(reading, hints, sentence, speech, credit);
			let subject: Speaker | undefined;
			if (main && !main.embedded) {
				subject = speakerOf(main.credit, main.because, main.says ? "spoke" : "acted", sentence);
				narration.subject = subject;
			}

			if (within) {
				const speaker = speakerOf(within.credit, within.because, "embedded", sentence);
				add("indirect", within.complement!, sentence.end, speaker, within.because, sentence.start);
			}

			let previous: Speaker | undefined;
			for (const quote of speech) {
				const after = attributionAfter(reading, quote, sentence, credit);
				let speaker: Speaker;
				const because: Reason[] = [quote.unclosed ? "quotation-mark-missing" : "quotation-marks"];
				if (after === "document") {
					narration.documents.push(quote);
					continue;
				}
				if (after) speaker = speakerOf(after.credit, ["attribution-after"], "spoke", sentence);
				else if (previous) speaker = previous;
				else if (main && quote.start > main.verbAt)
					speaker = main.embedded
						? speakerOf(main.credit, ["attribution-before"], "embedded", sentence)
						: {
								...subject!,
								because: [...subject!.because.filter((code) => code === "pronoun"), "attribution-before"],
							};
				else if (quote.goesOn) {
					waiting.push({ quote, sentence: sentence.start });
					continue;
				} else if (lastInBlock) speaker = { ...lastInBlock, because: ["same-paragraph"] };
				else speaker = resolve(quote.start, ["same-paragraph"]);
				if (waiting.length > 0) {
					for (const { quote: open, sentence: at } of waiting)
						add("direct", open.inner.start, open.inner.end, speaker, ["quotation-marks"], at, open);
					waiting = [];
				}
				add("direct", quote.inner.start, quote.inner.end, speaker, because, sentence.start, quote);
				previous = speaker;
				// An executive's role may be known only from the attribution behind.
				narration.subject ??= speaker;
			}
			if (previous) lastInBlock = previous;
			else if (subject?.name && main?.says) lastInBlock = subject;

			if (main && speech.length === 0 && main.complement !== undefined) {
				const speaker = main.embedded ? speakerOf(main.credit, [], "embedded", sentence) : subject!;
				add("indirect", main.complement, sentence.end, speaker, main.because, sentence.start);
			} else if (speech.length === 0) {
				const aside = readAside(reading, sentence, credit);
				if (aside) {
					const speaker = speakerOf(aside.credit, [aside.reason], "spoke", sentence);
					narration.subject = speaker;
					lastInBlock = speaker;
					if (aside.tail) narration.span = { start: sentence.start, end: aside.said.end };
					add("indirect", aside.said.start, aside.said.end, speaker, [aside.reason], sentence.start);
				}
			}
		}
	}
	for (const { quote, sentence } of waiting)
		add("direct", quote.inner.start, quote.inner.end, unknown([]), ["quotation-marks"], sentence, quote);
	return { statements, narrations };
}

/** Somebody else than the credited is named in the sentence. */
function namesOther({ words, wordAt }: Reading, hints: NameHints, found: Credit, sentence: Span): boolean {
	for (let at = Math.max(found.next, wordAt(found.name.end)); at < words.length; at += 1) {
		const word = words[at]!;
		if (word.start >= sentence.end || at > found.next + 60) return false;
		if (beginsName(hints, word, words[at - 1])) return true;
	}
	return false;
}

/** Terms, names and the words on banners stand in quotation marks, too. */
function isSpeech({ text, words, wordAt }: Reading, quote: Quote, sentence: Span): boolean {
	const inner = text.slice(quote.inner.start, Math.min(quote.inner.end, quote.inner.start + 400));
	const count = inner.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
	if (count === 0) return false;
	const next = wordAt(quote.end);
	const after = words[next];
	const adjacent =
		after && after.start < sentence.end && /^[\s,.]*$/.test(text.slice(quote.end, after.start));
	const verb = adjacent ? after.lower.replace(/nya$/, "") : "";
	const said = SAYING.has(verb) || SAYING.has(after?.lower ?? "");
	const before = words[wordAt(quote.start) - 1];
	const named = before && before.start >= sentence.start ? before.lower.replace(/nya$/, "") : "";
	if (!said && NAMING.has(named)) return false;
	const whole = text.slice(quote.inner.start, quote.inner.end).trim();
	const ends = /[,.!?…]$/.test(whole);
	const capital = /^[^\p{L}]*\p{Lu}/u.test(whole);
	if (said && adjacent) return count >= 4 || capital || ends;
	if (quote.unclosed) return count >= 4;
	const alone =
		text.slice(sentence.start, quote.start).trim() === "" &&
		text.slice(quote.end, sentence.end).trim().length < 3;
	if (alone) return count >= 3;
	const lead = text.slice(Math.max(sentence.start, quote.start - 3), quote.start).trimEnd();
	if (/[,:]$/.test(lead)) return count >= 3 && (capital || ends || count >= 5);
	return count >= 4 && ends && capital;
}

type ReadCredit = (from: number, limit: number) => Credit | undefined;

/** “…,” kata X. “…,” ujarnya. “…,” X menegaskan. */
function attributionAfter(
	{ words, text, wordAt }: Reading,
	quote: Quote,
	sentence: Span,
	credit: ReadCredit,
): { credit: Credit | undefined } | "document" | undefined {
	let at = wordAt(quote.end);
	let word = words[at];
	if (!word || word.start >= sentence.end) return undefined;
	if (!/^[\s,.–—-]*$/.test(text.slice(quote.end, word.start))) return undefined;
	if (/^(?:demikian|begitu|begitulah)$/.test(word.lower)) {
		word = words[++at];
		if (!word) return undefined;
		if (/^(?:bunyi|isi|tulisan|petikan|kutipan)$/.test(word.lower)) return "document";
	}
	if (SAYING.has(word.lower)) {
		let next = at + 1;
		while (words[next] && ADVERBS.has(words[next]!.lower)) next += 1;
		return { credit: credit(next, sentence.end) };
	}
	const stem = word.lower.endsWith("nya") ? word.lower.slice(0, -3) : "";
	if (SAYING.has(stem)) return { credit: { kind: "pronoun", name: word, next: at + 1 } };
	const found = credit(at, sentence.end);
	const verb = found && words[found.next];
	if (found && verb && (REPORTING.has(verb.lower) || verb.lower === "berkata")) return { credit: found };
	return undefined;
}

interface Main {
	credit: Credit;
	/** Where the verb ends. */
	verbAt: number;
	/** The verb is one of saying, and not only of acting. */
	says: boolean;
	/** Where what is said begins, if it is said indirectly. */
	complement?: number;
	/** Said by somebody within another's sentence: "komentar X yang menjelaskan …". */
	embedded: boolean;
	because: Reason[];
}

function readMain(
	reading: Reading,
	hints: NameHints,
	bodies: Body[],
	sentence: Span,
	speech: Quote[],
	credit: ReadCredit,
): Main | undefined {
	const { words, wordAt } = reading;
	const first = wordAt(sentence.start);
	const opens = words[first];
	if (!opens || opens.start >= sentence.end) return undefined;
	// A sentence that begins with a quote has its speaker behind it.
	const stop = speech[0]?.start ?? sentence.end;
	if (opens.start >= stop) return undefined;

	const according = readAccording(reading, first, stop, sentence, credit);
	if (according) return according;

	const verb = findVerb(words, first, stop);
	if (!verb) return readActor(reading, hints, bodies, first, stop, credit);
	const { at, told } = verb;
	const word = words[at]!;
	const complement = told ? undefined : complementAfter(reading, at, sentence, speech);
	if (told) {
		let next = at + 1;
		if (words[next]?.lower === "oleh" || words[next]?.lower === "langsung") next += 1;
		const found = credit(next, stop);
		return (
			found && { credit: found, verbAt: word.end, says: true, embedded: false, because: ["reporting-verb"] }
		);
	}
	const says = REPORTING.has(word.lower) || word.lower === "berkata";
	const because: Reason[] = ["reporting-verb"];
	if (words[at - 1]?.lower === "yang" && at - 1 > first) {
		const found = creditBefore(reading, hints, first, at - 1, credit);
		if (found) return { credit: found, verbAt: word.end, says, complement, embedded: true, because };
		return undefined;
	}
	const subject = subjectFrom(reading, hints, first, at);
	const found = subject === undefined ? undefined : credit(subject, word.start);
	if (!found || !isPlausible(reading, hints, found, at)) {
		// …, X menegaskan …
		const comma = lastCommaBefore(reading, first, at);
		const near = comma === undefined ? undefined : credit(comma, word.start);
		if (!near || near.next < at - 2 || near.kind === "unnamed" || !isPlausible(reading, hints, near, at))
			return undefined;
		return { credit: near, verbAt: word.end, says, complement, embedded: false, because };
	}
	return { credit: found, verbAt: word.end, says, complement, embedded: false, because };
}

/** Menurut X, … / Ditambahkan X, … */
function readAccording(
	{ words, text }: Reading,
	first: number,
	stop: number,
	sentence: Span,
	credit: ReadCredit,
): Main | undefined {
	let at = first;
	const opens = (lower: string) =>
		/^menurut(?:nya)?$/.test(lower) || TOLD.has(lower) || (lower === "kata" && at > first);
	while (at < first + 4 && words[at] && !opens(words[at]!.lower)) {
		if (!LEADS.has(words[at]!.lower) && !ADVERBS.has(words[at]!.lower) && words[at]!.lower !== "itu")
			return undefined;
		at += 1;
	}
	const word = words[at];
	if (!word || word.start >= stop) return undefined;
	const toldNya = word.lower.endsWith("nya");
	const aside = at > first && SAYING.has(word.lower);
	if (!aside && !/^menurut(?:nya)?$/.test(word.lower) && !(at === first && TOLD.has(word.lower)))
		return undefined;
	const found: Credit | undefined = toldNya
		? { kind: "pronoun", name: word, next: at + 1 }
		: credit(words[at + 1]?.lower === "oleh" ? at + 2 : at + 1, stop);
	if (!found) return undefined;
	const from = text.indexOf(",", words[found.next - 1]!.end);
	const said = from >= 0 && from < sentence.end ? from + 1 : words[found.next]?.start;
	const tooFar =
		from >= 0 && found.next < words.length && words[found.next + 14] && from > words[found.next + 14]!.start;
	const begins = tooFar ? words[found.next]!.start : said;
	if (begins === undefined || begins >= sentence.end) return undefined;
	return {
		credit: found,
		verbAt: words[found.next - 1]!.end,
		says: true,
		complement: begins,
		embedded: false,
		because: ["according-to"],
	};
}

/** Said by somebody within another's sentence: "X sepakat dengan komentar Y yang menjelaskan …". */
function readWithin(
	reading: Reading,
	hints: NameHints,
	sentence: Span,
	speech: Quote[],
	credit: ReadCredit,
): Main | undefined {
	const { words, wordAt } = reading;
	const first = wordAt(sentence.start);
	for (let at = first + 2; at < words.length && words[at]!.start < sentence.end; at += 1) {
		const word = words[at]!;
		if (words[at - 1]!.lower !== "yang" || !REPORTING.has(word.lower)) continue;
		const found = creditBefore(reading, hints, first, at - 1, credit);
		const complement = complementAfter(reading, at, sentence, speech);
		if (found?.kind === "person" && complement !== undefined)
			return {
				credit: found,
				verbAt: word.end,
				says: true,
				complement,
				embedded: true,
				because: ["reporting-verb"],
			};
		return undefined;
	}
	return undefined;
}

function findVerb(words: Word[], first: number, stop: number): { at: number; told: boolean } | undefined {
	for (let at = first; at < words.length && at < first + 60; at += 1) {
		const word = words[at]!;
		if (word.start >= stop) return undefined;
		if (word.capital && at > first) continue;
		const before = words[at - 1];
		if (at > first && before && (NEGATION.has(before.lower) || NOT_MAIN.has(before.lower))) continue;
		if (REPORTING.has(word.lower) || word.lower === "berkata") return { at, told: false };
		if (at > first && TOLD.has(word.lower) && at < first + 8) return { at, told: true };
		if (URGING.has(word.lower) && !SAYING.has(word.lower)) return { at, told: false };
	}
	return undefined;
}

/** The index of the word with which the subject begins. */
function subjectFrom(reading: Reading, hints: NameHints, first: number, verb: number): number | undefined {
	const { words, text } = reading;
	let at = first;
	for (let round = 0; round < 4; round += 1) {
		const word = words[at];
		if (!word || at >= verb) return undefined;
		// "Sementara itu Humas …": the subject follows at once.
		const after = /^(?:itu|ini)$/.test(words[at + 1]?.lower ?? "") ? words[at + 2] : words[at + 1];
		if (
			round === 0 &&
			LEADS.has(word.lower) &&
			after?.capital &&
			at + 2 < verb &&
			ROLE_HEADS.has(after.lower)
		)
			return reading.wordAt(after.start);
		const leads = LEADS.has(word.lower) || /^(?:kepada|lewat|melalui|ketua(?:nya))$/.test(word.lower);
		if (!leads && !ADVERBS.has(word.lower)) return NO_SPEAKER.test(word.lower) ? undefined : at;
		// "Di tempat yang sama Elik (40), warga …": a name that is known begins the subject.
		for (let near = at + 1; near < verb && near < at + 8; near += 1) {
			if (text.slice(words[near - 1]!.end, words[near]!.start).includes(",")) break;
			if (/^(?:bersama|dengan|oleh|dan|kepada)$/.test(words[near]!.lower)) break;
			if (
				words[near]!.capital &&
				hints.names.has(words[near]!.lower) &&
				!ROLE_HEADS.has(words[near - 1]!.lower)
			)
				return near;
		}
		let comma = at;
		while (
			comma < verb - 1 &&
			comma < at + 16 &&
			!text.slice(words[comma]!.end, words[comma + 1]!.start).includes(",")
		)
			comma += 1;
		if (comma < verb - 1 && comma < at + 16) at = comma + 1;
		else {
			at += 1;
			while (
				at < verb &&
				!words[at]!.capital &&
				!PRONOUNS.has(words[at]!.lower) &&
				!ROLE_HEADS.has(words[at]!.lower)
			)
				at += 1;
		}
	}
	return at < verb ? at : undefined;
}

function lastCommaBefore({ words, text }: Reading, first: number, verb: number): number | undefined {
	for (let at = verb - 1; at > first && at > verb - 14; at -= 1)
		if (text.slice(words[at - 1]!.end, words[at]!.start).includes(",")) return at;
	return undefined;
}

/** An unknown word in capitals at the beginning is a name only if the verb follows it. */
function isPlausible({ words, text }: Reading, hints: NameHints, found: Credit, verb: number): boolean {
	if (found.kind !== "person" || found.role) return true;
	const first = text.slice(found.name.start, found.name.end).split(" ")[0]!.toLowerCase();
	if (NO_SPEAKER.test(first)) return false;
	if (hints.names.has(first)) return true;
	for (let at = found.next; at < verb; at += 1) {
		const word = words[at]!;
		if (!ADVERBS.has(word.lower) && !/^\d/.test(word.text)) return false;
	}
	return true;
}

/** The person or body whose name ends before a word. */
function creditBefore(
	reading: Reading,
	hints: NameHints,
	first: number,
	end: number,
	credit: ReadCredit,
): Credit | undefined {
	const { words, text } = reading;
	const limit = words[end]!.start;
	// From a role head, or from the first capital of the run that ends here.
	for (let at = end - 1; at >= first && at > end - 22; at -= 1) {
		const word = words[at]!;
		const gap = at > first ? text.slice(words[at - 1]!.end, word.start) : "";
		if (ROLE_HEADS.has(word.lower) && !beginsName(hints, word, undefined)) {
			if (at > first && ROLE_HEADS.has(words[at - 1]!.lower)) continue;
			const found = credit(at, limit);
			if (found?.kind === "person") return found;
		}
		if (/[.;:!?“”"]/.test(gap.replace(/^\. /, ""))) break;
	}
	let from = end;
	while (from > first && words[from - 1]!.capital && from > end - 5) {
		from -= 1;
		if (from > first && text.slice(words[from - 1]!.end, words[from]!.start) !== " ") break;
	}
	return from < end ? credit(from, limit) : undefined;
}

/** A sentence about what somebody does, with no word of saying in it. */
function readActor(
	reading: Reading,
	hints: NameHints,
	_bodies: Body[],
	first: number,
	stop: number,
	credit: ReadCredit,
): Main | undefined {
	const { words, text } = reading;
	let end = first;
	while (end < words.length && end < first + 40 && words[end]!.start < stop) end += 1;
	const subject = subjectFrom(reading, hints, first, end);
	if (subject === undefined) return undefined;
	const found = credit(subject, stop);
	if (found?.kind !== "person") return undefined;
	const name = text.slice(found.name.start, found.name.end).split(" ")[0]!.toLowerCase();
	if (!found.role && !hints.names.has(name)) return undefined;
	const sure = hints.names.has(name) || beginsName(hints, words[reading.wordAt(found.name.start)], undefined);
	if (!sure) return undefined;
	return { credit: found, verbAt: found.name.end, says: false, embedded: false, because: [] };
}

/** Where the reported words begin, or undefined where the verb reports none. */
function complementAfter(
	{ words, text }: Reading,
	verb: number,
	sentence: Span,
	speech: Quote[],
): number | undefined {
	const word = words[verb]!;
	if (!REPORTING.has(word.lower)) return undefined;
	let at = verb + 1;
	let that = false;
	if (text.slice(word.end, word.end + 1) === "," || text.slice(word.end, word.end + 2) === " ,") that = true;
	while (words[at] && /^(?:juga|pula|lagi|kembali|tegas|dengan|secara)$/.test(words[at]!.lower)) at += 1;
	if (words[at] && /^(?:bahwa|bahwasanya|jika|kalau|bila)$/.test(words[at]!.lower)) {
		that = true;
		at += 1;
	}
	const begins = words[at];
	if (!begins || begins.start >= sentence.end) return undefined;
	if (REPORTING_WITH_THAT.has(word.lower) && !that) {
		// "sepakat dengan X bahwa …"
		if (!/^(?:sepakat|mengingatkan|melaporkan)$/.test(word.lower)) return undefined;
		let later = at;
		while (
			words[later] &&
			words[later]!.start < sentence.end &&
			later < at + 30 &&
			words[later]!.lower !== "bahwa"
		)
			later += 1;
		if (words[later]?.lower !== "bahwa" || words[later]!.start >= sentence.end) return undefined;
		return words[later + 1]?.start;
	}
	if (!that && NOT_REPORTED.has(begins.lower)) return undefined;
	if (!that && word.lower === "menyampaikan" && COUNT.test(begins.lower)) return undefined;
	if (speech.some((quote) => quote.start < begins.start + 1 || quote.start - begins.start < 20))
		return undefined;
	let count = 0;
	for (let index = at; index < words.length && words[index]!.start < sentence.end && count < 3; index += 1)
		count += 1;
	if (count < 2) return undefined;
	return DENYING.has(word.lower) ? word.start : begins.start;
}

/** …, kata X. / …, kata X, … */
function readAside(
	{ words, text, wordAt }: Reading,
	sentence: Span,
	credit: ReadCredit,
): { credit: Credit; said: Span; reason: Reason; tail: boolean } | undefined {
	const first = wordAt(sentence.start);
	for (let at = first + 1; at < words.length; at += 1) {
		const word = words[at]!;
		if (word.start >= sentence.end) return undefined;
		if (word.capital || !text.slice(words[at - 1]!.end, word.start).includes(",")) continue;
		const according = word.lower === "menurut" || word.lower === "menurutnya";
		const own = word.lower.endsWith("nya") && SAYING.has(word.lower.slice(0, -3));
		if (!according && !own && !SAYING.has(word.lower)) continue;
		const found: Credit | undefined =
			own || word.lower === "menurutnya"
				? { kind: "pronoun", name: word, next: at + 1 }
				: credit(at + 1, sentence.end);
		if (!found) continue;
		const before = { start: sentence.start, end: words[at - 1]!.end };
		const resumes = words[found.next];
		const comma =
			resumes && resumes.start < sentence.end ? text.slice(words[found.next - 1]!.end, resumes.start) : "";
		const more = comma.includes(",") && (!resumes!.capital || (at - first <= 4 && !DAYS.has(resumes!.lower)));
		const reason: Reason = according ? "according-to" : "attribution-after";
		if (more && at - first <= 4)
			return { credit: found, said: { start: resumes!.start, end: sentence.end }, reason, tail: false };
		if (more)
			return { credit: found, said: { start: sentence.start, end: sentence.end }, reason, tail: false };
		return { credit: found, said: before, reason, tail: true };
	}
	return undefined;
}

function trim(text: string, start: number, end: number, directness: Statement["directness"]): Span {
	let from = start;
	while (from < end && /[\s,:]/.test(text[from]!)) from += 1;
	const tail = text.slice(Math.max(from, end - 12), end);
	const cut = directness === "indirect" ? AFTER_SENTENCE : /[\s,]+$/;
	return { start: from, end: end - (cut.exec(tail)?.[0].length ?? 0) };
}
