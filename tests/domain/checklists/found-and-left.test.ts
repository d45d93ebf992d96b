import { describe, expect, test } from "@jest/globals";
import { findCharges, findVerdicts } from "~/domain/checklists/accusations";
import { ALIKE_FROM, likenessOf } from "~/domain/checklists/likeness";
import { findMinors } from "~/domain/checklists/minors";
import {
	findOutcomeProblems,
	findSecondAct,
	findSecondAddressee,
	findSecondOffice,
	hasVerb,
} from "~/domain/checklists/one-demand";
import { findPersonalData } from "~/domain/checklists/personal-data";

describe("one verb", () => {
	test.each([
		["Copot Kepala Dinas Pendidikan dan audit anggarannya", "dan audit"],
		["Inspektorat memeriksa dan mengaudit dana desa", "dan mengaudit"],
		["Perbaiki Jembatan Sawah; serta bayar upah pekerja", "serta bayar"],
		["Hentikan dan batalkan proyek reklamasi", "dan batalkan"],
		["Cabut izin tambang, pulihkan lahan warga", "pulihkan"],
		["Copot pejabat yang mengelola akun dan audit anggarannya", "dan audit"],
	])("two acts are found in %s", (text, words) => {
		expect(findSecondAct(text)).toBe(words);
	});
	test.each([
		"Audit anggaran dan kegiatan pelatihan",
		"Periksa sertifikat tenaga ahli, asisten dan operator",
		"Umumkan hasil pemeriksaan dan audit",
		"Inspektorat memeriksa sertifikat dan menyatakan hasilnya; kekurangan menjadi temuan.",
		"Copot pejabat yang membuka dan menutup akun resmi",
		"Bangun jalan dan jembatan",
	])("one act is one: %s", (text) => {
		expect(findSecondAct(text)).toBeUndefined();
	});
	test("a title without a verb is found, and one with a verb is not", () => {
		expect(hasVerb("Jalan rusak di Kampung Sawah")).toBe(false);
		expect(hasVerb("Sediakan air bersih")).toBe(true);
		expect(hasVerb("Pemerintah kota memasang lampu jalan")).toBe(true);
	});
});

test("two addressees are found, and one with a long name is not", () => {
	expect(findSecondAddressee("Gubernur dan Inspektorat diminta memeriksa anggaran")).toBe("dan Inspektorat");
	expect(findSecondAddressee("Mendesak Bupati Contoh serta DPRD mencabut izin")).toBe("serta DPRD");
	expect(findSecondOffice("Kepala Dinas Kesehatan dan Kepala Dinas Sosial")).toBe("dan Kepala");
	expect(findSecondOffice("Kepala Dinas Pendidikan dan Kebudayaan")).toBeUndefined();
	expect(findSecondAddressee("Audit anggaran Dinas Kesehatan dan Dinas Pendidikan")).toBeUndefined();
	expect(findSecondAddressee("Pejabat Dinas Kesehatan dan Dinas Sosial dicopot.")).toBeUndefined();
});

test("an outcome is one sentence about something that can be seen", () => {
	const problems = (text: string) => findOutcomeProblems(text).map(({ problem }) => problem);
	expect(problems("Pelayanan menjadi lebih baik.")).toEqual(["outcome-wish"]);
	expect(problems("Pemerintah diharapkan lebih transparan.")).toEqual(["outcome-wish"]);
	expect(problems("Jalan diperbaiki. Pejabatnya dicopot.")).toEqual(["outcome-sentences"]);
	expect(problems("Jalan Sawah sepanjang 3 km diaspal secepatnya.")).toEqual([]);
	expect(problems("Surat pencabutan izin terbit, dimuat di laman pemkab.")).toEqual([]);
});

describe("accusing words", () => {
	test.each([
		["Copot para koruptor di dinas", "koruptor"],
		["Pejabat itu K0RUPT0R", "K0RUPT0R"],
		["si k o r u p t o r itu", "k o r u p t o r"],
		["kor\u200Bup\u200Btor", "kor\u200Bup\u200Btor"],
		["ｋｏｒｕｐｔｏｒ", "ｋｏｒｕｐｔｏｒ"],
		["Kepala desa terbukti menyelewengkan dana", "terbukti"],
		["Bupati adalah pelaku korupsi", "pelaku korupsi"],
		["Ia sudah jadi tersangka", "tersangka"],
		["koruptor-koruptor itu", "koruptor"],
	])("found in %j", (text, words) => {
		expect(findVerdicts(text)).toContain(words);
	});
	test.each([
		"Tuduhan itu tidak terbukti di pengadilan",
		"Asas praduga tak bersalah berlaku",
		"Copot pejabat itu bila terbukti bersalah",
		"Korupsi harus diberantas",
		"Kasus pencurian kabel meningkat",
		"Komisi Pemberantasan Korupsi",
	])("not found in %s", (text) => {
		expect(findVerdicts(text)).toEqual([]);
	});
	test("an outcome may say by what it is shown, and nothing more", () => {
		const inOutcome = { inOutcome: true };
		expect(findVerdicts("Pejabat dicopot, terbukti dari surat keputusan.", inOutcome)).toEqual([]);
		expect(findVerdicts("Bupati terbukti dari rekaman menerima uang.", inOutcome)).toEqual(["terbukti"]);
		expect(findVerdicts("Pejabat dicopot, terbukti dari surat keputusan.")).toEqual(["terbukti"]);
	});
	test.each([
		["dana yang dihambur-hamburkan", true],
		["diduga ada pungli di terminal", true],
		["laporan fiktif dan mark-up harga", true],
		["menerima gratifikasi", true],
		["Komisi Pemberantasan Korupsi diminta datang", false],
		["gerakan antikorupsi warga", false],
		["Perbaiki jalan yang rusak", false],
	])("a charge in %s: %s", (text, is) => {
		expect(findCharges(text).length > 0).toBe(is);
	});
});

describe("personal data", () => {
	test.each([
		["NIK 3604011203900001", "nik"],
		["3604 0112 0390 0001", "nik"],
		["36.04.01.120390.0001", "nik"],
		["Hubungi 081234567890", "phone"],
		["0812-3456-7890", "phone"],
		["+62 812 3456 7890", "phone"],
		["62812345678", "phone"],
		["telepon (021) 555-1234", "phone"],
		["WA 8123456789", "phone"],
		["surel budi.s@gmail.com", "email"],
		["budi [at] gmail [dot] com", "email"],
		["tinggal di Jl. Melati No. 12", "home-address"],
		["Gang Mawar 7", "home-address"],
		["RT 03/RW 05", "home-address"],
		["Perumahan Griya Asri Blok C3", "home-address"],
		["rekening BRI 0021-01-003456-50-7", "bank-account"],
	])("%s is found as %s", (text, kind) => {
		expect(findPersonalData(text).map((found) => found.kind)).toEqual([kind]);
	});
	test.each([
		"Anggaran Rp1.234.567.890.123",
		"sebesar 1.250.000.000 rupiah",
		"UU 14/2008 dan Nomor 2 Tahun 2017",
		"pada 19/5/2022 dan 19-05-2022",
		"tahun 2021 2022 2023 2024",
		"https://contoh.test/?p=10423",
		"jalan yang rusak 12 titik",
		"Jalan Raya Serang 12 km",
		"surel ppid@contoh.go.id",
		"Ketua RT 3 hadir",
	])("nothing is found in %s", (text) => {
		expect(findPersonalData(text)).toEqual([]);
	});
});

describe("children", () => {
	test.each([
		"korban anak di bawah umur",
		"Rina (14) dipukul",
		"korban berusia 15 tahun",
		"bocah usia 9 tahun",
		"korban umur 16",
		"siswa SMP Contoh bernama Rina",
		"berusia lima belas tahun",
	])("found in %s", (text) => {
		expect(findMinors(text)).not.toEqual([]);
	});
	test.each([
		"Pelajar menuntut jalan diperbaiki",
		"Rudi (45), ketua forum",
		"jembatan berusia 15 tahun",
		"Pasal 28 (2) UUD",
		"mahasiswa bernama Rudi",
		"syarat minimal usia 17 tahun",
	])("not found in %s", (text) => {
		expect(findMinors(text)).toEqual([]);
	});
});

test("a demand in other words is alike, another one about the same offices is not", () => {
	const founding = {
		title: "Copot pejabat pengelola media sosial Pemprov Banten",
		outcome: "Pejabat yang mengelola akun media sosial Pemprov Banten dicopot dari jabatan itu.",
	};
	const like = (title: string) => likenessOf(founding, { title, outcome: "" });
	expect(like("Berhentikan pengelola akun medsos Pemprov Banten")).toBeGreaterThanOrEqual(ALIKE_FROM);
	expect(like("Copot pejabat Dinas Kesehatan Provinsi Banten")).toBeLessThan(ALIKE_FROM);
	expect(like("Perbaiki Jembatan Sawah")).toBeLessThan(ALIKE_FROM);
});
