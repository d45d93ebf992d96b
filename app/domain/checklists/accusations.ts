import { asWritten, type PlainWriting, readDisguised } from "./plain-writing";

// Every pattern here is tried from each word once and has no repetition inside a repetition: long texts end soon.
const word = (pattern: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "gu");
const NYA = "(?:nya|lah|kah|pun)?";

/** Words that say of somebody that a crime is proved, or that the law treats them so. */
const VERDICTS = word(
	[
		`koruptor${NYA}`,
		"korup",
		"(?:pelaku|dalang|otak) (?:dari )?(?:tindak )?(?:pidana )?(?:korupsi|pungli|suap|gratifikasi|penggelapan|pencurian|penipuan|pemerasan|pemalsuan|kejahatan|pembunuhan|kekerasan|pencabulan|pelecehan)",
		`(?:maling|pencuri|penjahat|perampok|garong|penipu|pemeras|penggelap|pencopet|penyuap|bandit|mafia|pembunuh|pemerkosa|penadah|pencoleng)${NYA}`,
		`(?:tersangka|terdakwa|terpidana|narapidana)${NYA}`,
		"(?:tukang|raja) (?:pungli|korupsi|suap|tipu|peras)",
		"(?:memakan|makan|pemakan|merampok|mencuri) (?:uang|duit) (?:rakyat|negara)",
		"tikus berdasi",
		"bersalah",
		`terbukti${NYA}`,
	].join("|"),
);
const ENGLISH_VERDICTS = word(
	"corruptors?|crooks?|embezzlers?|thief|thieves|fraudsters?|swindlers?|convicted|guilty|criminals|robbers?|proven guilty",
);
/** "tidak terbukti", "bukan koruptor", "praduga tak bersalah", "bila terbukti". Looked at just before the word. */
const NOT_SAID =
	/(?<!\p{L})(?:tidak|tak|bukan|bukanlah|belum|tanpa|jika|bila|apabila|kalau|bilamana|seandainya|not|if|innocent until|anti)(?: (?:pernah|ada|dapat|bisa|satu pun|dinyatakan|ditetapkan|sebagai|menjadi|terbukti|seorang|nantinya|kelak|proven|found|yet|been|a)){0,3}[ -]$/u;
/** How an outcome says what will show it: "…, terbukti dari surat keputusan". */
const SHOWN_BY =
	/^ (?:dari|lewat|melalui|berupa|dengan (?:surat|laporan|adanya|foto|dokumen|berita))(?!\p{L})/u;
const OF_A_DEED =
	/(?<!\p{L})(?:melakukan|menerima|menyelewengkan|korupsi|bersalah|mencuri|menggelapkan|menyuap|memeras)(?!\p{L})/u;

/** Words that accuse of something unproved: a demand with one of them is flagged as allegation or concern. */
const CHARGES = word(
	[
		`(?:di|meng|me)?korup(?:si)?(?:kan)?${NYA}`,
		`mengorupsi(?:kan)?|pungli${NYA}|pungutan liar|gratifikasi${NYA}|nepotisme|kolusi|kkn|kongkalikong|bancakan`,
		`(?:pe|me)?nyeleweng(?:kan|an)?${NYA}|diselewengkan|penyimpangan${NYA}`,
		"(?:di|meng)?hambur(?:-hambur)?kan|hambur-hambur",
		`suap${NYA}|(?:di|me|pe)ny?uap(?:an)?|disuap`,
		`(?:me)?langgar|melanggar|dilanggar|pelanggaran${NYA}`,
		`(?:ke)?curang(?:an)?${NYA}|fiktif${NYA}|mark[ -]?up|di-?mark-?up|akal-akalan`,
		"(?:meng|di)gelapkan|penggelapan|(?:meng|di)gelembungkan|penggelembungan",
		"memeras|diperas|pemerasan|(?:me|di)manipulasi|manipulasi|menipu|ditipu|penipuan",
		"(?:me|di)palsukan|pemalsuan|palsu|(?:me|di)(?:nya|sa)lahgunakan|penyalahgunaan|rekayasa",
		"mencuri|dicuri|pencurian|merampok|dirampok|mengeruk|ilegal",
		"diduga|dugaan|disinyalir|terindikasi|patut diduga",
	].join("|"),
);
/** "Komisi Pemberantasan Korupsi" and "antikorupsi" accuse nobody. */
const AGAINST_IT =
	/(?<!\p{L})(?:anti|pemberantasan|pencegahan|pengendalian|pelaporan|memberantas|mencegah|melawan|mengendalikan|sapu bersih|saber|bebas(?: dari)?|zona|pengadilan|undang-undang|uu|hari)(?: (?:tindak|pidana|tindak pidana|perilaku|praktik))?[ -]$/u;

/** Hard words that need a court's decision, as written. @param inOutcome there "terbukti dari …" says how it is shown */
export function findVerdicts(text: string, { inOutcome = false, english = false } = {}): string[] {
	return find(text, english ? ENGLISH_VERDICTS : VERDICTS, (plain, start, end) => {
		if (NOT_SAID.test(plain.slice(Math.max(0, start - 60), start))) return false;
		if (!inOutcome || !plain.startsWith("terbukti", start)) return true;
		const after = /^[^.;!?]*/.exec(plain.slice(end, end + 200))![0];
		return !SHOWN_BY.test(after) || OF_A_DEED.test(after);
	});
}

/** Words that accuse, as written. */
export function findCharges(text: string): string[] {
	return find(
		text,
		CHARGES,
		(plain, start) =>
			!AGAINST_IT.test(plain.slice(Math.max(0, start - 40), start)) &&
			!/(?<!\p{L})(?:tidak|tanpa) $/u.test(plain.slice(Math.max(0, start - 8), start)),
	);
}

function find(
	text: string,
	pattern: RegExp,
	counts: (plain: string, start: number, end: number) => boolean,
): string[] {
	const found = new Map<number, string>();
	for (const reading of readDisguised(text))
		for (const { 0: match, index } of reading.plain.matchAll(pattern))
			if (counts(reading.plain, index, index + match.length)) put(found, reading, index, match.length);
	return [...new Set(found.values())];
}

function put(found: Map<number, string>, reading: PlainWriting, start: number, length: number): void {
	const from = reading.at[start]!;
	if (!found.has(from)) found.set(from, asWritten(reading, { start, end: start + length }));
}
