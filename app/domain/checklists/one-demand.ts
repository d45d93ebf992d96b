import {
	ASKED,
	BODIES,
	NEGATION,
	OBLIGATION,
	ORDERS,
	PASSIVE_ORDERS,
	POSTS,
	UNNAMED_OFFICES,
	URGING,
} from "~/domain/suggestions/lexicon";
import { splitSentences } from "~/domain/suggestions/sentences";

interface Token {
	text: string;
	lower: string;
	start: number;
	end: number;
	/** What stands between the word before and this one. */
	gap: string;
}

type Form = "bare" | "active" | "passive";

/** More orders than the extractor needs: a title of a demand always begins with one. */
const MORE_ORDERS =
	"pasang rawat jaga beri kirim urus gelar bentuk susun siapkan kurangi tingkatkan turunkan larang izinkan pindahkan relokasi serahkan laporkan jelaskan tanggapi jawab hadirkan pertanggungjawabkan keluarkan bersihkan keruk normalisasi aspal pugar renovasi awasi pantau ukur hitung cetak rekrut angkat lantik kembangkan selamatkan tunda gratiskan subsidi bantu evakuasi tanam tangani selesaikan stabilkan tambal bagikan salurkan batasi akhiri minta desak dorong ajukan daftarkan verifikasi validasi investigasi inventarisasi perpanjang perluas perketat perkuat pertahankan permudah perbanyak hormati akui patuhi taati prioritaskan anggarkan sosialisasikan fungsikan operasikan aktifkan lengkapi cegah buatkan buat tarik telusuri kosongkan tertibkan adakan gunakan pakai ratakan beli jual hadapkan tuntut amankan sediakan bongkar proses tegur ringankan".split(
		" ",
	);
const ROOTS = new Set([...ORDERS, ...MORE_ORDERS]);
for (const adverb of ["segera", "transparan"]) ROOTS.delete(adverb);
/** Nouns too: "hasil pemeriksaan dan audit". */
const NOUNS_TOO = new Set(
	"audit evaluasi revisi hukum proses mutasi rotasi tindak kaji relokasi normalisasi renovasi subsidi investigasi verifikasi validasi inventarisasi minta tarik jawab aspal usut cek".split(
		" ",
	),
);
const SHOWING = new Set(
	"umumkan mengumumkan diumumkan publikasikan mempublikasikan memublikasikan dipublikasikan laporkan melaporkan dilaporkan terbitkan menerbitkan diterbitkan buka membuka dibuka jelaskan menjelaskan dijelaskan serahkan menyerahkan diserahkan menyatakan menyampaikan sampaikan disampaikan ungkap mengungkap diungkap".split(
		" ",
	),
);
const RESULT = /^(?:hasil|laporan|temuan|kesimpulan|alasan|putusan|keputusan)(?:nya)?$/;
const JOINS = /^(?:dan|serta|lalu|kemudian|sekaligus|maupun|atau|plus|beserta)$/;
const SOFT = /^(?:segera|juga|lalu|kemudian|langsung|untuk|agar|harus|wajib|akan|secara|turut|ikut|kembali)$/;

/** Every form of each order: "copot", "mencopot", "dicopot". */
const FORMS = new Map<string, { root: string; form: Form }>();
for (const root of ROOTS) {
	FORMS.set(root, { root, form: "bare" });
	for (const active of activeForms(root)) FORMS.set(active, { root, form: "active" });
	FORMS.set(`di${root}`, { root, form: "passive" });
}
for (const passive of PASSIVE_ORDERS)
	if (!FORMS.has(passive)) FORMS.set(passive, { root: passive.slice(2), form: "passive" });
for (const urging of URGING)
	if (!FORMS.has(urging) && urging.startsWith("me")) FORMS.set(urging, { root: urging, form: "active" });

function activeForms(root: string): string[] {
	const first = root[0]!;
	const rest = root.slice(1);
	if (root.startsWith("per")) return [`mem${root}`];
	if (first === "p") return [`mem${rest}`, `mem${root}`];
	if (first === "t") return [`men${rest}`, `men${root}`];
	if (first === "k") return [`meng${rest}`, `meng${root}`];
	if (first === "s") return [`meny${rest}`, `men${root}`, `menge${root}`];
	if (/[bfv]/.test(first)) return [`mem${root}`];
	if (/[cdjz]/.test(first)) return [`men${root}`];
	if (/[gh]/.test(first) || /[aiueo]/.test(first)) return [`meng${root}`];
	return [`me${root}`];
}

/** By its looks a verb, where no list has it. */
const VERB_LIKE = /^(?:me(?:m|n|ng|ny|l|r|w)?|di|ber|ter)\p{L}{4,}$/u;
const NO_VERB =
	/^(?:menteri|menurut|media|medis|mental|merek|mesin|menengah|melati|merah|meranti|melalui|mengenai|terhadap|terkait|tersebut|tertentu|terminal|teras|bersih|berita|beras|bersama|berdasarkan|berikut|beberapa|dinas|direktur|direksi|digital|distrik|dirjen|diklat|divisi|disabilitas|dirut|diskominfo|dindik\w*|disdik\w*|dishub|dinkes|disnaker\w*|dinsos|dispora|disper\w*|disduk\w*|dispar\w*|distan|diploma|dinasti|diskusi|disiplin|melayu|meteran|meter|metode)$/u;

function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	let end = 0;
	for (const { 0: match, index } of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)) {
		tokens.push({
			text: match,
			lower: match.toLowerCase().normalize("NFKC"),
			start: index,
			end: index + match.length,
			gap: text.slice(end, index),
		});
		end = index + match.length;
	}
	return tokens;
}

const formOf = ({ lower }: Token): Form | undefined => {
	const known = FORMS.get(lower) ?? FORMS.get(lower.replace(/(?:lah|nya)$/, ""));
	if (known) return known.form;
	if (!VERB_LIKE.test(lower) || NO_VERB.test(lower)) return undefined;
	return lower.startsWith("di") ? "passive" : "active";
};

/** Whether a title says what is to be done. */
export function hasVerb(title: string): boolean {
	const tokens = tokensOf(title);
	// "Sediakan", "Ringankan": an order that no list has stands first and ends like one.
	const first = tokens.find(
		({ lower }) => !SOFT.test(lower) && !/^(?:mohon|tolong|jangan|stop)$/.test(lower),
	);
	if (!first) return false;
	if (/^(?:jangan|stop|mohon|tolong)$/.test(tokens[0]!.lower)) return true;
	return tokens.some((token) => formOf(token) !== undefined) || /^\p{L}{3,}kan$/u.test(first.lower);
}

/** The words with which a second act begins ("dan audit"), as written; undefined where there is one act. */
export function findSecondAct(text: string): string | undefined {
	const tokens = tokensOf(text);
	const firstForm = tokens.findIndex((token) => formOf(token) !== undefined);
	if (firstForm < 0) return undefined;
	const publishes = SHOWING.has(tokens[firstForm]!.lower);
	for (let at = firstForm + 1; at < tokens.length; at += 1) {
		const { lower } = tokens[at]!;
		const known = FORMS.get(lower) ?? FORMS.get(lower.replace(/(?:lah|nya)$/, ""));
		if (!known) continue;
		let join = at;
		while (
			join > firstForm + 1 &&
			at - join < 3 &&
			tokens[join]!.gap === " " &&
			SOFT.test(tokens[join - 1]!.lower)
		)
			join -= 1;
		const punctuated = /[,;&/]/.test(tokens[join]!.gap);
		const joined = JOINS.test(tokens[join - 1]!.lower) && join - 1 > firstForm;
		// The end of one sentence and the order of the next: "Copot pejabat itu. Audit anggarannya."
		const anew = /[.!?]\s/.test(tokens[join]!.gap);
		const bare = known.form === "bare";
		if (!joined && !(punctuated && (bare || /;/.test(tokens[join]!.gap))) && !(anew && bare)) continue;
		if (isNoun(tokens, at, publishes)) continue;
		if (SHOWING.has(lower) && RESULT.test(tokens[at + 1]?.lower ?? "")) continue;
		if (/^(?:tidak|tanpa|belum|bukan)$/.test(tokens[join - 1]!.lower) || NEGATION.has(tokens[at - 1]!.lower))
			continue;
		if (!anew && !bare && goesOnAfterYang(tokens, joined ? join - 1 : join, known.form)) continue;
		const from = joined ? tokens[join - 1]! : tokens[join]!;
		return text.slice(from.start, tokens[at]!.end);
	}
	return undefined;
}

function isNoun(tokens: Token[], at: number, publishes: boolean): boolean {
	if (!NOUNS_TOO.has(tokens[at]!.lower)) return false;
	const next = tokens[at + 1];
	if (publishes || !next || next.gap !== " ") return true;
	return /^(?:yang|di|ke|dari|oleh|untuk|pada|itu|ini|dan|atau|serta|internal|eksternal|independen|ulang|publik|tentang|terhadap)$/.test(
		next.lower,
	);
}

/** "Copot pejabat yang membuka dan menutup akun": the second verb tells of the pejabat. */
function goesOnAfterYang(tokens: Token[], join: number, form: Form): boolean {
	for (let at = join - 1; at > 0 && at > join - 12; at -= 1) {
		if (/[;.]/.test(tokens[at + 1]!.gap)) return false;
		if (formOf(tokens[at]!) !== form) continue;
		for (let back = at - 1; back >= 0 && back >= at - 3; back -= 1)
			if (tokens[back]!.lower === "yang") return true;
		return false;
	}
	return false;
}

const OFFICES = new Set([...POSTS, ...BODIES, ...UNNAMED_OFFICES]);
/** Only a capital letter tells them from other words. */
const ONLY_CAPITALISED =
	/^(?:bagian|balai|biro|kepala|ma|mk|sd|sma|smp|smk|upp|upt|majelis|bandara|istana|otoritas|dewan|badan|komisi i|komisi a|pejabat|pengelola)$/;

/** The words that name a second addressee ("dan Inspektorat"), as written. */
export function findSecondAddressee(text: string): string | undefined {
	const tokens = tokensOf(text);
	const first = tokens.findIndex((token) => formOf(token) !== undefined || OBLIGATION.has(token.lower));
	// Gubernur dan Inspektorat diminta …; but in "Kepala A dan Kepala B dicopot" others are asked.
	const acts =
		first > 0 &&
		(formOf(tokens[first]!) !== "passive" ||
			ASKED.has(tokens[first]!.lower) ||
			OBLIGATION.has(tokens[first]!.lower));
	if (acts) {
		const pair = findPair(text, tokens.slice(0, first));
		if (pair) return pair;
	}
	for (const [at, { lower }] of tokens.entries()) {
		if (!URGING.has(lower) && !/^(?:kepada|oleh)$/.test(lower)) continue;
		if (lower === "oleh" && !/^di/.test(tokens[at - 1]?.lower ?? "")) continue;
		if (lower === "kepada" && !tokens.slice(Math.max(0, at - 3), at).some((token) => URGING.has(token.lower)))
			continue;
		let stop = at + 1;
		while (
			stop < tokens.length &&
			stop < at + 30 &&
			formOf(tokens[stop]!) === undefined &&
			!/^(?:untuk|agar|supaya)$/.test(tokens[stop]!.lower)
		)
			stop += 1;
		const pair = findPair(text, tokens.slice(at + 1, stop));
		if (pair) return pair;
	}
	return undefined;
}

/** The same in the name of an office that is proposed for the directory. */
export function findSecondOffice(name: string): string | undefined {
	return findPair(name, tokensOf(name));
}

function findPair(text: string, tokens: Token[]): string | undefined {
	let seen = false;
	for (let at = 0; at < tokens.length; at += 1) {
		const join = tokens[at - 1];
		const joined =
			join !== undefined &&
			(/^(?:dan|serta|maupun|beserta|bersama|atau)$/.test(join.lower) || /[&;]/.test(tokens[at]!.gap));
		let head = at;
		while (head < tokens.length - 1 && /^(?:pj|plt|plh|penjabat|para|juga|pihak)$/.test(tokens[head]!.lower))
			head += 1;
		if (!startsOffice(tokens, head)) continue;
		if (seen && joined) {
			const from = /[&;]/.test(tokens[at]!.gap) ? tokens[at]! : join!;
			return text.slice(from.start, tokens[head]!.end);
		}
		seen = true;
	}
	return undefined;
}

function startsOffice(tokens: Token[], at: number): boolean {
	for (let size = 3; size >= 1; size -= 1) {
		if (at + size > tokens.length) continue;
		const phrase = tokens
			.slice(at, at + size)
			.map(({ lower }) => lower)
			.join(" ");
		if (OFFICES.has(phrase) && (/^\p{Lu}/u.test(tokens[at]!.text) || !ONLY_CAPITALISED.test(phrase)))
			return true;
	}
	return false;
}

const HOPE =
	/(?<!\p{L})(?:diharapkan|diharap|berharap|harapannya|semoga|mudah-mudahan|moga-moga|sebaiknya|hendaknya)(?!\p{L})/iu;
const WISH =
	/(?<!\p{L})(?:menjadi lebih \p{L}+|(?:lebih|semakin|makin) (?:\p{L}+ )?(?:transparan|baik|terbuka|profesional|bersih|adil|sejahtera|peduli|serius|optimal|maksimal|akuntabel|efektif|efisien|cepat|layak|tertib|bijak|nyaman|aman|bertanggung jawab|tegas|jujur|amanah)|secepatnya|secepat mungkin|sesegera mungkin|segera mungkin|seadil-adilnya|sebaik-baiknya|semaksimal mungkin|secara (?:maksimal|optimal|profesional|transparan|serius|tegas|adil|menyeluruh)|dengan (?:baik|serius|sungguh-sungguh)|jangan terulang|ada keadilan|ada perubahan|ada efek jera)(?!\p{L})/iu;
/** Something that a stranger could look at and say yes or no. */
const SEEN =
	/(?<!\p{L})(?:surat|sk|keputusan|pengumuman|mengumumkan|diumumkan|laporan|peraturan|perda|perbup|perwali|pergub|dokumen|berita acara|foto|data|putusan|rapat|daftar|salinan|notulen|risalah|situs|laman|papan|tercantum|terpasang|terbit|diterbitkan|tersedia|dicopot|diberhentikan|dipecat|dicabut|dibatalkan|dihentikan|ditutup|disegel|dibuka|dibayar|dibayarkan|dikembalikan|dipasang|dibangun|diperbaiki|diganti|dilunasi|dicairkan|dibubarkan|dibongkar|disahkan|ditetapkan|direvisi|dihapus|selesai|dapat dilalui|mencabut|membatalkan|menghentikan|membayar|mengembalikan|memasang|membangun|mengganti|menerbitkan|mencopot)(?!\p{L})|\d/iu;

export type OutcomeProblem = { problem: "outcome-sentences" | "outcome-wish"; words: string };

/** What keeps an outcome from being checked. */
export function findOutcomeProblems(outcome: string): OutcomeProblem[] {
	const problems: OutcomeProblem[] = [];
	const second = splitSentences(outcome, 0, outcome.length)[1];
	if (second) problems.push({ problem: "outcome-sentences", words: outcome.slice(second.start, second.end) });
	const hope = HOPE.exec(outcome)?.[0];
	const wish = hope ?? (SEEN.test(outcome) ? undefined : WISH.exec(outcome)?.[0]);
	if (wish !== undefined) problems.push({ problem: "outcome-wish", words: wish });
	return problems;
}
