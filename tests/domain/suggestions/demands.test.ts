import { describe, expect, test } from "@jest/globals";
import { extractByRules } from "~/domain/suggestions/extract-by-rules";

const demandsIn = (text: string) => extractByRules.suggest({ text }).demands;
const addressees = (text: string) =>
	demandsIn(text).map(({ addressee, exact }) => [addressee?.exact, exact] as const);

describe("a demand is proposed with whom it asks", () => {
	test.each([
		["urging", "Warga mendesak Bupati Arunika mencopot kepala dinas.", "Bupati Arunika", "urging-verb"],
		["kepada", "Forum mendesak kepada Inspektorat untuk mengaudit anggaran.", "Inspektorat", "urging-verb"],
		["agar", "Massa menuntut agar DPRD Sagara membuka risalah rapat.", "DPRD Sagara", "urging-verb"],
		[
			"passive",
			"Dinas Pendidikan Arunika diminta membuka data.",
			"Dinas Pendidikan Arunika",
			"passive-urging",
		],
		["kami minta", "“Gubernur kami minta turun tangan,” kata Budi.", "Gubernur", "passive-urging"],
		["hope", "Pedagang berharap Pemkab Arunika segera membangun kios.", "Pemkab Arunika", "hope"],
		["obligation", "“Kejari harus segera menetapkan tersangka,” kata Budi.", "Kejari", "obligation"],
		["aside", "Polda Sagara, menurut Budi, harus membongkar jaringan itu.", "Polda Sagara", "obligation"],
		["jangan", "“BPN jangan tutup mata,” kata Budi.", "BPN", "obligation"],
		[
			"small letters",
			"Mereka mendesak pemerintah daerah untuk memperbaiki jalan.",
			"pemerintah daerah",
			"urging-verb",
		],
		[
			"acting",
			"Mahasiswa desak keras dan menuntut Plt. Bupati Arunika mundur.",
			"Plt. Bupati Arunika",
			"urging-verb",
		],
	])("%s", (_, text, addressee, reason) => {
		const [demand, ...others] = demandsIn(text);
		expect(others).toEqual([]);
		expect(demand?.addressee?.exact).toBe(addressee);
		expect(demand?.because).toContain(reason);
	});

	test("nobody, where the text does not say", () => {
		expect(addressees("“Proyek itu harus dihentikan,” kata Budi.")).toEqual([
			[undefined, "Proyek itu harus dihentikan"],
		]);
		expect(addressees("“Usut tuntas kasus ini!” teriak massa.")).toEqual([
			[undefined, "Usut tuntas kasus ini!"],
		]);
	});

	test("and not whom it is about", () => {
		expect(addressees("Massa menuntut agar Kepala Dinas Sosial dicopot.")).toEqual([
			[undefined, "Massa menuntut agar Kepala Dinas Sosial dicopot."],
		]);
	});

	test("and with all who are asked at once", () => {
		const [demand] = demandsIn("Warga menuntut Bupati Arunika dan DPRD Arunika segera bersikap.");
		expect([demand?.addressee, ...(demand?.alsoAddressed ?? [])].map((one) => one?.exact)).toEqual([
			"Bupati Arunika",
			"DPRD Arunika",
		]);
	});

	test("and with the act and its object", () => {
		const [demand] = demandsIn("Warga mendesak Bupati Arunika untuk segera mencabut izin tambang.");
		expect([demand?.verb?.exact, demand?.object?.exact]).toEqual(["mencabut", "izin tambang"]);
	});
});

describe("no demand is seen in", () => {
	test.each([
		["an appeal to citizens", "Wali Kota Sagara meminta warga tidak membuang sampah sembarangan."],
		["an order to subordinates", "Bupati Arunika meminta Dinas Sosial segera mendata korban."],
		["a hardship", "Siswa harus menyeberangi sungai dengan rakit."],
		["a question", "“Kapan Inspektorat harus memeriksa?” tanya Budi."],
		["a demand of the past", "Tahun lalu warga mendesak Dinas Perhubungan memasang lampu."],
		["what was once demanded", "Warga pernah mendesak Bupati mundur."],
		["what is not asked", "“Kami tidak meminta Bupati mundur,” kata Budi."],
		["a prosecutor's sentence", "Jaksa menuntut terdakwa empat tahun penjara."],
		["asking for pardon", "Direktur RS Bunda meminta maaf."],
		["asking for statements", "Polres Arunika meminta keterangan dari saksi."],
		["a plan", "Pemkab Arunika segera membangun pasar baru."],
		["a duty of people", "“Kami memang harus menang,” kata Budi."],
	])("%s", (_, text) => {
		expect(demandsIn(text)).toEqual([]);
	});
});

describe("every item of a list of demands is one", () => {
	test.each([
		["1. Copot kepala dinas.\n2. Inspektorat mengaudit anggaran.", 2],
		["1) membuka data\n2) mencabut izin\n3) membayar ganti rugi", 3],
		["(1) membuka data;\n(2) mencabut izin.", 2],
		["a. membuka data;\nb. mencabut izin.", 2],
		["- membuka data\n- mencabut izin", 2],
		["• membuka data\n• mencabut izin", 2],
	])("%j", (items, count) => {
		const demands = demandsIn(`Forum mendesak Bupati Arunika untuk:\n${items}`);
		expect(demands).toHaveLength(count);
		expect(demands.every(({ because }) => because.includes("list-item"))).toBe(true);
		expect(demands[0]?.addressee?.exact).toBe("Bupati Arunika");
	});

	test("in words, too", () => {
		const text =
			"Massa membacakan tuntutan kepada Bupati Arunika. Pertama, mencabut izin. Kedua, membuka data.";
		expect(addressees(text).map(([, exact]) => exact)).toEqual([
			"Pertama, mencabut izin.",
			"Kedua, membuka data.",
		]);
	});

	test("but a list of other things is none", () => {
		expect(demandsIn("Jadwal lomba:\n1. Lari karung\n2. Panjat pinang")).toEqual([]);
	});
});
