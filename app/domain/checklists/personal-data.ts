import { asWritten, readPlainly } from "./plain-writing";

export const PERSONAL_DATA = ["nik", "phone", "email", "home-address", "bank-account"] as const;
export type PersonalData = (typeof PERSONAL_DATA)[number];

interface Found {
	kind: PersonalData;
	words: string;
}

/** Digits with at most a few marks between them. Every step takes a digit, so that there is one way to read a run. */
const RUN = /(?<![\p{L}\p{N}])\(?\+?\(?\d(?:[ .()\-–—_]{0,3}\d)*/gu;
const AMOUNT_BEFORE = /(?:rp\.?|idr|usd|us\$|\$|anggaran(?: sebesar)?|senilai|sebesar)\s?$/;
const AMOUNT_AFTER = /^(?:,\d+)?\s?(?:,-|rupiah|ribu|juta|miliar|milyar|triliun|persen|%|ha\b|hektare|m2)/;
const THOUSANDS = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
const ABOUT_PHONE =
	/(?<!\p{L})(?:hp|wa|whatsapp|telp|tlp|telepon|telpon|ponsel|kontak|hubungi|nomor|no)[^\p{L}\d]{0,4}$/u;
const ABOUT_BANK =
	/(?<!\p{L})(?:rekening|norek|rek|bca|bri|bni|bsi|btn|mandiri|cimb|danamon|permata|bank)(?!\p{L})[^\d\n]{0,40}$/u;
const ABOUT_LAW =
	/(?<!\p{L})(?:uu|pp|perda|perpres|permendagri|perbup|pergub|putusan|perkara|surat|sk|pasal)(?!\p{L})[^\d\n]{0,20}$/u;

const EMAIL =
	/(?<![\p{L}\p{N}._%+-])([\p{L}\p{N}._%+-]{1,64})\s?(?:@|\[at\]|\(at\)|\{at\})\s?[\p{L}\p{N}-]{1,63}(?:(?:\.|\s?(?:\[dot\]|\(dot\))\s?)[\p{L}\p{N}-]{1,63}){1,5}/gu;
/** Boxes of offices and newsrooms. */
const OF_AN_OFFICE =
	/^(?:info|humas|redaksi|kontak|sekretariat|admin|ppid|pengaduan|layanan|lapor|halo|aduan|kantor|sekda|diskominfo|inspektorat)[\d._-]*$/;

const STREET =
	/(?<!\p{L})(?:jl|jln|jalan|gang|gg)\.? {0,2}[\p{L}\p{N}.'/ ]{1,60}?[ ,]{1,3}(?:no|nomor|nmr|blok)\.? {0,2}:? {0,2}[a-z]?\d{1,4}(?!\d)/gu;
const STREET_BARE =
	/(?<!\p{L})(?:jl|jln|jalan|gang|gg)\.? {0,2}\p{L}[\p{L}.']{1,20}(?: \p{L}[\p{L}.']{1,20}){0,3} (\d{1,3}[a-d]?)(?![\p{L}\p{N}])(?! ?(?:km|kilo|meter|m\b|ruas|titik|hari|bulan|tahun|orang|warga|unit|kali|persen|desa|kecamatan|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember))/gu;
const NEIGHBOURS =
	/(?<!\p{L})rt[ .:]{0,3}\d{1,3}[ ,.]{0,2}(?:[/-] ?(?:rw[ .:]{0,3})?|(?:dan )?rw[ .:]{0,3})\d{1,3}(?!\d)/gu;
const HOUSING =
	/(?<!\p{L})(?:perumahan|perum|komplek|kompleks|cluster|klaster|apartemen|griya|villa|residence)(?!\p{L})[^\n.;]{0,60}?(?<!\p{L})(?:blok|unit|tower) {0,2}\p{L}{0,2}[ .\-/]{0,2}\d{1,3}(?!\d)/gu;
const BLOCK = /(?<!\p{L})blok {1,2}\p{L}{1,2}[ .\-/]?\d{0,3}[ ,/]{1,2}(?:no|nomor)\.? {0,2}\d{1,4}(?!\d)/gu;

/** What identifies a private person in a text or leads to their door, as written. */
export function findPersonalData(text: string): Found[] {
	const reading = readPlainly(text);
	const { plain } = reading;
	const found: Found[] = [];
	const add = (kind: PersonalData, start: number, length: number) => {
		const words = asWritten(reading, { start, end: start + length });
		if (!found.some((other) => other.kind === kind && other.words.includes(words)))
			found.push({ kind, words });
	};
	for (const { 0: run, index } of plain.matchAll(RUN)) readNumbers(plain, run, index, add);
	for (const { 0: match, 1: box, index } of plain.matchAll(EMAIL))
		if (!OF_AN_OFFICE.test(box!)) add("email", index, match.length);
	for (const pattern of [STREET, NEIGHBOURS, HOUSING, BLOCK])
		for (const { 0: match, index } of plain.matchAll(pattern)) add("home-address", index, match.length);
	for (const { 0: match, index } of plain.matchAll(STREET_BARE)) {
		// "jalan yang rusak 12 titik" is no street: the name of one is capitalised.
		const written = asWritten(reading, { start: index, end: index + match.length });
		if (/^\p{L}+\.? {0,2}\p{Lu}/u.test(written) && !/ (?:yang|di|ke|sejak|selama|dan) /.test(match))
			add("home-address", index, match.length);
	}
	return found;
}

/** Reads a run of digits, or neighbouring groups of it: several numbers may stand one after the other. */
function readNumbers(
	plain: string,
	run: string,
	index: number,
	add: (kind: PersonalData, start: number, length: number) => void,
): void {
	const before = plain.slice(Math.max(0, index - 60), index);
	const after = plain.slice(index + run.length, index + run.length + 16);
	const groups = [...run.matchAll(/\d+/g)].map(({ 0: digits, index: at }) => ({ digits, at }));
	if (AMOUNT_BEFORE.test(before) || AMOUNT_AFTER.test(after)) return;
	if (groups.every(({ digits }) => /^(?:19|20)\d\d$/.test(digits))) return;
	const amount = THOUSANDS.test(run);
	const aboutBank = ABOUT_BANK.test(before);
	for (let from = 0; from < groups.length; from += 1) {
		let digits = "";
		for (let to = from; to < groups.length && digits.length < 17; to += 1) {
			digits += groups[to]!.digits;
			const last = groups[to]!;
			// The opening sign belongs to a number: "+62", "(021".
			let start = groups[from]!.at;
			while (start > 0 && /[+(]/.test(run[start - 1]!)) start -= 1;
			const kind = kindOf(digits, {
				last: to === groups.length - 1,
				plus: run.slice(start, groups[from]!.at).includes("+"),
				aboutPhone: from === 0 && ABOUT_PHONE.test(before),
				aboutBank: from === 0 && aboutBank,
				aboutLaw: from === 0 && ABOUT_LAW.test(before),
				amount,
				next: groups[to + 1]?.digits,
			});
			if (!kind) continue;
			add(kind, index + start, last.at + last.digits.length - start);
			from = to;
			break;
		}
	}
}

function kindOf(
	digits: string,
	{
		last,
		plus,
		aboutPhone,
		aboutBank,
		aboutLaw,
		amount,
		next,
	}: {
		last: boolean;
		plus: boolean;
		aboutPhone: boolean;
		aboutBank: boolean;
		aboutLaw: boolean;
		amount: boolean;
		next: string | undefined;
	},
): PersonalData | undefined {
	const { length } = digits;
	if (aboutBank && !amount && length >= 8 && (last || length > 14)) return "bank-account";
	if (length === 16 && !amount) return "nik";
	// It goes on: "0812 3456" of "0812 3456 7890".
	if (!last && length + next!.length <= 14 && !/^(?:0|62)/.test(next!)) return undefined;
	if (/^(?:62)?0?8[1-9]\d{7,10}$/.test(digits) && (digits.startsWith("8") ? aboutPhone : true) && !amount)
		return "phone";
	if (/^(?:0|62)[2-79]\d{7,10}$/.test(digits) && !aboutLaw && (plus || aboutPhone || digits.startsWith("0")))
		return "phone";
	if (plus && length >= 8 && length <= 15) return "phone";
	return undefined;
}
