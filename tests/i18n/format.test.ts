import { expect, test } from "@jest/globals";
import { formatInstant, formatSpan } from "~/i18n/format";
import { counted } from "~/i18n/plural";
import { wordsFor } from "~/i18n/translate";

const INSTANT = new Date("2026-11-24T16:30:00Z");

test.each([
	["WIB", "24 November 2026 pukul 23.30 WIB", "24 November 2026 at 23:30 WIB"],
	["WITA", "25 November 2026 pukul 00.30 WITA", "25 November 2026 at 00:30 WITA"],
	["WIT", "25 November 2026 pukul 01.30 WIT", "25 November 2026 at 01:30 WIT"],
] as const)("one instant on the clocks of %s", (zone, id, en) => {
	expect(formatInstant("id", INSTANT, zone)).toBe(id);
	expect(formatInstant("en", INSTANT, zone)).toBe(en);
});

test("where no region is known an instant has Jakarta's time", () => {
	expect(formatInstant("id", INSTANT)).toBe("24 November 2026 pukul 23.30 WIB");
});

test.each([
	["2026-11-24", "2026-11-24", "0 hari", "0 days"],
	["2026-11-23", "2026-11-24", "1 hari", "1 day"],
	["2026-09-25", "2026-11-24", "60 hari", "60 days"],
	["2026-09-24", "2026-11-24", "2 bulan", "2 months"],
	["2024-11-25", "2026-11-24", "23 bulan", "23 months"],
	["2024-02-29", "2026-02-27", "23 bulan", "23 months"],
	["2024-02-29", "2026-03-01", "2 tahun", "2 years"],
])("from %s to %s it is %s, %s", (from, to, id, en) => {
	expect(formatSpan("id", from, to)).toBe(id);
	expect(formatSpan("en", from, to)).toBe(en);
});

test.each([
	[0, "0 tanda tangan", "0 signatures", "0 orang menandatangani", "0 people have signed"],
	[1, "1 tanda tangan", "1 signature", "1 orang menandatangani", "1 person has signed"],
	[2, "2 tanda tangan", "2 signatures", "2 orang menandatangani", "2 people have signed"],
	[
		12345,
		"12.345 tanda tangan",
		"12,345 signatures",
		"12.345 orang menandatangani",
		"12,345 people have signed",
	],
])("%i of them", (n, idSignatures, enSignatures, idPeople, enPeople) => {
	expect(wordsFor("id").demands.signatures(n)).toBe(idSignatures);
	expect(wordsFor("en").demands.signatures(n)).toBe(enSignatures);
	expect(wordsFor("id").caseFiles.people(n)).toBe(idPeople);
	expect(wordsFor("en").caseFiles.people(n)).toBe(enPeople);
});

test("a form that a language lacks is the other one", () => {
	expect(counted("en", 1, { other: "All (#)" })).toBe("All (1)");
});
