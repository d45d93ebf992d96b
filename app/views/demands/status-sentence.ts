import { addDays } from "date-fns/addDays";
import { formatISO } from "date-fns/formatISO";
import { parseISO } from "date-fns/parseISO";
import type { Clock } from "~/domain/clocks/clock";
import type { Demand } from "~/domain/demands/queries.server";
import { isVerdict } from "~/domain/demands/status";
import { daysBetween, formatSpan } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";

/** What a sentence about a status is made from; a demand has all of it. */
export type StatusFacts = Pick<Demand, "status" | "statusSince" | "reopenedOn" | "clock" | "asOf">;

/**
 * Where a demand stands, in one sentence without its full stop: "Disampaikan 12 hari lalu, belum ditanggapi".
 * It says no more than the record: a reopened demand may have been answered before, so it is never called unanswered.
 */
export function statusSentence(locale: Locale, facts: StatusFacts): string {
	const { sentences, statuses } = wordsFor(locale).demands;
	const { status, statusSince, reopenedOn, asOf } = facts;
	const open = isWaiting(status) || status === "responded";
	const head =
		reopenedOn !== null && open
			? sentences.reopened(agoOf(locale, reopenedOn, asOf), statuses[status])
			: sentences[status](agoOf(locale, statusSince, asOf));
	const clause = clockClause(locale, facts);
	return clause ? `${head}; ${clause}` : head;
}

/** Delivered and not yet answered: the time in which the clock has something to say. */
function isWaiting(status: Demand["status"]): boolean {
	return status === "delivered" || status === "acknowledged" || status === "in_process";
}

function clockClause(locale: Locale, { status, clock, asOf }: StatusFacts): string | undefined {
	const { clockClauses } = wordsFor(locale).demands;
	if (isWaiting(status)) {
		if (clock.dueOn === null) return clockClauses.notStarted;
		if (clock.pausedOn !== null) return clockClauses.paused(agoOf(locale, clock.pausedOn, asOf));
		if (clock.overdueDays > 0) return clockClauses.over(overdueSpan(locale, clock.dueOn, clock));
		if (clock.daysLeft === 0) return clockClauses.lastDay;
		return clock.daysLeft === null ? undefined : clockClauses.left(clock.daysLeft);
	}
	const late = clock.state === "stopped" && clock.dueOn !== null && clock.overdueDays > 0;
	if (late && (status === "responded" || isVerdict(status)))
		return clockClauses.missed(overdueSpan(locale, clock.dueOn!, clock));
	return undefined;
}

function overdueSpan(locale: Locale, dueOn: string, { overdueDays }: Clock): string {
	const until = formatISO(addDays(parseISO(dueOn), overdueDays), { representation: "date" });
	return formatSpan(locale, dueOn, until);
}

/** "hari ini", "kemarin", "12 hari lalu". */
function agoOf(locale: Locale, day: string, today: string): string {
	const { elapsed } = wordsFor(locale).demands;
	const days = daysBetween(day, today);
	if (days <= 0) return elapsed.today;
	return days === 1 ? elapsed.yesterday : elapsed.ago(formatSpan(locale, day, today));
}
