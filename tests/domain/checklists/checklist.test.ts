import { expect, test } from "@jest/globals";
import { checkDraft, isReady } from "~/domain/checklists/checklist";
import type { DemandItem, DraftContent, StatementItem } from "~/domain/drafts/draft";
import { foundingQuotes } from "../../../db/seeds/founding-case";

const base = (id: string, exact: string) => ({
	id,
	quote: { exact, prefix: "", suffix: "", start: 0, end: exact.length },
	translationEn: "",
});

function demand(at: number, changes: Partial<DemandItem>): DemandItem {
	return {
		...base(`aaaa000${at}`, foundingQuotes[at]!),
		kind: "demand",
		title: "",
		titleEn: "",
		outcome: "",
		outcomeEn: "",
		subject: "",
		subjectEn: "",
		addressee: { kind: "office", slug: "inspektorat" },
		claimType: "none",
		claimNote: "",
		courtDecisionUrl: "",
		...changes,
	};
}

function statement(at: number, changes: Partial<StatementItem>): StatementItem {
	return {
		...base(`bbbb000${at}`, foundingQuotes[at]!),
		kind: "statement",
		speaker: "HMB Jakarta",
		speakerRole: "Himpunan Mahasiswa Banten (HMB) Jakarta",
		directness: "indirect",
		claimType: "hearsay",
		ambiguity: "",
		attribution: "",
		...changes,
	};
}

/** The founding case as a draft, with the reason for the one name that no speaker bears. */
function founding(): DraftContent {
	return {
		title: "Media sosial Pemprov Banten dan Bimtek Diskominfo",
		titleEn: "Banten’s government social media and the Diskominfo training",
		summary:
			"Mei 2022, Himpunan Mahasiswa Banten (HMB) Jakarta mengajukan tiga tuntutan setelah pelatihan pengelolaan media sosial oleh Diskominfo SP Provinsi Banten. Mereka mengeluhkan akun resmi yang memuat lalu menghapus unggahan. Artikelnya tidak memuat jawaban dari pihak yang dituntut.",
		summaryEn: "",
		provinceCode: 36,
		source: {
			title:
				"Selalu Buat Gaduh dan Tidak Profesional, Mahasiswa Desak Pj Gubernur Copot Pejabat Diskominfo Banten",
			publisher: "Reportase Banten",
			author: "",
			publishedOn: "",
			statementDate: "2022-05-19",
		},
		items: [
			demand(0, {
				title: "Copot pejabat pengelola media sosial Pemprov Banten",
				titleEn: "Remove the official who runs Banten’s government social media",
				outcome:
					"Pejabat yang mengelola akun media sosial Pemprov Banten dicopot dari jabatan itu, terbukti dari surat keputusan atau pengumuman resmi.",
				subject: "Pejabat Pengelola Media Sosial Akun Pemprov Banten (jabatan; artikel tidak menyebut nama)",
				addressee: { kind: "office", slug: "pj-gubernur-banten" },
				claimType: "allegation",
				claimNote: "Alasannya, kegaduhan yang sering terjadi, adalah dugaan pengusul.",
			}),
			demand(1, {
				title: "Audit anggaran pelatihan (Bimtek) pengelolaan media sosial",
				outcome:
					"Inspektorat mengaudit anggaran Bimtek Pengelolaan Media Sosial, terbukti dari surat tugas dan laporan hasil pemeriksaan.",
				subject: "Pelatihan Bimtek Pengelolaan Media Sosial untuk OPD dan Pemkab/Pemkot",
				claimType: "concern",
				claimNote:
					"“Uang rakyat hanya dihambur-hamburkan” adalah kekhawatiran pengusul, bukan temuan pemeriksa.",
			}),
			demand(2, {
				title: "Periksa sertifikat tenaga ahli, asisten dan operator Diskominfo Banten",
				outcome:
					"Inspektorat memeriksa sertifikat tenaga ahli, asisten dan operator Diskominfo Banten dan menyatakan hasilnya; kekurangan menjadi temuan.",
				subject: "Kelengkapan administrasi Tenaga Ahli, Asisten dan Operator di Diskominfo Banten",
				claimType: "conditional",
				claimNote:
					"Kalimatnya bersyarat (“Kalau hal ini ada”). Tidak seorang pun dinyatakan tidak bersertifikat.",
			}),
			statement(3, {
				claimType: "allegation",
				ambiguity:
					"Artikel tidak menunjukkan bahwa Dian Sucitra mengucapkan kata-kata ini; tertulis bahwa HMB Jakarta sepakat dengannya.",
				attribution:
					"HMB Jakarta “sepakat dengan Praktisi Cryptocurrency Banten Dian Sucitra dan para pegiat ekonomi kreatif Banten”",
			}),
			statement(4, {
				speaker: "Andi Suhud Trisnahadi",
				speakerRole: "Ketua Fekraf Banten yang juga founder Umakite",
				claimType: "opinion",
				attribution: "Komentarnya dikutip lewat HMB Jakarta, yang menyatakan sepakat",
			}),
			statement(5, {
				speaker: "",
				speakerRole: "",
				directness: "direct",
				claimType: "opinion",
				ambiguity:
					"Artikel hanya menulis “ujarnya”, sesudah komentar Andi Suhud Trisnahadi dan sebuah tautan: pembicaranya bisa Trisnahadi, bisa Muhammad Fahri.",
			}),
			statement(6, {
				speaker: "Muhammad Fahri",
				speakerRole: "Ketua Umum HMB Jakarta",
				claimType: "allegation_and_opinion",
				attribution: "“Secara tegas Fahri mengatakan”, tanpa tanda kutip",
			}),
			statement(7, { attribution: "“informasi yang Kami dapatkan”, asalnya tidak disebut" }),
			statement(8, { attribution: "“Informasi yang Kami terima”, asalnya tidak disebut" }),
		],
		named: [{ name: "Dian Sucitra", reason: "Artikel mengaitkan pernyataan itu dengannya." }],
		subjectInstitutions: [],
		notTheSame: [],
	};
}

const context = {
	offices: new Map([
		["inspektorat", "Inspektorat"],
		["pj-gubernur-banten", "Penjabat (Pj) Gubernur Banten"],
	]),
	similar: [],
};
const musts = (content: DraftContent) =>
	checkDraft(content, context)
		.filter(({ level }) => level === "must")
		.map(({ problem, words }) => [problem, words]);
/** The founding case with its first demand changed. */
const with1 = (changes: Partial<DemandItem>) => {
	const content = founding();
	Object.assign(content.items[0]!, changes);
	return musts(content);
};

test("the founding case may go on, and a moderator is asked about the three people in it", () => {
	expect(musts(founding())).toEqual([]);
	const findings = checkDraft(founding(), context);
	expect(isReady(findings)).toBe(true);
	expect(findings.map(({ words }) => words)).toEqual([
		"Dian Sucitra",
		"Andi Suhud Trisnahadi",
		"Muhammad Fahri",
	]);
});

test("a person without a reason keeps a draft from going on; offices, places and months do not", () => {
	expect(musts({ ...founding(), named: [] })).toEqual([["name-unexplained", "Dian Sucitra"]]);
	expect(musts({ ...founding(), named: [{ name: "Dian Sucitra", reason: " " }] })).toEqual([
		["name-reason", "Dian Sucitra"],
	]);
	expect(with1({ subject: "Gubernur Wahidin Halim" })).toEqual([["name-unexplained", "Wahidin Halim"]]);
	expect(with1({ subject: "Pak Suherman di Kota Serang" })).toEqual([["name-unexplained", "Suherman"]]);
	expect(with1({ subject: "Kepala Dinas Ketahanan Pangan Kabupaten Lebak, Januari 2025" })).toEqual([]);
	expect(with1({ subject: "Bupati Ogan Ilir dan Yayasan Ahmad Dahlan" })).toEqual([]);
});

test("an accusation needs its flag, its note, or a court's decision", () => {
	expect(with1({ claimType: "", claimNote: "" })).toEqual([["claim-missing", null]]);
	expect(with1({ claimNote: "" })).toEqual([["claim-note", null]]);
	expect(with1({ claimType: "none", claimNote: "", subject: "dugaan pungli" })).toEqual([
		["claim-unflagged", "dugaan"],
	]);
	expect(with1({ subject: "pejabat koruptor" })).toEqual([["verdict", "koruptor"]]);
	expect(with1({ subject: "pejabat koruptor", courtDecisionUrl: "https://putusan.test/1" })).toEqual([]);
});

test("an empty draft is told all that is missing", () => {
	const empty = { ...founding(), title: "", summary: "", items: [], named: [] };
	expect(musts(empty).map(([problem]) => problem)).toEqual(["case-title", "case-summary", "no-demand"]);
	expect(with1({ addressee: { kind: "proposed", institution: "", office: "Bupati" } })).toEqual([
		["office-names", null],
	]);
	expect(with1({ addressee: { kind: "office", slug: "tiada" } })).toEqual([["office-unknown", "tiada"]]);
});

test("hostile texts of 100 kB come to an end", () => {
	for (const piece of [
		"a ",
		"k-",
		"0 8",
		"rt 1/",
		"Jalan A ",
		"Dan ",
		"(",
		"anak a@",
		"Budi Budi ",
		"blok ",
	]) {
		const text = piece.repeat(Math.ceil(100_000 / piece.length));
		const content = founding();
		Object.assign(content.items[0]!, { title: text, outcome: text, subject: text });
		expect(Array.isArray(checkDraft(content, context))).toBe(true);
	}
}, 60_000);
