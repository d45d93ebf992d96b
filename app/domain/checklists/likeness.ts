import { BODIES, CITIZENS, ORDERS, PLACES, POSTS } from "~/domain/suggestions/lexicon";

/** From here on two demands are shown as alike. Held by a test with pairs on both sides. */
export const ALIKE_FROM = 0.5;

const EMPTY = new Set(
	"dan atau di ke dari yang untuk pada oleh dengan serta agar itu ini para atas dalam sebagai akan telah sudah segera juga tidak jadi menjadi ada bagi terhadap terbukti surat keputusan pengumuman resmi laporan hasil sp nya".split(
		" ",
	),
);
const SPELLED_OUT: Record<string, string> = {
	medsos: "media sosial",
	bimtek: "bimbingan teknis",
	pemprov: "pemerintah provinsi",
	pemkab: "pemerintah kabupaten",
	pemkot: "pemerintah kota",
	pj: "penjabat",
	berhentikan: "copot",
	pecat: "copot",
	nonaktifkan: "copot",
	ganti: "copot",
	periksa: "audit",
	usut: "audit",
};
/** What demands of any kind have in common says little of whether two are the same. */
const COMMON = new Set(
	[...POSTS, ...BODIES, ...PLACES, ...ORDERS, ...CITIZENS].flatMap((phrase) => phrase.split(" ")).map(stem),
);
for (const word of [
	"pejabat",
	"provinsi",
	"daerah",
	"anggaran",
	"jalan",
	"kegiatan",
	"program",
	"pusat",
	"negeri",
])
	COMMON.add(stem(word));
const COMMON_WEIGHT = 0.35;
const MOST_WORDS = 60;

/** How much two demands resemble each other, 0 to 1: words by their stems, near spellings by trigrams. */
export function likenessOf(
	a: { title: string; outcome: string },
	b: { title: string; outcome: string },
): number {
	const titles = share(stemsOf(a.title), stemsOf(b.title));
	const all = share(stemsOf(`${a.title} ${a.outcome}`), stemsOf(`${b.title} ${b.outcome}`));
	return Math.max(titles, all);
}

/** The words worth looking for in other demands, at most so many. */
export function wordsToFind(demand: { title: string; outcome: string }, most: number): string[] {
	const words = foldedWords(`${demand.title} ${demand.outcome}`);
	const rank = (word: string) => (COMMON.has(stem(word)) ? 1 : 0);
	return [...new Set(words)].sort((a, b) => rank(a) - rank(b)).slice(0, most);
}

function share(a: Set<string>, b: Set<string>): number {
	const weigh = (words: Iterable<string>) =>
		[...words].reduce((sum, word) => sum + (COMMON.has(word) ? COMMON_WEIGHT : 1), 0);
	const total = weigh(a) + weigh(b);
	// One word alone is never a likeness.
	if (total === 0 || a.size < 2 || b.size < 2) return 0;
	const both = [...a].filter((word) => b.has(word) || [...b].some((other) => isNear(word, other)));
	return Math.min(1, (2 * weigh(both)) / total);
}

function stemsOf(text: string): Set<string> {
	return new Set(foldedWords(text).slice(0, MOST_WORDS).map(stem));
}

function foldedWords(text: string): string[] {
	return text
		.slice(0, 4000)
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.flatMap((word) => (SPELLED_OUT[word] ?? SPELLED_OUT[stem(word)] ?? word).split(" "))
		.filter((word) => word.length > 1 && !EMPTY.has(word));
}

/** Without the usual prefixes and endings. No dictionary: it only has to treat two texts alike. */
function stem(word: string): string {
	let rest = word;
	if (rest.length > 5) rest = rest.replace(/(?:nya|lah|kan|an|i)$/, "");
	if (rest.length > 5) rest = rest.replace(/^(?:di|ke|ter|ber|se)/, "");
	// What the prefix swallowed cannot be known, so it is taken away on both sides.
	if (rest.length > 5)
		rest = rest.replace(/^(?:me|pe)(?:m(?=[bfp])|n(?=[cdjtz])|ng(?=[aghiueok])|r(?=[aiueo])|l|r|w)?/, "");
	return rest.length >= 3 ? rest : word;
}

function isNear(a: string, b: string): boolean {
	if (a.length < 5 || b.length < 5 || Math.abs(a.length - b.length) > 2) return false;
	const [one, other] = [trigrams(a), trigrams(b)];
	const both = [...one].filter((part) => other.has(part)).length;
	return (2 * both) / (one.size + other.size) >= 0.6;
}

function trigrams(word: string): Set<string> {
	const padded = `  ${word} `;
	const parts = new Set<string>();
	for (let at = 0; at + 3 <= padded.length; at += 1) parts.add(padded.slice(at, at + 3));
	return parts;
}
