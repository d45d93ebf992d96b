import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { SeriesPoint } from "~/domain/counts/day-series";
import { drawBars, drawTotal, HEIGHT } from "~/views/counts/day-geometry";

const series = (...ns: number[]): SeriesPoint[] => {
	let total = 0;
	return ns.map((n, at) => {
		total += n;
		const day = `2026-01-${String(at + 1).padStart(2, "0")}`;
		return { from: day, to: day, n, total };
	});
};

describe("a picture over time", () => {
	test("one day is one bar of a week, on a scale from zero", () => {
		const plot = drawBars(series(1));
		expect(plot.width).toBe(7);
		expect(plot.ticks).toEqual([
			{ value: 1, y: 0 },
			{ value: 0, y: HEIGHT },
		]);
		expect(plot.bars).toBe("M0.1 100V0h.8V100z");
	});

	test("a day without signatures has its place and no bar", () => {
		const { bars } = drawBars(series(2, 0, 4));
		expect(bars.match(/M/g)).toHaveLength(2);
		expect(bars).toContain("M2.1 ");
	});

	test("a day on which more left than came hangs below zero", () => {
		const plot = drawBars(series(4, -2));
		expect(plot.ticks.map(({ value }) => value)).toEqual([4, 2, 0, -2]);
		expect(plot.zero).toBeCloseTo((HEIGHT * 2) / 3, 1);
		expect(plot.bars).toContain(`M1.1 ${plot.zero}V100h.8V${plot.zero}z`);
	});

	test("the total rises at the place of its day and stays", () => {
		const { outline } = drawTotal(series(2, 0, 2));
		expect(outline).toBe("M0,100L0,50L1,50L1,50L2,50L2,0L3,0");
	});

	test("a million fits, and its scale is in whole round numbers", () => {
		const { ticks } = drawTotal(series(400_000, 600_001));
		expect(ticks.map(({ value }) => value)).toEqual([1_500_000, 1_000_000, 500_000, 0]);
	});

	test("whatever the days, nothing is drawn outside and the lines lie equally far apart from edge to edge", () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer({ min: -500_000, max: 1_000_000 }), { minLength: 1, maxLength: 92 }),
				(ns) => {
					const points = series(...ns);
					for (const plot of [drawBars(points), drawTotal(points)]) {
						const ys = plot.ticks.map(({ y }) => y);
						expect([ys[0], ys.at(-1)]).toEqual([0, HEIGHT]);
						const gaps = ys.slice(1).map((y, at) => y - ys[at]!);
						for (const gap of gaps) expect(gap).toBeCloseTo(HEIGHT / gaps.length, 1);
						const path = "bars" in plot ? plot.bars : plot.filled;
						expect(path).not.toMatch(/NaN|Infinity/);
						for (const [, y] of path.matchAll(/[V,](-?[\d.]+)/g)) {
							expect(Number(y)).toBeGreaterThanOrEqual(0);
							expect(Number(y)).toBeLessThanOrEqual(HEIGHT);
						}
					}
				},
			),
		);
	});
});
