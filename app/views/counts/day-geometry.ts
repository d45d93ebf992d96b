import { scaleLinear } from "d3-scale";
import { area, curveStepBefore, line } from "d3-shape";
import type { SeriesPoint } from "~/domain/counts/day-series";

/** The height of a plot in its own units; it is stretched over the page, and its words stand beside it as text. */
export const HEIGHT = 100;

/** A young demand is not drawn wider than this many places: what is to come stays empty. */
const FEWEST_PLACES = 7;

export interface Plot {
	width: number;
	/** Values with a line across, equally far apart, the highest first: the ends of the scale are among them. */
	ticks: Array<{ value: number; y: number }>;
	zero: number;
}

/** A scale in whole numbers that holds zero and all values. */
function scaleOf(values: number[]) {
	const domain = [Math.min(0, ...values), Math.max(1, ...values)];
	return scaleLinear(domain, [HEIGHT, 0]).nice(3);
}

function plotOf(points: SeriesPoint[], y: ReturnType<typeof scaleOf>): Plot {
	return {
		width: Math.max(FEWEST_PLACES, points.length),
		ticks: y
			.ticks(3)
			.filter(Number.isInteger)
			.reverse()
			.map((value) => ({ value, y: round(y(value)) })),
		zero: round(y(0)),
	};
}

/** One bar for each point, below zero where more was taken back than confirmed. A zero is a place without a bar. */
export function drawBars(points: SeriesPoint[]): Plot & { bars: string } {
	const y = scaleOf(points.map(({ n }) => n));
	const bars = points
		.map(({ n }, at) => (n === 0 ? "" : `M${at + 0.1} ${round(y(0))}V${round(y(n))}h.8V${round(y(0))}z`))
		.join("");
	return { ...plotOf(points, y), bars };
}

/** The total as steps: level over each place at what stood at its end. */
export function drawTotal(points: SeriesPoint[]): Plot & { outline: string; filled: string } {
	const y = scaleOf(points.map(({ total }) => total));
	const steps = [{ x: 0, total: 0 }, ...points.map(({ total }, at) => ({ x: at + 1, total }))];
	type Step = (typeof steps)[number];
	const toX = ({ x }: Step) => x;
	const toY = ({ total }: Step) => round(y(total));
	return {
		...plotOf(points, y),
		outline: line<Step>(toX, toY).curve(curveStepBefore)(steps) ?? "",
		filled: area<Step>(toX, round(y(0)), toY).curve(curveStepBefore)(steps) ?? "",
	};
}

function round(n: number): number {
	return Math.round(n * 100) / 100;
}
