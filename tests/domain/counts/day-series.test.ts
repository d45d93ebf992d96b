import { describe, expect, test } from "@jest/globals";
import { listEveryDay, readSeries } from "~/domain/counts/day-series";

describe("signatures over time", () => {
	test("days on which nothing happened are zeros, up to today", () => {
		const points = listEveryDay(
			[
				{ day: "2026-02-27", n: 3 },
				{ day: "2026-03-02", n: -1 },
			],
			"2026-03-03",
		);
		expect(points.map(({ from, n, total }) => [from, n, total])).toEqual([
			["2026-02-27", 3, 3],
			["2026-02-28", 0, 3],
			["2026-03-01", 0, 3],
			["2026-03-02", -1, 2],
			["2026-03-03", 0, 2],
		]);
	});

	test("no day at all is no series, and one day is one point", () => {
		expect(listEveryDay([], "2026-03-03")).toEqual([]);
		expect(readSeries([{ day: "2026-03-03", n: 1 }], "2026-03-03")).toEqual({
			unit: "day",
			points: [{ from: "2026-03-03", to: "2026-03-03", n: 1, total: 1 }],
		});
	});

	test("a day after today, by a clock that differs, is not lost", () => {
		expect(listEveryDay([{ day: "2026-03-04", n: 2 }], "2026-03-03").at(-1)).toMatchObject({ total: 2 });
	});

	test("many days are gathered by week or month; nothing is lost and every day is in one of them", () => {
		for (const [today, unit, length] of [
			["2026-04-02", "day", 92],
			["2026-04-03", "week", 14],
			["2027-10-06", "week", 93],
			["2027-10-07", "month", 22],
			["2040-01-01", "month", 169],
		] as const) {
			const days = [
				{ day: "2026-01-01", n: 5 },
				{ day: "2026-03-31", n: 7 },
				{ day: "2026-04-01", n: -2 },
			];
			const series = readSeries(days, today);
			expect([today, series.unit, series.points.length]).toEqual([today, unit, length]);
			expect(series.points.reduce((sum, { n }) => sum + n, 0)).toBe(10);
			expect(series.points.at(-1)).toMatchObject({ total: 10, to: today });
			expect(series.points[0]!.from).toBe("2026-01-01");
			for (const [at, point] of series.points.slice(1).entries())
				expect(Date.parse(point.from) - Date.parse(series.points[at]!.to)).toBe(86_400_000);
		}
	});

	test("weeks begin on Monday and months on their first day", () => {
		const days = [{ day: "2026-01-01", n: 1 }];
		expect(readSeries(days, "2026-06-30").points[1]!.from).toBe("2026-01-05");
		expect(readSeries(days, "2029-06-30").points[1]!.from).toBe("2026-02-01");
	});
});
