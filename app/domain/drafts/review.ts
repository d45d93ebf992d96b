import { addBusinessDays } from "date-fns";
import { dayOf } from "~/platform/clock";
import { REVIEW_WORKING_DAYS } from "./draft";

/**
 * The last day of the moderators' promise for a draft that came at this moment, "2026-12-09": ten days from Monday to
 * Friday, by Jakarta's calendar. Public holidays are not left out: the promise is ours, and it is kept on the early side.
 */
export function reviewDueOn(submittedAt: Date): string {
	const [year, month, day] = dayOf(submittedAt).split("-").map(Number) as [number, number, number];
	const due = addBusinessDays(new Date(year, month - 1, day, 12), REVIEW_WORKING_DAYS);
	const two = (n: number) => String(n).padStart(2, "0");
	return `${due.getFullYear()}-${two(due.getMonth() + 1)}-${two(due.getDate())}`;
}
