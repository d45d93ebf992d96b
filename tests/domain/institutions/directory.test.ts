import { expect, test } from "@jest/globals";
import {
	readAliasLines,
	readRegionCode,
	type Tenure,
	tenureOn,
	tenuresClash,
	writeAliasLines,
} from "~/domain/institutions/directory";

test.each([
	["36", 36],
	["36.04", 3604],
	["3604", 3604],
	["", undefined],
	["3", undefined],
	["36.4", undefined],
	["360401", undefined],
	["Banten", undefined],
])("%s as a region is %s", (text, code) => {
	expect(readRegionCode(text)).toBe(code);
});

test("other names are read back as they were written, sorted", () => {
	const text =
		"Diskominfo\nDinas Infokom | 2001-01-01 | 2016-12-31 | https://contoh.example/perda\nBiro | | 1999-12-31";
	const read = readAliasLines(text);
	if (!read.ok) throw new Error(read.reason);
	expect(read.aliases).toEqual([
		{ name: "Biro", from: null, until: "1999-12-31", sourceUrl: null },
		{
			name: "Dinas Infokom",
			from: "2001-01-01",
			until: "2016-12-31",
			sourceUrl: "https://contoh.example/perda",
		},
		{ name: "Diskominfo", from: null, until: null, sourceUrl: null },
	]);
	expect(readAliasLines(writeAliasLines(read.aliases))).toEqual(read);
});

test.each([
	["Nama | 2001-02-30", "alias-shape"],
	["Nama | kemarin", "alias-shape"],
	["| 2001-01-01", "alias-shape"],
	["Nama | | | ftp://x", "alias-shape"],
	["Nama | | | https://x.example | lagi", "alias-shape"],
	["Nama | 2002-01-01 | 2001-01-01", "alias-days"],
	["Nama\nNama", "alias-twice"],
	[Array.from({ length: 31 }, (_, i) => `Nama ${i}`).join("\n"), "alias-too-many"],
])("%j is refused: %s", (text, reason) => {
	expect(readAliasLines(text)).toEqual({ ok: false, reason });
});

const tenure = (kind: Tenure["kind"], from: string, until: string | null = null): Tenure => ({
	id: 1,
	kind,
	from,
	until,
	name: null,
	sourceUrl: "https://contoh.example",
});

test("a day falls into the tenure that lasted then, and a daily acting one comes first", () => {
	const tenures = [
		tenure("definitive", "2017-05-12", "2022-05-12"),
		tenure("plh", "2022-03-01", "2022-03-04"),
		tenure("penjabat", "2022-05-13"),
	];
	const on = (day: string) => tenureOn(tenures, day)?.kind;
	expect(
		["2017-05-11", "2017-05-12", "2022-03-02", "2022-05-12", "2022-05-13", "2030-01-01"].map(on),
	).toEqual([undefined, "definitive", "plh", "definitive", "penjabat", "penjabat"]);
});

test("an end that is not recorded ends where the next tenure begins", () => {
	const tenures = [tenure("definitive", "2017-05-12"), tenure("penjabat", "2022-05-12")];
	expect(tenureOn(tenures, "2020-01-01")?.kind).toBe("definitive");
	expect(tenureOn(tenures, "2022-05-19")?.kind).toBe("penjabat");
	expect(tenuresClash(tenures[0]!, tenures[1]!)).toBe(false);
});

test.each([
	[tenure("definitive", "2017-01-01", "2022-01-01"), tenure("penjabat", "2021-12-31"), true],
	[tenure("definitive", "2017-01-01", "2022-01-01"), tenure("penjabat", "2022-01-02"), false],
	[tenure("definitive", "2017-01-01", "2022-01-01"), tenure("plh", "2020-01-01", "2020-01-09"), false],
	[tenure("plt", "2020-01-01"), tenure("definitive", "2019-01-01", "2020-06-01"), true],
])("%j and %j clash: %s", (a, b, clash) => {
	expect([tenuresClash(a, b), tenuresClash(b, a)]).toEqual([clash, clash]);
});
