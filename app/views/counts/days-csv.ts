import { type DayCount, listEveryDay } from "~/domain/counts/day-series";
import { csvOf } from "~/views/kit/csv";

/** Signatures of a demand day by day, days without any included. */
export function daysCsv(days: DayCount[], today: string): string {
	return csvOf(
		["date", "signatures", "total"],
		listEveryDay(days, today).map(({ from, n, total }) => [from, n, total]),
	);
}
