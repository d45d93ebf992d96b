import { NO_NAME, ROLE_HEADS } from "~/domain/suggestions/lexicon";
import type { Span } from "~/domain/suggestions/sentences";

const AGE_WORDS =
	"satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|dua belas|tiga belas|empat belas|lima belas|enam belas|tujuh belas";
const UNDER_AGE = /(?<!\p{L})(?:(?:anak )?(?:masih )?(?:di ?)?bawah umur|under-?age)(?!\p{L})/giu;
const AGED = new RegExp(
	`(?<!\\p{L})(?:berusia|usia|berumur|umur|aged)(?:nya)? (?:(?:sekitar|baru|masih|kira-kira) )?(\\d{1,2}(?!\\d)|(?:${AGE_WORDS})(?= tahun))(?: tahun| thn)?`,
	"giu",
);
/** "Rina (14)", "Rina, 14 tahun," */
const AFTER_NAME =
	/(\p{Lu}[\p{L}.'’-]{0,30})(?: \((\d{1,2})(?: tahun| thn| th)?\)|, (\d{1,2}) (?:tahun|thn)(?=[,.)]|$))/gu;
const YOUNG =
	/(?<![\p{L}-])(?:siswa|siswi|murid|pelajar|santri|santriwati|bocah|balita|bayi|anak (?:laki-laki|perempuan|kecil|korban)|remaja)(?![\p{L}])/giu;
const CALLED =
	/^[^.!?\n]{0,80}?(?<!\p{L})(?:bernama|berinisial|inisial|atas nama|dipanggil) (\p{Lu}[\p{L}.'’-]{0,30})/u;
/** Things have an age too. */
const THINGS =
	/(?<!\p{L})(?:jembatan|gedung|bangunan|jalan|ruas|kapal|mesin|kendaraan|bus|truk|mobil|pohon|perusahaan|organisasi|lembaga|proyek|pipa|peraturan|perda|izin|kontrak|perkara|kasus|pasar|bendungan|waduk|alat|komputer|arsip|sekolah|rumah|tanggul)(?: \p{L}+){0,3} $/iu;
const NO_AGE_OF_SOMEBODY =
	/(?<!\p{L})(?:minimal|minimum|maksimal|paling rendah|paling tinggi|batas|di atas|di bawah|syarat|kelompok|rentang|dewan|rata-rata) $/iu;
const NO_NAMES =
	/^(?:pasal|ayat|huruf|angka|bab|lampiran|butir|nomor|no|uu|tahun|tabel|gambar|dprd?|rt|rw)\.?$/i;

/** Where a text lets readers see a child: its age, or its name. @param names where persons are named */
export function findMinors(text: string, names: readonly Span[] = []): string[] {
	const found: string[] = [];
	for (const { 0: match } of text.matchAll(UNDER_AGE)) found.push(match);
	for (const { 0: match, 1: age, index } of text.matchAll(AGED)) {
		const before = text.slice(Math.max(0, index - 50), index);
		if (/^\d/.test(age!) && (Number(age) >= 18 || Number(age) < 1)) continue;
		if (THINGS.test(before) || THINGS.test(before.replace(/yang $/i, "")) || NO_AGE_OF_SOMEBODY.test(before))
			continue;
		if (/^ ?(?:tahun )?(?:ke atas|ke bawah|atau lebih|bulan|hari)/.test(text.slice(index + match.length)))
			continue;
		found.push(match);
	}
	for (const { 0: match, 1: name, 2: bracketed, 3: spoken } of text.matchAll(AFTER_NAME)) {
		const age = Number(bracketed ?? spoken);
		const lower = name!.toLowerCase();
		if (age < 1 || age >= 18 || NO_NAMES.test(lower) || NO_NAME.has(lower) || ROLE_HEADS.has(lower)) continue;
		if (/^\p{Lu}{2,}$/u.test(name!)) continue;
		found.push(match);
	}
	for (const { 0: match, index } of text.matchAll(YOUNG)) {
		const end = index + match.length;
		const called = CALLED.exec(text.slice(end, end + 130));
		const sentence = /^[^.!?\n]*/.exec(text.slice(end, end + 90))![0];
		const named = names.find(({ start }) => start >= end && start < end + sentence.length);
		if (called) found.push(text.slice(index, end + called[0].length));
		else if (named) found.push(text.slice(index, named.end));
	}
	return [...new Set(found)];
}

/** Whether who is credited with words is a child, by the role that the source gives. */
export function isRoleOfMinor(role: string): boolean {
	return (
		/(?<![\p{L}-])(?:siswa|siswi|murid|pelajar|bocah|balita)(?!\p{L})/iu.test(role) &&
		!/(?:wali|orang tua|guru|mantan|alumni) /i.test(role)
	);
}
