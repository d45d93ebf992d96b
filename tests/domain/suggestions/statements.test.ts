import { describe, expect, test } from "@jest/globals";
import { extractByRules } from "~/domain/suggestions/extract-by-rules";

const statementsIn = (text: string) =>
	extractByRules
		.suggest({ text })
		.statements.map(({ speaker, role, directness, exact }) => [
			speaker?.name,
			role?.exact,
			directness,
			exact,
		]);

describe("a quote is proposed with its speaker and the role that is credited", () => {
	test.each([
		[
			"“Jalan rusak parah,” kata Budi Santoso, Ketua Forum Jalan, Senin (7/3).",
			"Budi Santoso",
			"Ketua Forum Jalan",
		],
		[
			"“Jalan rusak parah,” kata Ketua Forum Jalan, Budi Santoso, Senin.",
			"Budi Santoso",
			"Ketua Forum Jalan",
		],
		["“Jalan rusak parah,” kata Ketua Forum Jalan Budi Santoso.", "Budi Santoso", "Ketua Forum Jalan"],
		['"Jalan rusak parah," ujar warga bernama Budi.', undefined, undefined],
		["“Jalan rusak parah,” kata Prof. Dr. H. Budi Santoso, S.H., M.H.", "Budi Santoso", undefined],
		["«Jalan rusak parah», tutur Budi.", "Budi", undefined],
		["‘’Jalan rusak parah,’’ pungkas Budi.", "Budi", undefined],
		["Budi menegaskan, “Jalan rusak parah.”", "Budi", undefined],
	])("%s", (text, name, role) => {
		const [statement] = extractByRules.suggest({ text }).statements;
		expect(statement).toMatchObject({
			exact: expect.stringMatching(/^Jalan rusak parah/),
			directness: "direct",
		});
		if (name) expect(statement?.speaker?.name).toBe(name);
		if (role) expect(statement?.role?.exact).toBe(role);
	});

	test("in two parts, where the attribution breaks it", () => {
		expect(statementsIn("“Kami lahir di sini,” kata Salma, “lalu kami diusir.”")).toEqual([
			["Salma", undefined, "direct", "Kami lahir di sini"],
			["Salma", undefined, "direct", "lalu kami diusir."],
		]);
	});

	test("with quotes inside it", () => {
		expect(statementsIn("“Tampilannya “ramah”, tetapi isinya kosong,” kata Gita.")).toEqual([
			["Gita", undefined, "direct", "Tampilannya “ramah”, tetapi isinya kosong"],
		]);
	});

	test("also where the closing mark was forgotten", () => {
		expect(statementsIn("“Sudah empat kali kami melapor, kata Gita.")).toEqual([
			["Gita", undefined, "direct", "Sudah empat kali kami melapor"],
		]);
	});

	test("over several paragraphs", () => {
		const text = "“Karcis asli jarang dipakai.\n\n“Uangnya dibagi tiga,” kata Gita.";
		expect(statementsIn(text).map(([name]) => name)).toEqual(["Gita", "Gita"]);
	});
});

describe("what is reported is proposed, too", () => {
	test.each([
		["Budi mengatakan bahwa warga sudah melapor.", "warga sudah melapor"],
		["Budi menilai, warga sudah lelah.", "warga sudah lelah"],
		["Menurut Budi, warga sudah lelah.", "warga sudah lelah"],
		["Warga sudah lelah, kata Budi.", "Warga sudah lelah"],
		["Kabar itu, kata Budi, tidak benar sama sekali.", "tidak benar sama sekali"],
		["Budi membantah adanya pungutan liar.", "membantah adanya pungutan liar"],
	])("%s", (text, exact) => {
		expect(statementsIn(text)).toEqual([["Budi", undefined, "indirect", exact]]);
	});
});

describe("“ujarnya” is", () => {
	test("whoever spoke last", () => {
		const text = "Ketua Forum, Budi Santoso, mengatakan jalan itu rusak. “Sudah tiga tahun begini,” ujarnya.";
		expect(statementsIn(text)[1]).toEqual([
			"Budi Santoso",
			"Ketua Forum",
			"direct",
			"Sudah tiga tahun begini",
		]);
	});

	test("nobody, where another was quoted within somebody's sentence", () => {
		const text =
			"Hal itu disampaikan Ketua Forum, Budi Santoso. Forum sepakat dengan Direktur Lembaga, Rina Lestari yang menjelaskan bahwa jalan itu rusak.\n\n“Sungguh ironis memang,” ujarnya.";
		const last = extractByRules.suggest({ text }).statements.at(-1);
		expect(last).toMatchObject({ ambiguous: true, exact: "Sungguh ironis memang" });
		expect(last?.speaker).toBeUndefined();
	});

	test("nobody, where several are named and none has spoken", () => {
		const text = "Kepala Desa Budi Santoso bertemu dosen Rina Lestari. “Sungguh ironis memang,” ujarnya.";
		expect(extractByRules.suggest({ text }).statements[0]).toMatchObject({ ambiguous: true });
	});

	test("nobody, where nobody is named", () => {
		expect(
			extractByRules.suggest({ text: "“Sungguh ironis memang,” ujarnya." }).statements[0]?.ambiguous,
		).toBe(true);
	});
});

test.each([
	"Aplikasi “Kota Pintar” dinilai belum layak disebut “inovasi”.",
	"Spanduk bertuliskan “Jangan Mati Suri” dibentangkan.",
	"Tools itu “user friendly” sekali.",
])("quoted terms are no speech: %s", (text) => {
	expect(extractByRules.suggest({ text }).statements).toEqual([]);
});
