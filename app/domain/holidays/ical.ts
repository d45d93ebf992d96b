import ICAL from "ical.js";
import { type Holiday, keepDaysOf, type ReadRow, type ReadRows } from "./holiday";
import { isDay } from "./lines";

/** A holiday that is said to last longer than this is a mistake in the file. */
const MAX_SPAN_DAYS = 31;

const JOINT_LEAVE = /cuti\s+bersama|joint\s+(holiday|leave)|collective\s+leave/i;

/**
 * Reads the whole days of an iCalendar file (RFC 5545). An entry over several days becomes one holiday for each. An entry
 * whose name or category speaks of cuti bersama is joint leave; every other one a national holiday. Entries with an hour
 * and those that repeat are refused: a decree names days.
 * @returns undefined for what is no calendar
 */
export function readIcal(year: number, text: string): ReadRows | undefined {
	const entries = parseEntries(text);
	return entries && keepDaysOf(year, entries.flatMap(readEntry));
}

function parseEntries(text: string): ICAL.Component[] | undefined {
	try {
		const parsed = ICAL.parse(text) as unknown[];
		// One calendar comes by itself, several in a list.
		const roots = Array.isArray(parsed[0]) ? parsed : [parsed];
		const calendars = roots
			.map((root) => new ICAL.Component(root as never))
			.filter(({ name }) => name === "vcalendar");
		if (calendars.length === 0) return undefined;
		return calendars.flatMap((calendar) => calendar.getAllSubcomponents("vevent"));
	} catch {
		return undefined;
	}
}

function readEntry(entry: ICAL.Component, index: number): ReadRow[] {
	const row = index + 1;
	const start = writtenDay(entry, "dtstart");
	const name = String(entry.getFirstPropertyValue("summary") ?? "")
		.replace(/\s+/g, " ")
		.trim();
	const text = [start ?? "", name].join(" ").trim();
	if (entry.getFirstProperty("rrule") || entry.getFirstProperty("rdate"))
		return [{ row, text, problem: "repeats" }];
	if (start === undefined) return [{ row, text, problem: "not-a-day" }];
	if (!isDay(start)) return [{ row, text, problem: "date-invalid" }];
	const end = entry.getFirstProperty("dtend") ? writtenDay(entry, "dtend") : nextDay(start);
	if (end === undefined || !isDay(end) || end <= start) return [{ row, text, problem: "date-invalid" }];
	const categories = entry.getAllProperties("categories").flatMap((property) => property.getValues());
	const kind = [name, ...categories].some((word) => JOINT_LEAVE.test(String(word)))
		? "joint_leave"
		: "holiday";
	const days: Holiday[] = [];
	for (let day = start; day < end; day = nextDay(day)) {
		if (days.length === MAX_SPAN_DAYS) return [{ row, text, problem: "date-invalid" }];
		days.push({ day, kind, name, nameEn: null });
	}
	return days.map((holiday) => ({ row, text, holiday }));
}

/** "2027-01-01" as the file has it: the parser's own dates turn 30 February into 2 March. None where it has an hour. */
function writtenDay(entry: ICAL.Component, name: "dtstart" | "dtend"): string | undefined {
	const property = entry.getFirstProperty(name);
	const written: unknown = property?.toJSON()[3];
	return property?.type === "date" && typeof written === "string" ? written : undefined;
}

function nextDay(day: string): string {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + 1);
	return date.toISOString().slice(0, 10);
}
