import type { Demand } from "~/domain/demands/queries.server";
import type { Status } from "~/domain/demands/status";
import { formatDay } from "~/i18n/format";
import { Badge } from "~/views/kit/badge";
import { usePage } from "~/views/layout/use-page";
import { type StatusFacts, statusSentence } from "./status-sentence";

const TONES: Record<Status, "neutral" | "info" | "good" | "warn" | "bad"> = {
	draft: "neutral",
	in_review: "neutral",
	published: "info",
	delivered: "info",
	acknowledged: "info",
	in_process: "info",
	responded: "info",
	fulfilled: "good",
	partly_fulfilled: "warn",
	refused: "bad",
	not_competent: "warn",
	unanswered: "bad",
	withdrawn: "neutral",
	merged: "neutral",
};

export function StatusBadge({ status }: { status: Status }) {
	const { words } = usePage();
	return <Badge tone={TONES[status]}>{words.demands.statuses[status]}</Badge>;
}

/** The badge's meaning in a sentence, from the record alone. */
export function StatusSentence({ facts }: { facts: StatusFacts }) {
	const { locale } = usePage();
	return <p className="status-sentence">{statusSentence(locale, facts)}.</p>;
}

/** What a demand's quote claims about others, where it claims anything. */
export function ClaimBadge({ claimType }: { claimType: Demand["claimType"] }) {
	const { words } = usePage();
	if (claimType === "none") return null;
	return <Badge tone="allegation">{words.demands.claims[claimType]}</Badge>;
}

/** The clock in a few words, loud only when it has run out. */
export function ClockBadge({ clock }: { clock: Demand["clock"] }) {
	const { words } = usePage();
	const late = clock.state === "overdue" || clock.state === "long_overdue";
	return (
		<Badge tone={late ? "bad" : clock.state === "due_soon" ? "warn" : "neutral"}>
			{words.demands.clock}: {words.demands.clocks[clock.state].toLowerCase()}
		</Badge>
	);
}

/** The clock in a sentence with its dates and its rule. */
export function ClockSentence({ clock }: { clock: Demand["clock"] }) {
	const { locale, words } = usePage();
	const { clockExplained } = words.demands;
	if (clock.startedOn === null || clock.dueOn === null) return <>{clockExplained.not_started}</>;
	const start = formatDay(locale, clock.startedOn);
	const due = formatDay(locale, clock.dueOn);
	if (clock.state === "stopped") return <>{clockExplained.stopped(start, due)}</>;
	if (clock.pausedOn !== null) return <>{clockExplained.paused(start, formatDay(locale, clock.pausedOn))}</>;
	if (clock.overdueDays > 0) return <>{clockExplained.overdue(start, due, clock.overdueDays)}</>;
	return <>{clockExplained.running(start, due, clock.daysLeft ?? 0)}</>;
}
