import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { compareDays, type Holiday } from "~/domain/holidays/holiday";
import { readIcal } from "~/domain/holidays/ical";
import { isDay, readLines, writeLines } from "~/domain/holidays/lines";

const ical = (...entries: string[]) =>
	[
		"BEGIN:VCALENDAR",
		"VERSION:2.0",
		...entries.flatMap((entry) => ["BEGIN:VEVENT", entry, "END:VEVENT"]),
		"END:VCALENDAR",
	].join("\r\n");

test("whoever writes a line a day gets the days in their order, with the English name where there is one", () => {
	const { days, refused } = readLines(
		2027,
		"# Keputusan 2027\n2027-12-24; cuti; Natal\n\n2027-01-01; libur; Tahun Baru; New Year’s Day",
	);
	expect(refused).toEqual([]);
	expect(days).toEqual([
		{ day: "2027-01-01", kind: "holiday", name: "Tahun Baru", nameEn: "New Year’s Day" },
		{ day: "2027-12-24", kind: "joint_leave", name: "Natal", nameEn: null },
	]);
});

test.each([
	["2027-01-01 libur Tahun Baru", "row-unreadable"],
	["2027-01-01; libur; a; b; c", "row-unreadable"],
	["2027-02-30; libur; Bukan hari", "date-invalid"],
	["1/1/2027; libur; Tahun Baru", "date-invalid"],
	["2026-12-31; libur; Malam tahun baru", "date-outside-year"],
	["2027-01-01; pesta; Tahun Baru", "kind-unknown"],
	["2027-01-01; constructor; Tahun Baru", "kind-unknown"],
	["2027-01-01; libur; ", "name-missing"],
	[`2027-01-01; libur; ${"a".repeat(121)}`, "name-long"],
])("%s is refused by its own reason, and the rows beside it are kept", (line, problem) => {
	const { days, refused } = readLines(2027, `2027-08-17; libur; Proklamasi\n${line}`);
	expect(days.map(({ day }) => day)).toEqual(["2027-08-17"]);
	expect(refused).toEqual([{ row: 2, text: line.trim().slice(0, 200), problem }]);
});

test("a day that stands there twice is refused where it comes again", () => {
	const { days, refused } = readLines(2027, "2027-01-01; libur; Tahun Baru\n2027-01-01; cuti; Tahun Baru");
	expect(days).toHaveLength(1);
	expect(refused).toMatchObject([{ row: 2, problem: "date-twice" }]);
});

test("more rows than a year can have are refused, not read for ever", () => {
	const line = (n: number) =>
		`${new Date(Date.UTC(2027, 0, n)).toISOString().slice(0, 10)}; libur; Hari ${n}`;
	const { days, refused } = readLines(2027, Array.from({ length: 300 }, (_, n) => line(n + 1)).join("\n"));
	expect(days).toHaveLength(200);
	expect(new Set(refused.map(({ problem }) => problem))).toEqual(new Set(["too-many-rows"]));
});

test("whatever days there are, their lines read back as the same days", () => {
	const name = fc
		.string({ minLength: 1, maxLength: 40, unit: "grapheme" })
		.map((text) => text.replace(/[;\s]+/gu, " ").trim())
		.filter((text) => text !== "" && [...text].length <= 120);
	const day = fc.integer({ min: 0, max: 364 }).map((n) => {
		return new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10);
	});
	const holiday: fc.Arbitrary<Holiday> = fc.record({
		day,
		kind: fc.constantFrom("holiday" as const, "joint_leave" as const),
		name,
		nameEn: fc.option(name),
	});
	fc.assert(
		fc.property(fc.uniqueArray(holiday, { selector: (one) => one.day, maxLength: 30 }), (days) => {
			const sorted = [...days].sort((a, b) => a.day.localeCompare(b.day));
			expect(readLines(2027, writeLines(sorted))).toEqual({ days: sorted, refused: [] });
		}),
	);
});

test("an entry over several days is a holiday on each, up to the day before its end", () => {
	const text = ical(
		"DTSTART;VALUE=DATE:20270310\r\nDTEND;VALUE=DATE:20270312\r\nSUMMARY:Idul Fitri\\, 1448 H",
		"DTSTART;VALUE=DATE:20270309\r\nSUMMARY:Cuti Bersama Idul Fitri",
		"DTSTART;VALUE=DATE:20270312\r\nCATEGORIES:cuti bersama,pemerintah\r\nSUMMARY:Idul Fitri",
	);
	expect(readIcal(2027, text)).toEqual({
		days: [
			{ day: "2027-03-09", kind: "joint_leave", name: "Cuti Bersama Idul Fitri", nameEn: null },
			{ day: "2027-03-10", kind: "holiday", name: "Idul Fitri, 1448 H", nameEn: null },
			{ day: "2027-03-11", kind: "holiday", name: "Idul Fitri, 1448 H", nameEn: null },
			{ day: "2027-03-12", kind: "joint_leave", name: "Idul Fitri", nameEn: null },
		],
		refused: [],
	});
});

test.each([
	["an hour", "DTSTART:20270101T090000Z\r\nSUMMARY:Upacara", "not-a-day"],
	["no day", "SUMMARY:Upacara", "not-a-day"],
	["a repetition", "DTSTART;VALUE=DATE:20270101\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Tahun Baru", "repeats"],
	["30 February", "DTSTART;VALUE=DATE:20270230\r\nSUMMARY:Bukan hari", "date-invalid"],
	["another year", "DTSTART;VALUE=DATE:20261231\r\nSUMMARY:Malam", "date-outside-year"],
	["no name", "DTSTART;VALUE=DATE:20270101", "name-missing"],
	[
		"an end before its start",
		"DTSTART;VALUE=DATE:20270105\r\nDTEND;VALUE=DATE:20270101\r\nSUMMARY:x",
		"date-invalid",
	],
	["a year long", "DTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20271231\r\nSUMMARY:x", "date-invalid"],
])("an entry with %s is refused by its own reason", (_, entry, problem) => {
	expect(readIcal(2027, ical(entry))).toMatchObject({ days: [], refused: [{ row: 1, problem }] });
});

test("what is no calendar is said to be none", () => {
	for (const text of ["", "hello", "<html></html>", "BEGIN:VCARD\r\nEND:VCARD", "BEGIN:VCALENDAR\r\nBEGIN:"])
		expect(readIcal(2027, text)).toBeUndefined();
});

test("whatever bytes come, the reader answers and never throws", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
			readIcal(2027, text);
			readIcal(2027, ical(text));
			readLines(2027, text);
		}),
	);
});

test("a revision is told day by day: added, removed, changed, the same", () => {
	const day = (of: string, kind: Holiday["kind"] = "holiday"): Holiday => ({
		day: of,
		kind,
		name: "Hari",
		nameEn: null,
	});
	const before = [day("2022-07-09"), day("2022-08-17"), day("2022-12-25")];
	const after = [day("2022-07-10"), day("2022-08-17"), day("2022-12-25", "joint_leave")];
	expect(compareDays(before, after)).toEqual({
		added: [after[0]],
		removed: [before[0]],
		changed: [{ before: before[2], after: after[2] }],
		same: [before[1]],
	});
});

test("only days that exist are days", () => {
	expect(["2024-02-29", "2027-12-31"].every(isDay)).toBe(true);
	expect(["2023-02-29", "2027-13-01", "2027-1-1", "20270101", "2027-00-10"].some(isDay)).toBe(false);
});
