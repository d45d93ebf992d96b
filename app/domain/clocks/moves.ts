import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { parseISO } from "date-fns/parseISO";

/**
 * How often a deadline has moved, and how far in all: a change that leaves its day where it was is no move.
 * @param changes in their order
 * @returns days of the calendar from the first due day to the last; less than 0 where it came nearer
 */
export function countMoves(
	firstDueOn: string,
	changes: ReadonlyArray<{ dueOn: string }>,
): { times: number; days: number } {
	const days = [firstDueOn, ...changes.map(({ dueOn }) => dueOn)];
	return {
		times: days.filter((day, index) => index > 0 && day !== days[index - 1]).length,
		days: differenceInCalendarDays(parseISO(days.at(-1)!), parseISO(firstDueOn)),
	};
}
