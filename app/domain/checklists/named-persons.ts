import type { DraftContent, StatementItem } from "~/domain/drafts/draft";
import { type Body, findBodies, isGivenName } from "~/domain/suggestions/bodies";
import {
	BODIES,
	CITIZENS,
	DAYS,
	GROUPS,
	MONTHS,
	NO_NAME,
	ORDERS,
	PLACES,
	POSTS,
	PRONOUNS,
	ROLE_HEADS,
	STOPS,
	TITLES,
	UNNAMED_OFFICES,
} from "~/domain/suggestions/lexicon";
import { beginsName, findNameHints, type NameHints } from "~/domain/suggestions/people";
import { firstAtOrAfter, type Reading, readArticle, type Word } from "~/domain/suggestions/reading";
import type { Span } from "~/domain/suggestions/sentences";
import type { DraftText } from "./draft-texts";

export interface NameFound {
	name: string;
	/** The text that it stands in, and where in it. */
	of: DraftText;
	start: number;
	end: number;
}

const HEADS = new Set(
	[...POSTS, ...BODIES, ...GROUPS, ...UNNAMED_OFFICES].map((head) => head.split(" ")[0]!),
);
/** Titles that are other things too: "Pol PP", "Kp Sawah", "Gus" of nobody. */
const NO_TITLES = new Set("pol kp rm st h ir".split(" "));
/** Capitalised words of names of things and places, and of whole names of bodies that the lexicon does not list. */
const THINGS = new Set(
	"jembatan pasar stadion taman masjid gereja pura vihara bendungan waduk danau sungai gunung pulau bukit pantai teluk tanjung kepulauan hulu hilir hutan situ kali terminal stasiun pelabuhan gedung museum monumen tugu alun alun-alun program gerakan kampung dusun desa kelurahan kecamatan rukun tetangga undang undang-undang peraturan pergub perbup perda keputusan instruksi surat nota artikel harian koran majalah tabloid media radio televisi berita kabar pos tribun kompas tempo antara detik liputan tim satgas panitia gugus pokja sungai tanah pangan pajak retribusi aset komputer energi sumber daya mineral mikro cipta karya bina marga dana ekonomi kreatif digital pelatihan bimtek pejabat tenaga ahli asisten operator sertifikat keahlian administrasi akun pengelola kegiatan proyek anggaran perseroan bank rumah hari tahun bulan idul natal nyepi ramadan lebaran kemerdekaan pancasila garuda merah putih satu dua tiga empat lima adat budaya wisata cagar alam margasatwa industri kawasan jalur rute blok zona posko aula balai tol ruas trans ketahanan ketua ibu kota anak lansia disabilitas inspektorat sekretariat direktorat mahkamah konstitusi majelis dewan persatuan pers islam kristen katolik hindu buddha muslim sunda betawi batak bugis dayak pilkada pemilu pilpres apbd apbn apbdes opd skpd medsos praktisi cryptocurrency".split(
		" ",
	),
);
/** Regions of two words, after the head of a post: "Bupati Ogan Ilir". Here the second word tells. */
const REGION_WORDS = new Set(
	"ilir ulu ogan komering rokan indragiri kampar siak bengkalis pelalawan kuantan karimun bintan natuna lingga anambas labuhanbatu tapanuli deli serdang langkat karo dairi simalungun asahan toba nias humbang hasundutan pakpak samosir padang lawas mandailing natal sijunjung solok pasaman dharmasraya mentawai pesisir datar pariaman lima puluh kerinci merangin sarolangun batanghari muaro tanjung jabung tebo bungo musi banyuasin rawas lahat muara enim empat lawang penukal abab lematang rejang lebong kaur seluma mukomuko kepahiang tanggamus tulang bawang way kanan pringsewu mesuji belitung kidul gunungkidul kulon progo tapin hulu sungai barito kapuas murung pulang pisau gunung mas lamandau sukamara seruyan katingan penajam paser mahakam malinau nunukan bulungan tidung minahasa bolaang mongondow sangihe talaud sitaro banggai tolitoli buol parigi moutong tojo sigi luwuk luwu toraja sinjai bulukumba bantaeng jeneponto takalar soppeng wajo sidenreng rappang pinrang barru pangkajene enrekang kolaka muna wakatobi bombana konawe polewali mandar mamuju majene mamasa pasangkayu boalemo pohuwato bone bolango buru seram aru tanimbar maluku halmahera sula taliabu morotai raja ampat fakfak kaimana teluk bintuni wondama maybrat tambrauw biak numfor yapen waropen supiori sarmi keerom pegunungan bintang yahukimo tolikara lanny nduga puncak jaya mamberamo intan asmat mappi boven digoel sumba manggarai ngada nagekeo sikka belu malaka alor lembata rote ndao sabu raijua timor karangasem klungkung buleleng tabanan badung gianyar jembrana bangli loteng lombok pidie aceh bireuen gayo lues nagan simeulue bener meriah singkil tamiang besar seribu sukoharjo karanganyar sragen purbalingga banjarnegara wonosobo temanggung batang pemalang demak grobogan pacitan trenggalek tulungagung nganjuk magetan contoh arunika".split(
		" ",
	),
);
/** They open clauses with a capital letter, also after a comma, and are learned as names by mistake. */
const OPENERS = new Set(
	"kalau jika bila apabila maka namun tetapi tapi apalagi bahkan padahal sebab karena agar supaya meski meskipun walau atau dan serta sedangkan sementara bahwa ada jangan semua setiap".split(
		" ",
	),
);
/** Words of a draft that a name is the object of. */
const BEFORE_NAMES = new Set(
	"bernama oleh kepada terhadap bersama kata ujar menurut saudara saudari sdr sdri yaitu yakni atas-nama almarhum almarhumah".split(
		" ",
	),
);

/** Natural persons whose names stand in the draft, each where it stands first. */
export function findNames(content: DraftContent, texts: readonly DraftText[]): NameFound[] {
	const searched = texts.filter(({ field }) => field !== "speaker" && field !== "named");
	// One text, so that a name that is certain in one place is known in all.
	const starts: Span[] = [];
	let joined = "";
	for (const { text } of searched) {
		starts.push({ start: joined.length, end: joined.length + text.length });
		joined += text.replace(/\s+$/, "");
		// A title without a full stop would be taken for a headline.
		joined += /[.!?…]["”’]?\s*$/.test(text) ? "\n\n" : ".\n\n";
	}
	const reading = readArticle(joined);
	const hints = findNameHints(reading);
	for (const name of [...content.named.map(({ name }) => name), ...speakersOf(content)])
		for (const word of wordsOf(name)) if (/^\p{Lu}/u.test(word)) hints.names.add(word.toLowerCase());
	const bodies = findBodies(reading, (at) => beginsName(hints, reading.words[at], reading.words[at - 1]));
	const found: NameFound[] = [];
	let next = 0;
	const covered = coverOf(bodies, reading.words.length);
	for (let at = 0; at < reading.words.length; at += 1) {
		if (at < next) continue;
		const body = covered[at];
		const run =
			body === undefined
				? nameAt(reading, hints, at, searched, starts, covered)
				: nameInPost(reading, hints, body, at);
		if (!run) continue;
		next = run.to;
		const from = reading.words[run.from]!;
		const extract = reading.extract(from.start, reading.words[run.to - 1]!.end);
		const index = lastAtOrBefore(starts, extract.start);
		const of = searched[index]!;
		const start = extract.start - starts[index]!.start;
		found.push({ name: extract.exact, of, start, end: start + extract.exact.length });
	}
	return found;
}

/** Speakers who are natural persons, as the source credits them. */
export function speakersOf(content: DraftContent): string[] {
	return content.items
		.filter((item): item is StatementItem => item.kind === "statement")
		.map(({ speaker }) => speaker.trim())
		.filter(isPersonsName);
}

/** Whether these words, alone, are the name of a person and not of a body. */
export function isPersonsName(name: string): boolean {
	const words = wordsOf(name);
	const rest = words.filter((word) => !TITLES.has(word.toLowerCase().replace(/\.$/, "")));
	if (rest.length === 0 || rest.length > 6) return false;
	if (rest.length < words.length && !isCommonWord(rest[0]!)) return true;
	if (HEADS.has(rest[0]!.toLowerCase()) || ROLE_HEADS.has(rest[0]!.toLowerCase())) return false;
	if (rest.some((word) => isGiven(word))) return !rest.some((word) => /^\p{Lu}{3,}$/u.test(word));
	return rest.every((word) => /^\p{Lu}/u.test(word) && !isCommonWord(word));
}

/** Whether one name is another, or a part of it: "Fahri", "Muhammad Fahri". */
export function isSamePerson(a: string, b: string): boolean {
	const [one, other] = [nameWords(a), nameWords(b)];
	if (one.length === 0 || other.length === 0) return false;
	const [short, long] = one.length <= other.length ? [one, other] : [other, one];
	return short.every((word) => long.includes(word));
}

function nameWords(name: string): string[] {
	return wordsOf(name)
		.map((word) => word.toLowerCase().replace(/[.’']/g, ""))
		.filter((word) => word.length > 1 && !TITLES.has(word));
}

function wordsOf(name: string): string[] {
	return name.normalize("NFKC").match(/\p{L}[\p{L}\p{M}.'’-]*/gu) ?? [];
}

const isGiven = (word: string) =>
	isGivenName({ text: word, lower: word.toLowerCase(), capital: /^\p{Lu}/u.test(word), start: 0, end: 0 });

function isCommonWord(word: string): boolean {
	const lower = word.toLowerCase();
	return (
		/^\p{Lu}{2,}$/u.test(word) ||
		NO_NAME.has(lower) ||
		HEADS.has(lower) ||
		ROLE_HEADS.has(lower) ||
		CITIZENS.has(lower) ||
		THINGS.has(lower) ||
		DAYS.has(lower) ||
		MONTHS.includes(lower) ||
		STOPS.has(lower) ||
		PRONOUNS.has(lower) ||
		ORDERS.has(lower) ||
		/^(?:ke\p{L}{4,}an|pe[mnrlw]\p{L}{4,}an|per\p{L}{3,}an|\p{L}+nya|dis\p{L}{2,}|me[mn]\p{L}{4,}|di\p{L}{5,})$/u.test(
			lower,
		)
	);
}

/** A capitalised word that can be part of a name. */
function mayBe(word: Word | undefined, hints: NameHints): word is Word {
	if (!word?.capital || /\d/.test(word.text) || OPENERS.has(word.lower)) return false;
	if (hints.names.has(word.lower)) return true;
	if (isCommonWord(word.text)) return false;
	return isGivenName(word) || !(hints.places.has(word.lower) || REGION_WORDS.has(word.lower));
}

interface Run {
	from: number;
	to: number;
}

/** A run of name words from here on. Initials ("Sri A. Wibowo") are within it. */
function runFrom({ words, text }: Reading, hints: NameHints, at: number): Run {
	let to = at;
	while (to < words.length && to < at + 5) {
		const word = words[to]!;
		const gap = to === at ? " " : text.slice(words[to - 1]!.end, word.start);
		if (gap !== " " && !(gap === ". " && words[to - 1]!.text.length <= 2)) break;
		const particle =
			to > at && /^(?:bin|binti|al|el|de|van)$/.test(word.lower) && mayBe(words[to + 1], hints);
		if (!particle && !(to > at && /^\p{Lu}$/u.test(word.text)) && !mayBe(word, hints)) break;
		to += 1;
	}
	return { from: at, to };
}

function nameAt(
	reading: Reading,
	hints: NameHints,
	at: number,
	searched: readonly DraftText[],
	starts: Span[],
	covered: readonly (Body | undefined)[],
): Run | undefined {
	const { words, text } = reading;
	const word = words[at]!;
	if (!mayBe(word, hints)) return undefined;
	const run = runFrom(reading, hints, at);
	while (run.to > at && covered[run.to - 1]) run.to -= 1;
	const long = run.to - at;
	if (long === 0) return undefined;
	const english = searched[lastAtOrBefore(starts, reading.extract(word.start, word.end).start)]!.english;
	const before = words[at - 1];
	const gap = before ? text.slice(before.end, word.start) : "";
	const near = before !== undefined && /^\.? $/.test(gap);
	const certain = hints.names.has(word.lower);
	// Pak Rudi, Hj. Siti
	if (near && TITLES.has(before.lower) && !NO_TITLES.has(before.lower)) return run;
	if (near && /^(?:h|ir|st)$/.test(before.lower) && before.capital && gap === ". ") return run;
	const given = isGivenName(word) && !hints.places.has(word.lower);
	if (english) return (certain || given) && long > 1 ? run : undefined;
	const afterThing =
		near && gap === " " && before.capital && !ROLE_HEADS.has(before.lower) && !ORDERS.has(before.lower);
	if (certain && (!afterThing || long > 1)) return run;
	const opens = !near || /[.!?]/.test(gap) || at === 0;
	if (given && !afterThing && (long > 1 || !opens)) return run;
	// Two words that nothing else explains, where a person would be named.
	if (long >= 2 && near && (ROLE_HEADS.has(before.lower) || BEFORE_NAMES.has(before.lower))) return run;
	if (
		long >= 2 &&
		near &&
		ORDERS.has(before.lower) &&
		/^(?:copot|tangkap|pecat|adili|periksa|panggil|usut|tindak)$/.test(before.lower)
	)
		return run;
	// …, Rudi Hartawan (45),
	if (long >= 2 && /^ \(\d{2}\)/.test(text.slice(words[run.to - 1]!.end, words[run.to - 1]!.end + 5)))
		return run;
	return undefined;
}

/** "Gubernur Wahidin Halim": the name of who holds a post, where nothing says that it is a place or a field. */
function nameInPost(reading: Reading, hints: NameHints, body: Body, at: number): Run | undefined {
	if (body.kind !== "post" || at !== body.from) return undefined;
	let from = body.to;
	// "Gubernur Wahidin Halim" makes "Wahidin" look like a place: here only places that are known count.
	const known = { ...hints, places: PLACES };
	while (from > body.from + 1 && mayBe(reading.words[from - 1], known)) from -= 1;
	const long = body.to - from;
	const certain = reading.words
		.slice(from, body.to)
		.some((word) => hints.names.has(word.lower) || isGivenName(word));
	if (long < 2 && !(long === 1 && certain)) return undefined;
	return { from, to: body.to };
}

/** Which body covers each word. */
function coverOf(bodies: readonly Body[], length: number): (Body | undefined)[] {
	const covered: (Body | undefined)[] = new Array(length);
	for (const body of bodies) for (let at = body.from; at < body.to; at += 1) covered[at] = body;
	return covered;
}

function lastAtOrBefore(starts: Span[], position: number): number {
	return Math.max(0, firstAtOrAfter(starts, position + 1) - 1);
}
