import type { Body } from "./bodies";
import {
	ASKED,
	CITIZENS,
	HOPING,
	NEGATION,
	NOT_ASKED_FOR,
	OBLIGATION,
	ORDERS,
	ORDERS_ONLY_IN_LISTS,
	PASSIVE_ORDERS,
	RESULTS,
	SAYING,
	STRONG_URGING,
	URGING,
	WEAK_OBLIGATION,
} from "./lexicon";
import { firstAtOrAfter, type Reading, type Word } from "./reading";
import { type Span, splitSentences } from "./sentences";
import type { Narration, Statement, Voices } from "./statements";
import type { Reason } from "./suggestion";

export interface Demand extends Span {
	addressees: Body[];
	verb?: Span;
	object?: Span;
	because: Reason[];
}

/** Words between two indexes, without those that somebody else says in quotation marks. */
interface Unit extends Span {
	from: number;
	to: number;
	kind: "narration" | "quote" | "item";
	/** Said by somebody who gives orders in the name of the state. */
	executive: boolean;
}

interface Found {
	addressees: Body[];
	/** Index of the word after which the act is named. */
	act: number;
	reason: Reason;
}

const FILLERS = new Set(
	"juga pun kembali pula kepada pada dengan tegas keras segera secara hormat sangat serius terus pihak para jajaran saudara bapak ibu lagi ikut".split(
		" ",
	),
);
const SO_THAT = new Set(["agar", "supaya", "untuk"]);
const BETWEEN = new Set(
	"juga pun pula memang sendiri itu ini tersebut setempat sekarang dan lah selaku benar-benar kini tetap".split(
		" ",
	),
);
const ORDINAL =
	/^(?:pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh|terakhir)$/;
const ANNOUNCING =
	/\b(?:tuntutan|tuntutannya|mendesak|menuntut|meminta|minta|desakan|rekomendasi|permintaan|sikap|seruan|desak|tuntut|mendorong|menyerukan|memohon)\b/i;
const COUNTED =
	/\b(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|beberapa|sejumlah|berikut|\d+) (?:hal|poin|tuntutan|butir|desakan|permintaan|sikap|rekomendasi)\b/i;
const SENTENCING = /\b(?:penjara|pidana|hukuman|denda|terdakwa|kurungan)\b/i;
const NOMINAL = /^pe(?:m|n|ng|ny|r|l)?\p{Ll}{3,}an$/u;
const ACTIVE =
	/^(?:me(?:m|n|ng|ny|l|r|w)?\p{Ll}{3,}|turun|hadir|mundur|bertindak|berhenti|bertanggung|keluar|jangan|tidak|buka)/u;
const MAX_ITEM = 900;
const MAX_SPLIT = 120;

export function findDemands(reading: Reading, bodies: Body[], voices: Voices): Demand[] {
	const finder = new Finder(reading, bodies);
	const demands: Demand[] = [];
	const quotes = new Map<number, Statement[]>();
	for (const statement of voices.statements) {
		if (!statement.quote) continue;
		const inSentence = quotes.get(statement.sentence);
		if (inSentence) inSentence.push(statement);
		else quotes.set(statement.sentence, [statement]);
	}
	let list: Announcement | undefined;
	let previous: Body | undefined;
	let blockBefore: Narration["block"] | undefined;
	for (const narration of voices.narrations) {
		const { block } = narration;
		const newBlock = block !== blockBefore;
		blockBefore = block;
		if (block.kind === "item") {
			if (!newBlock) continue;
			const end = block.end - block.sentences[0]!.start > MAX_ITEM ? block.sentences[0]!.end : block.end;
			const unit = finder.unit(block.sentences[0]!.start, end, "item", false);
			const found = finder.find(unit);
			if (list && finder.isItem(unit)) {
				const own = found?.addressees.length ? found.addressees : finder.subjectOf(unit);
				const addressee = own[0] ?? list.addressee ?? previous;
				demands.push(
					finder.demand(unit, {
						addressees: own.length ? own : addressee ? [addressee] : [],
						act: found?.act ?? finder.actAfter(unit, own[0]),
						reason: "list-item",
					}),
				);
				previous = addressee;
			} else if (found) demands.push(finder.demand(unit, found));
			continue;
		}
		const unit = finder.narration(narration);
		const first = reading.words[unit.from];
		const ordinal = first && ORDINAL.test(first.lower) && unit.from < unit.to;
		const found = unit.from < unit.to ? finder.find(unit) : undefined;
		if (ordinal && list && finder.isItem(unit)) {
			const own = found?.addressees.length
				? found.addressees
				: finder.subjectOf({ ...unit, from: unit.from + 1 });
			const addressee = own[0] ?? list.addressee ?? previous;
			demands.push(
				finder.demand(unit, {
					addressees: own.length ? own : addressee ? [addressee] : [],
					act: found?.act ?? finder.actAfter({ ...unit, from: unit.from + 1 }, own[0]),
					reason: "list-item",
				}),
			);
			previous = addressee;
			continue;
		}
		const announced = finder.announces(unit, narration, found);
		if (found && !announced?.only) {
			for (const part of finder.split(unit, found)) demands.push(part);
		} else if (!announced && list?.counted && !newBlock) {
			// "Ia mendesak tiga hal. Dinas mencabut izin."
			const own = finder.subjectOf(unit);
			const act = own[0] ? reading.words[own[0].to] : undefined;
			if (own.length && act && ACTIVE.test(act.lower))
				demands.push(
					finder.demand(unit, { addressees: own, act: own[0]!.to - 1, reason: "after-announcement" }),
				);
		}
		if (announced) {
			list = announced;
			previous = undefined;
		} else if (newBlock && !ordinal) list = undefined;

		const said = quotes.get(narration.start) ?? [];
		for (const { quote, executive } of [
			...said.map((statement) => ({ quote: statement.quote!, executive: statement.speaker.executive })),
			...narration.documents.map((document) => ({ quote: document, executive: false })),
		]) {
			const { inner } = quote;
			let inOrder: Announcement | undefined;
			for (const sentence of splitSentences(reading.text, inner.start, inner.end)) {
				const spoken = finder.unit(sentence.start, sentence.end, "quote", executive);
				if (spoken.from >= spoken.to) continue;
				const demanded = finder.find(spoken);
				const opens = reading.words[spoken.from]!;
				if (demanded) demands.push(...finder.split(spoken, demanded));
				else if (inOrder && ORDINAL.test(opens.lower))
					demands.push(
						finder.demand(spoken, {
							addressees: finder.subjectOf(spoken),
							act: spoken.from,
							reason: "list-item",
						}),
					);
				inOrder = finder.announces(spoken, undefined, demanded) ?? inOrder;
			}
		}
	}
	return demands.sort((a, b) => a.start - b.start || a.end - b.end);
}

interface Announcement {
	addressee?: Body;
	/** It says how many follow; then they may follow as plain sentences. */
	counted: boolean;
	/** The sentence only announces, and demands nothing by itself. */
	only: boolean;
}

class Finder {
	constructor(
		private readonly reading: Reading,
		private readonly bodies: Body[],
	) {}

	unit(start: number, end: number, kind: Unit["kind"], executive: boolean): Unit {
		const { text, wordAt } = this.reading;
		let stop = end;
		while (stop > start && /[\s,]/.test(text[stop - 1]!)) stop -= 1;
		return { start, end: stop, from: wordAt(start), to: wordAt(stop), kind, executive };
	}

	/** What the narrator says, up to the first speech in it. */
	narration({ span, speech, subject }: Narration): Unit {
		const end = speech[0] ? Math.min(speech[0].start, span.end) : span.end;
		return this.unit(span.start, Math.max(end, span.start), "narration", subject?.executive ?? false);
	}

	demand(unit: Unit, found: Found): Demand {
		const { words, text } = this.reading;
		const because: Reason[] = [found.reason];
		if (unit.kind === "quote") because.push("inside-quote");
		let at = found.act + 1;
		// The name of who holds the office is no act.
		const named = found.addressees.length > 0 && found.act >= unit.from;
		for (
			let steps = 0;
			named && steps < 7 && at < unit.to && words[at]!.capital && !OBLIGATION.has(words[at]!.lower);
			steps += 1
		)
			at += 1;
		while (
			at < unit.to &&
			(FILLERS.has(words[at]!.lower) || SO_THAT.has(words[at]!.lower) || BETWEEN.has(words[at]!.lower))
		)
			at += 1;
		let end = unit.end;
		while (end > unit.start && /[\s.;:,!?]/.test(text[end - 1]!)) end -= 1;
		const verb = at < unit.to ? words[at] : undefined;
		const object =
			verb && words[at + 1] && at + 1 < unit.to ? { start: words[at + 1]!.start, end } : undefined;
		return {
			start: unit.start,
			end: unit.end,
			addressees: found.addressees,
			verb: verb && { start: verb.start, end: verb.end },
			object: object && object.end > object.start ? object : undefined,
			because,
		};
	}

	/** Two demands that share a sentence: "A diminta …, sedangkan B harus …". */
	split(unit: Unit, found: Found): Demand[] {
		const { words, text } = this.reading;
		// Nobody writes such sentences; somebody may paste them.
		if (unit.to - unit.from > MAX_SPLIT) return [this.demand(unit, found)];
		for (let at = unit.from + 3; at < unit.to - 2; at += 1) {
			if (!/^(?:sedangkan|sementara|serta|dan)$/.test(words[at]!.lower)) continue;
			if (!text.slice(words[at - 1]!.end, words[at]!.start).includes(",")) continue;
			const left = this.unit(unit.start, words[at - 1]!.end, unit.kind, unit.executive);
			const right = this.unit(words[at]!.start, unit.end, unit.kind, unit.executive);
			const one = this.find(left);
			const two = this.find(right);
			if (one && two && two.addressees.length > 0 && two.addressees[0] !== one.addressees[0])
				return [this.demand(left, one), ...this.split(right, two)];
		}
		return [this.demand(unit, found)];
	}

	find(unit: Unit): Found | undefined {
		const { words, text } = this.reading;
		if (unit.from >= unit.to) return undefined;
		if (text[unit.end - 1] === "?") return undefined;
		for (let at = unit.from; at < unit.to; at += 1) {
			const word = words[at]!;
			const found =
				this.urging(unit, at, word) ??
				this.asked(unit, at, word) ??
				this.obligation(unit, at, word) ??
				this.order(unit, at, word);
			if (found) return unit.executive && found.reason !== "imperative" ? undefined : found;
		}
		return undefined;
	}

	private before(unit: Unit, at: number): Word | undefined {
		return at > unit.from ? this.reading.words[at - 1] : undefined;
	}

	private bodyAt(at: number): Body | undefined {
		const word = this.reading.words[at];
		if (!word) return undefined;
		const body = this.bodies[firstAtOrAfter(this.bodies, word.start)];
		return body?.from === at ? body : undefined;
	}

	/** The body that ends before a word, with nothing but adverbs or an aside between. */
	private bodyEndingAt(unit: Unit, at: number): Body | undefined {
		const { words, text } = this.reading;
		let end = at;
		for (let steps = 0; steps < 4 && end - 1 >= unit.from && BETWEEN.has(words[end - 1]!.lower); steps += 1)
			end -= 1;
		const index = firstAtOrAfter(this.bodies, words[end - 1]?.end ?? 0) - 1;
		const body = this.bodies[index];
		if (!body || body.from < unit.from) return undefined;
		if (body.to === end) return body;
		if (body.to > end) return undefined;
		// Short form in brackets, or an aside: "Dinas X (DX)", "Dinas X, kata Y, harus".
		const between = text.slice(body.end, words[end]!.start);
		if (/^ \([^)]{1,20}\) ?$/.test(between)) return body;
		const aside = words[body.to];
		if (between.length < 120 && between.startsWith(",") && aside)
			if (SAYING.has(aside.lower) || /^(?:menurut|sebut|lanjut|sebagai|selaku)/.test(aside.lower))
				return body;
		return undefined;
	}

	private bodiesFrom(first: Body): Body[] {
		const { words, text } = this.reading;
		const found = [first];
		let at = first.to;
		while (found.length < 6) {
			const gap = text.slice(words[at - 1]!.end, words[at]?.start ?? text.length);
			const joined = words[at] && /^(?:dan|serta|maupun|juga)$/.test(words[at]!.lower);
			const next = joined
				? this.bodyAt(words[at + 1]?.lower === "juga" ? at + 2 : at + 1)
				: gap === ", "
					? this.bodyAt(at)
					: undefined;
			if (!next) break;
			found.push(next);
			at = next.to;
		}
		return found;
	}

	private isPast(unit: Unit, at: number): boolean {
		const { words } = this.reading;
		for (let back = at - 1; back >= unit.from && back > at - 24; back -= 1) {
			const word = words[back]!.lower;
			if (word === "pernah" && back > at - 4) return true;
			if (
				(word === "lalu" || word === "silam") &&
				/^(?:tahun|bulan|pekan|minggu)$/.test(words[back - 1]?.lower ?? "")
			)
				return true;
			if (word === "sebelumnya" && back <= unit.from + 1) return true;
		}
		return false;
	}

	private urging(unit: Unit, at: number, word: Word): Found | undefined {
		const { words, text } = this.reading;
		if (!URGING.has(word.lower)) return undefined;
		const before = this.before(unit, at);
		if (
			before &&
			(NEGATION.has(before.lower) || /^(?:akan|untuk|bisa|dapat|sedang|usai|setelah)$/.test(before.lower))
		)
			return undefined;
		if (this.isPast(unit, at)) return undefined;
		const base = !/^(?:me|ber)/.test(word.lower);
		const rest = text.slice(word.end, Math.min(unit.end, word.end + 400));
		if (/tuntut/.test(word.lower) && SENTENCING.test(rest)) return undefined;
		const reason: Reason = HOPING.has(word.lower) ? "hope" : "urging-verb";
		// Gubernur kami minta …
		if (base && before && /^(?:kami|saya|kita|mereka)$/.test(before.lower)) {
			const asked = this.bodyEndingAt(unit, at - 1);
			if (asked)
				return { addressees: [asked], act: at, reason: reason === "hope" ? "hope" : "passive-urging" };
		}
		let next = at + 1;
		let soThat = false;
		while (next < unit.to && (FILLERS.has(words[next]!.lower) || SO_THAT.has(words[next]!.lower))) {
			if (SO_THAT.has(words[next]!.lower)) soThat = true;
			next += 1;
		}
		const object = words[next];
		if (!object || next >= unit.to) return undefined;
		if (NOT_ASKED_FOR.has(object.lower)) return undefined;
		const body = this.bodyAt(next);
		const strong = STRONG_URGING.has(word.lower);
		if (body) {
			const addressees = this.bodiesFrom(body);
			const act = addressees.at(-1)!.to;
			// "agar kepala dinas dicopot": it is spoken of and not to.
			const acted = soThat ? this.passiveWithin(act, Math.min(unit.to, act + 5)) : undefined;
			if (acted !== undefined) return { addressees: [], act: acted - 1, reason };
			if (act >= unit.to)
				return strong || text[unit.end - 1] === ":" ? { addressees, act, reason } : undefined;
			if (base && !before && unit.kind === "narration") return undefined;
			return { addressees, act: act - 1, reason };
		}
		if (CITIZENS.has(object.lower) || /^(?:anda|kalian|seseorang|siapa)$/.test(object.lower))
			return undefined;
		const later = this.bodyWithin(next, Math.min(unit.to, next + 9), /^(?:kepada|dari|oleh|ke)$/);
		if (
			NOMINAL.test(object.lower) ||
			RESULTS.has(object.lower) ||
			(strong && PASSIVE_ORDERS.has(object.lower.replace(/nya$/, "")))
		)
			if (strong || later) return { addressees: later ? [later] : [], act: next - 1, reason };
		const passive = this.passiveWithin(next, Math.min(unit.to, next + 16));
		if (soThat && passive !== undefined)
			return { addressees: later ? [later] : [], act: passive - 1, reason };
		if (reason === "hope") return undefined;
		if (strong && !base && (ACTIVE.test(object.lower) || object.capital || soThat))
			return { addressees: later ? [later] : [], act: next - 1, reason };
		if (later && (soThat || ACTIVE.test(object.lower))) return { addressees: [later], act: next - 1, reason };
		// "kepada Balai X, ia meminta pembangunan … dianggarkan"
		const named = this.bodyWithin(Math.max(unit.from, at - 30), at, /^kepada$/);
		if (named && !base) return { addressees: [named], act: next - 1, reason };
		return undefined;
	}

	private bodyWithin(from: number, to: number, after: RegExp): Body | undefined {
		const { words } = this.reading;
		for (let at = from; at < to; at += 1) {
			if (!after.test(words[at]!.lower)) continue;
			const body = this.bodyAt(at + 1);
			if (body) return body;
		}
		return undefined;
	}

	private passiveWithin(from: number, to: number): number | undefined {
		const { words } = this.reading;
		for (let at = from; at < to; at += 1) if (PASSIVE_ORDERS.has(words[at]!.lower)) return at;
		return undefined;
	}

	private asked(unit: Unit, at: number, word: Word): Found | undefined {
		if (!ASKED.has(word.lower) || this.isPast(unit, at)) return undefined;
		const body = this.bodyEndingAt(unit, at);
		if (!body) return undefined;
		return { addressees: [body], act: at, reason: "passive-urging" };
	}

	private obligation(unit: Unit, at: number, word: Word): Found | undefined {
		const { words } = this.reading;
		const weak = WEAK_OBLIGATION.has(word.lower);
		if (word.lower === "tolong") {
			// Tolong Pemkab X bisa memperhatikan …
			const asked = this.bodyAt(at + 1);
			if (asked && asked.to < unit.to)
				return { addressees: this.bodiesFrom(asked), act: asked.to - 1, reason: "obligation" };
		}
		if (!weak && !OBLIGATION.has(word.lower)) return undefined;
		const before = this.before(unit, at);
		if (before && (NEGATION.has(before.lower) || before.lower === "yang")) return undefined;
		const body = this.bodyEndingAt(unit, at);
		let act = at + 1;
		while (
			act < unit.to &&
			(FILLERS.has(words[act]!.lower) ||
				/^(?:dong|lah|lebih|berani|mau|bisa|dapat|benar-benar|perlu|di)$/.test(words[act]!.lower))
		)
			act += 1;
		const verb = words[act];
		if (!verb || act >= unit.to) return undefined;
		if (PASSIVE_ORDERS.has(verb.lower) && !/^(?:segera|tolong)$/.test(word.lower)) {
			const by = this.bodyWithin(act, Math.min(unit.to, act + 8), /^oleh$/);
			return { addressees: by ? [by] : [], act: act - 1, reason: "passive-obligation" };
		}
		if (!body) return undefined;
		if (!weak) return { addressees: [body], act: act - 1, reason: "obligation" };
		if (unit.kind === "narration" && word.lower !== "perlu") return undefined;
		if (word.lower === "tolong" || ACTIVE.test(verb.lower))
			return { addressees: [body], act: act - 1, reason: "obligation" };
		return undefined;
	}

	/** Copot! Usut tuntas! */
	private order(unit: Unit, at: number, word: Word): Found | undefined {
		const { words, text } = this.reading;
		if (unit.kind === "narration") return undefined;
		const plain = word.lower.replace(/(?:kan)?lah$/, "");
		const special = word.lower === "beri" && words[at + 1]?.lower === "sanksi";
		if (!ORDERS.has(plain) && !special) return undefined;
		if (unit.kind === "quote" && ORDERS_ONLY_IN_LISTS.has(plain)) return undefined;
		const opens =
			at === unit.from ||
			(at === unit.from + 1 && /^(?:segera|tolong|ayo|dan|kami)$/.test(words[unit.from]!.lower));
		const afterComma = at > unit.from && text.slice(words[at - 1]!.end, word.start).startsWith(",");
		if (!opens && !(afterComma && unit.kind === "quote")) return undefined;
		if (at + 1 >= unit.to && text[unit.end - 1] !== "!") return undefined;
		const rest = text.slice(word.end, Math.min(unit.end, word.end + 160));
		// "Audit internal berjalan." is no order; "Audit anggarannya!" is.
		const noun = /^(?:audit|evaluasi|mutasi|rotasi|revisi|proses)$/.test(plain);
		if (noun && unit.kind === "quote" && at === unit.from && text[unit.end - 1] !== "!") return undefined;
		if (/\b(?:sudah|telah|adalah|akan|dilakukan|menemukan|merupakan|menunjukkan)\b/.test(rest))
			return undefined;
		const subject = afterComma ? this.subjectOf(unit) : [];
		return { addressees: subject, act: at - 1, reason: "imperative" };
	}

	/** Bodies with which a unit begins. */
	subjectOf(unit: Unit): Body[] {
		const { words } = this.reading;
		let at = unit.from;
		if (at < unit.to && ORDINAL.test(words[at]!.lower)) at += 1;
		while (
			at < unit.to &&
			/^(?:meminta|mendesak|menuntut|agar|kepada|untuk|kami|minta)$/.test(words[at]!.lower)
		)
			at += 1;
		const body = this.bodyAt(at);
		return body && body.to < unit.to ? this.bodiesFrom(body) : [];
	}

	actAfter(unit: Unit, addressee: Body | undefined): number {
		if (addressee && addressee.from >= unit.from && addressee.to <= unit.to) return addressee.to - 1;
		return unit.from - 1;
	}

	isItem(unit: Unit): boolean {
		const { words, text } = this.reading;
		if (unit.to - unit.from < 2 || text[unit.end - 1] === "?") return false;
		return !/^(?:bahwa|tidak|bukan|sudah|telah)$/.test(words[unit.from]!.lower);
	}

	/** Whether a list of demands follows this sentence. */
	announces(
		unit: Unit,
		narration: Narration | undefined,
		found: Found | undefined,
	): Announcement | undefined {
		const { text, words } = this.reading;
		if (unit.from >= unit.to || unit.executive) return undefined;
		const said = text.slice(unit.start, Math.min(unit.end, unit.start + 600));
		if (!ANNOUNCING.test(said)) return undefined;
		const last = text.slice(Math.max(unit.start, unit.end - 3), unit.end).trimEnd();
		const opens = last.endsWith(":");
		const counted = COUNTED.test(said) || /\b(?:tuntutan|sikap|permintaan|rekomendasi)\b/i.test(said);
		if (!opens && !counted) return undefined;
		// An appeal to citizens announces nothing of ours.
		for (let at = unit.from; at + 1 < unit.to; at += 1)
			if (
				/^(?:meminta|mengimbau|menyerukan|minta)$/.test(words[at]!.lower) &&
				CITIZENS.has(words[at + 1]!.lower)
			)
				return undefined;
		const addressee =
			found?.addressees[0] ??
			this.bodyWithin(unit.from, unit.to, /^(?:kepada|mendesak|menuntut|meminta|pada)$/);
		const only = opens || (counted && COUNTED.test(said) && !(found && found.addressees.length > 0));
		return { addressee, counted: counted && narration !== undefined, only };
	}
}
