import { addDays } from "date-fns/addDays";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { formatISO } from "date-fns/formatISO";
import { parseISO } from "date-fns/parseISO";

/**
 * The site's own courtesy deadline: an answer is asked for within 30 calendar days of proven receipt. It is no legal
 * deadline. The database holds the same number (clock_rule), and refuses "unanswered" before PATIENCE_DAYS more.
 */
export const COURTESY_DAYS = 30;
export const PATIENCE_DAYS = 14;
const DUE_SOON_DAYS = 7;
const LONG_OVERDUE_DAYS = 90;

/** Rules that deadlines are counted by; their numbers and articles are rows of clock_rule. */
export const RULE_KEYS = [
	"courtesy",
	"kip_answer",
	"kip_objection",
	"kip_objection_reply",
	"kip_dispute",
	"ki_start",
	"ki_ruling",
	"bpk_reply",
	"bpk_review",
	"apip_reply",
	"complaint_reply",
	"complaint_completion",
	"supervisory_complaint",
	"reply_handling",
] as const;
export type RuleKey = (typeof RULE_KEYS)[number];

export const CLOCK_CHANGES = ["paused", "resumed", "extended", "calendar", "stopped", "reopened"] as const;
export type ClockChangeKind = (typeof CLOCK_CHANGES)[number];

export type ClockState =
	| "not_started"
	| "running"
	| "paused"
	| "due_soon"
	| "overdue"
	| "long_overdue"
	| "stopped";

export interface Clock {
	state: ClockState;
	/** Day of proven receipt, "2022-05-20"; null before there is a proof. */
	startedOn: string | null;
	/** The day it was due at first, for ever; null before it starts. */
	firstDueOn: string | null;
	/** The clock runs to the end of this day; null before it starts. While it is paused, what it was. */
	dueOn: string | null;
	/** Day of the question that it waits for; null unless paused. */
	pausedOn: string | null;
	/** Whole days past the due day; 0 unless overdue. */
	overdueDays: number;
	/** Whole days left including today's due day at 0; null unless running. */
	daysLeft: number | null;
}

/** What is kept of a deadline. */
export interface ClockFacts {
	startedOn: string;
	firstDueOn: string;
	dueOn: string;
	pausedOn: string | null;
	/** Day of the answer or verdict that stopped it. */
	stoppedOn: string | null;
}

/**
 * Derives the state of a clock; it is stored nowhere.
 * @param facts none before there is a proof of receipt
 * @param today calendar day in Jakarta
 */
export function readClock({
	today,
	...facts
}: { today: string } & (ClockFacts | { startedOn: null })): Clock {
	if (facts.startedOn === null)
		return {
			state: "not_started",
			startedOn: null,
			firstDueOn: null,
			dueOn: null,
			pausedOn: null,
			overdueDays: 0,
			daysLeft: null,
		};
	const { startedOn, firstDueOn, dueOn, pausedOn, stoppedOn } = facts;
	const until = stoppedOn ?? pausedOn ?? today;
	const overdueDays = Math.max(0, differenceInCalendarDays(parseISO(until), parseISO(dueOn)));
	const clock = { startedOn, firstDueOn, dueOn, pausedOn: stoppedOn ? null : pausedOn, overdueDays };
	if (stoppedOn) return { ...clock, state: "stopped", daysLeft: null };
	if (pausedOn) return { ...clock, state: "paused", daysLeft: null };
	const daysLeft = overdueDays > 0 ? null : differenceInCalendarDays(parseISO(dueOn), parseISO(until));
	return { ...clock, state: runningState(overdueDays, daysLeft), daysLeft };
}

/** A courtesy deadline that nobody has moved, by its receipt alone. */
export function courtesyClock({
	receiptOn,
	stoppedOn,
	today,
}: {
	receiptOn: string | null;
	stoppedOn: string | null;
	today: string;
}): Clock {
	if (receiptOn === null) return readClock({ startedOn: null, today });
	const dueOn = formatISO(addDays(parseISO(receiptOn), COURTESY_DAYS), { representation: "date" });
	return readClock({ startedOn: receiptOn, firstDueOn: dueOn, dueOn, pausedOn: null, stoppedOn, today });
}

function runningState(overdueDays: number, daysLeft: number | null): ClockState {
	if (overdueDays > LONG_OVERDUE_DAYS) return "long_overdue";
	if (overdueDays > 0) return "overdue";
	return daysLeft !== null && daysLeft <= DUE_SOON_DAYS ? "due_soon" : "running";
}
