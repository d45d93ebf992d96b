import { describe, expect, test } from "@jest/globals";
import { initials, parseRegionCode, publicName, regionCodeText } from "~/domain/signatures/signature";
import { regions } from "../../../db/seeds/regions";

describe("a signer is shown by initials unless they ask for more", () => {
	test.each([
		["Andi Suhud Trisnahadi", "A. S. T."],
		["Sari", "S."],
		["  sari   wulandari ", "S. W."],
		["Ni Luh Putu Ayu Sari", "N. L. P."],
		["i wayan", "I. W."],
		["Éva Örs", "É. Ö."],
		["𠮷野 家", "𠮷. 家."],
	])("%s → %s", (name, shown) => {
		expect(initials(name)).toBe(shown);
	});
	test("the owner decides", () => {
		expect(publicName("Sari Wulandari", "initials")).toBe("S. W.");
		expect(publicName("Sari Wulandari", "full")).toBe("Sari Wulandari");
		expect(publicName("Sari Wulandari", "hidden")).toBeUndefined();
	});
});

describe("a region code is read as the ministry prints it", () => {
	test.each([
		["36.04", 3604],
		["11.01", 1101],
		["36.73", 3673],
	])("%s", (text, code) => {
		expect(parseRegionCode(text)).toBe(code);
		expect(regionCodeText(code)).toBe(text);
	});
	test.each(["3604", "36.4", "36.004", "36,04", " 36.04", "36.04 ", "36.04\n", "", "ab.cd", "36.04.01"])(
		"%j is no region code",
		(text) => {
			expect(parseRegionCode(text)).toBeUndefined();
		},
	);
	test("every region of the list comes back as itself", () => {
		expect(regions).toHaveLength(514);
		expect(new Set(regions.map(({ provinceCode }) => provinceCode)).size).toBe(38);
		for (const { code } of regions) expect(regionCodeText(parseRegionCode(code)!)).toBe(code);
		expect(regions.filter(({ provinceName }) => provinceName === "Banten").map(({ code }) => code)).toEqual([
			"36.01",
			"36.02",
			"36.03",
			"36.04",
			"36.71",
			"36.72",
			"36.73",
			"36.74",
		]);
	});
});
