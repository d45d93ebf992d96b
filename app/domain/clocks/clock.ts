import { addDays } from "date-fns/addDays";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { formatISO } from "date-fns/formatISO";
import { parseISO } from "date-fns/parseISO";
import { subDays } from "date-fns/subDays";

/**
 * The site's own courtesy deadline: an answer is asked for within 30 calendar days of proven receipt. It is no legal
 * deadline. The database refuses "unanswered" before COURTESY_DAYS + PATIENCE_DAYS (guard_event in db/migrations).
 */
export const COURTESY_DAYS = 30;
export const PATIENCE_DAYS = 14;
const DUE_SOON_DAYS = 7;
const LONG_OVERDUE_DAYS = 90;

export type ClockState = "not_started" | "running" | "due_soon" | "overdue" | "long_overdue" | "stopped";

export interface Clock {
	state: ClockState;
	/** Day of proven receipt, "2022-05-20"; null before there is a proof. */
	startedOn: string | null;
	/** The clock runs to the end of this day; null before it starts. */
	dueOn: string | null;
	/** Whole days past the due day; 0 unless overdue. */
	overdueDays: number;
	/** Whole days left including today's due day at 0; null unless running. */
	daysLeft: number | null;
}

/**
 * Derives the clock; it is stored nowhere.
 * @param receiptOn the first day with proof of receipt
 * @param stoppedOn the day of the answer or verdict that stopped it
 * @param today calendar day in Jakarta
 */
export function readClock({
	receiptOn,
	stoppedOn,
	today,
}: {
	receiptOn: string | null;
	stoppedOn: string | null;
	today: string;
}): Clock {
	if (!receiptOn)
		return { state: "not_started", startedOn: null, dueOn: null, overdueDays: 0, daysLeft: null };
	const due = addDays(parseISO(receiptOn), COURTESY_DAYS);
	const dueOn = formatISO(due, { representation: "date" });
	const until = parseISO(stoppedOn ?? today);
	const overdueDays = Math.max(0, differenceInCalendarDays(until, due));
	if (stoppedOn) return { state: "stopped", startedOn: receiptOn, dueOn, overdueDays, daysLeft: null };
	const daysLeft = overdueDays > 0 ? null : differenceInCalendarDays(due, until);
	return { state: runningState(overdueDays, daysLeft), startedOn: receiptOn, dueOn, overdueDays, daysLeft };
}

/** Of the demands whose clock runs, those received before this day are overdue: the same rule, for a whole list. */
export function overdueIfReceivedBefore(today: string): string {
	return formatISO(subDays(parseISO(today), COURTESY_DAYS), { representation: "date" });
}

function runningState(overdueDays: number, daysLeft: number | null): ClockState {
	if (overdueDays > LONG_OVERDUE_DAYS) return "long_overdue";
	if (overdueDays > 0) return "overdue";
	return daysLeft !== null && daysLeft <= DUE_SOON_DAYS ? "due_soon" : "running";
}
