import { MONTHS } from "./lexicon";
import type { Span } from "./sentences";
import type { Reason } from "./suggestion";

export interface FoundDate extends Span {
	iso?: string;
	because: Reason[];
}

const DIGITS = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/]|[.-]\d)/g;
const NAMES = new RegExp(`(?<!\\d)(?:(\\d{1,2}) )?(${MONTHS.join("|")})(?: (\\d{4}))?(?![\\p{L}\\d])`, "giu");

/** Dates as the press prints them: (19/5/2022), 19 Mei 2022, (7/3), Mei 2022. */
export function findDates(text: string): FoundDate[] {
	const dates: FoundDate[] = [];
	for (const match of text.matchAll(DIGITS)) {
		const [whole, day, separator, month, year] = match;
		if (!isDay(Number(day), Number(month))) continue;
		// "3-1" is a result and "1.5" a number: without a year only a slash makes a date, and only in brackets.
		const bracketed = text[match.index - 1] === "(";
		if (!year && !(separator === "/" && bracketed)) continue;
		dates.push({
			start: match.index,
			end: match.index + whole.length,
			iso: iso(fullYear(year), Number(month), Number(day)),
			because: ["date-digits"],
		});
	}
	for (const match of text.matchAll(NAMES)) {
		const [whole, day, name, year] = match;
		// "mei" is also a name, "maret" stands alone too often to mean anything.
		if (!day && !year) continue;
		const month = MONTHS.indexOf(name!.toLowerCase()) + 1;
		if (day && !isDay(Number(day), month)) continue;
		dates.push({
			start: match.index,
			end: match.index + whole.length,
			iso: day ? iso(year ? Number(year) : undefined, month, Number(day)) : undefined,
			because: ["date-words"],
		});
	}
	return dates.sort((a, b) => a.start - b.start);
}

function isDay(day: number, month: number): boolean {
	return (
		month >= 1 &&
		month <= 12 &&
		day >= 1 &&
		day <= [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!
	);
}

function fullYear(year: string | undefined): number | undefined {
	if (year === undefined) return undefined;
	return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function iso(year: number | undefined, month: number, day: number): string | undefined {
	if (year === undefined) return undefined;
	return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
