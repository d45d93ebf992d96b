import { expect, test } from "@jest/globals";
import { type Calendar, dueAfter } from "~/domain/clocks/calendar";
import { listRevisions } from "~/domain/holidays/queries.server";
import { listSeededRevisions, seedHolidays } from "../../db/seeds/holidays";
import { db } from "../support/database";

/** [year, revision, national holidays, days of joint leave], as the decrees count them. */
const COUNTS = [
	[2022, 1, 16, 0],
	[2022, 2, 16, 4],
	[2022, 3, 16, 4],
	[2023, 1, 16, 8],
	[2023, 2, 16, 9],
	[2023, 3, 16, 11],
	[2024, 1, 17, 10],
	[2024, 2, 18, 10],
	[2024, 3, 19, 10],
	[2025, 1, 17, 10],
	[2025, 2, 17, 11],
	[2026, 1, 17, 8],
];

test("each decree has as many holidays and days of joint leave as it says", () => {
	expect(
		listSeededRevisions().map(({ year, revision, days }) => [
			year,
			revision,
			days.filter(({ kind }) => kind === "holiday").length,
			days.filter(({ kind }) => kind === "joint_leave").length,
		]),
	).toEqual(COUNTS);
});

test("joint leave falls on days on which people would work, and every day exists", () => {
	for (const { days } of listSeededRevisions())
		for (const { day, kind, name } of days) {
			const date = new Date(`${day}T00:00:00Z`);
			expect(date.toISOString().slice(0, 10)).toBe(day);
			if (kind === "joint_leave") expect([day, name, date.getUTCDay() % 6 === 0]).toEqual([day, name, false]);
		}
});

test("what is loaded twice is there once, and a revision that somebody published here stays", async () => {
	await db
		.insertInto("calendar_revision")
		.values({ year: 2026, revision: 1, decree: "Dimuat di sini", published_on: "2025-09-19" } as never)
		.execute();
	await seedHolidays(db);
	await seedHolidays(db);
	const revisions = await listRevisions(db);
	expect(revisions).toHaveLength(COUNTS.length);
	expect(revisions.at(-1)).toMatchObject({ year: 2026, decree: "Dimuat di sini", days: [] });
});

test("with the calendar in force the deadlines are those that were counted by hand", async () => {
	await seedHolidays(db);
	const last = new Map((await listRevisions(db)).map((one) => [one.year, one.days]));
	const calendar: Calendar = new Map([...last.values()].flat().map(({ day, kind }) => [day, kind] as const));
	const due = (receivedOn: string, length: number, unit: "working" | "calendar" = "working") =>
		dueAfter(calendar, { unit, length, countsJointLeave: false }, receivedOn);
	expect(due("2022-05-20", 10)).toBe("2022-06-07");
	expect(due("2022-05-20", 17)).toBe("2022-06-16");
	expect(due("2022-05-20", 60, "calendar")).toBe("2022-07-19");
	expect(due("2026-03-13", 10)).toBe("2026-04-06");
	expect(due("2026-03-13", 17)).toBe("2026-04-15");
	// Election day.
	expect(due("2024-02-12", 2)).toBe("2024-02-15");
	expect(due("2025-08-15", 1)).toBe("2025-08-19");
});
