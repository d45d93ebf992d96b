import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { addWeeks } from "date-fns/addWeeks";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { formatISO } from "date-fns/formatISO";
import { parseISO } from "date-fns/parseISO";
import { startOfISOWeek } from "date-fns/startOfISOWeek";
import { startOfMonth } from "date-fns/startOfMonth";

export interface DayCount {
	day: string;
	/** Confirmed less taken back: below zero on a day when more people left than came. */
	n: number;
}

export interface SeriesPoint {
	/** First and last day that it counts. */
	from: string;
	to: string;
	n: number;
	/** Standing signatures at the end of its last day. */
	total: number;
}

export type SeriesUnit = "day" | "week" | "month";

/** More points than this are no longer told apart on a phone. */
const MOST_POINTS = 92;

const iso = (date: Date) => formatISO(date, { representation: "date" });

/** Every day from the first one counted to `today` with its total; days on which nothing happened are zeros, not gaps. */
export function listEveryDay(days: DayCount[], today: string): SeriesPoint[] {
	const first = days[0];
	if (!first) return [];
	const last = [today, ...days.map(({ day }) => day)].reduce((a, b) => (a > b ? a : b));
	const counted = new Map(days.map(({ day, n }) => [day, n]));
	const start = parseISO(first.day);
	let total = 0;
	return Array.from({ length: differenceInCalendarDays(parseISO(last), start) + 1 }, (_, at) => {
		const day = iso(addDays(start, at));
		const n = counted.get(day) ?? 0;
		total += n;
		return { from: day, to: day, n, total };
	});
}

/** The same, gathered by weeks (from Monday) or by calendar months where there are too many days for a picture. */
export function readSeries(days: DayCount[], today: string): { unit: SeriesUnit; points: SeriesPoint[] } {
	const every = listEveryDay(days, today);
	if (every.length <= MOST_POINTS) return { unit: "day", points: every };
	if (every.length <= MOST_POINTS * 7)
		return { unit: "week", points: gather(every, startOfISOWeek, addWeeks) };
	return { unit: "month", points: gather(every, startOfMonth, addMonths) };
}

function gather(
	every: SeriesPoint[],
	startOf: (day: Date) => Date,
	add: (day: Date, n: number) => Date,
): SeriesPoint[] {
	const points: SeriesPoint[] = [];
	let until = "";
	for (const { from, n, total } of every) {
		const point = points.at(-1);
		if (point && from < until) {
			point.to = from;
			point.n += n;
			point.total = total;
		} else {
			points.push({ from, to: from, n, total });
			until = iso(add(startOf(parseISO(from)), 1));
		}
	}
	return points;
}
