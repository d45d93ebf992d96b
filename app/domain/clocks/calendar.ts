import { addDays } from "date-fns/addDays";
import { formatISO } from "date-fns/formatISO";
import { isWeekend } from "date-fns/isWeekend";
import { parseISO } from "date-fns/parseISO";

/** libur nasional, or cuti bersama */
export type HolidayKind = "holiday" | "joint_leave";

/** Days of the decrees in force, "2022-05-26", with their kind. */
export type Calendar = ReadonlyMap<string, HolidayKind>;

export interface DayRule {
	unit: "working" | "calendar";
	/** How many days. */
	length: number;
	/** Whether cuti bersama counts as a working day: the law does not say, so it is a switch of each rule. */
	countsJointLeave: boolean;
}

/** Whether a deadline counts this day. */
export function countsDay(calendar: Calendar, rule: DayRule, day: string): boolean {
	if (rule.unit === "calendar") return true;
	const kind = calendar.get(day);
	if (kind === "holiday" || (kind === "joint_leave" && !rule.countsJointLeave)) return false;
	return !isWeekend(parseISO(day));
}

/**
 * The day with whose end a deadline ends.
 * @param receivedOn day 0, "2022-05-20": the deadline counts from the day after
 */
export function dueAfter(calendar: Calendar, rule: DayRule, receivedOn: string): string {
	let day = receivedOn;
	for (let counted = 0; counted < rule.length; ) {
		day = formatISO(addDays(parseISO(day), 1), { representation: "date" });
		if (countsDay(calendar, rule, day)) counted += 1;
	}
	return day;
}
