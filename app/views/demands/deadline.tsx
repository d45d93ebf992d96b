import { COURTESY_DAYS } from "~/domain/clocks/clock";
import type { Certificate } from "~/domain/clocks/queries.server";
import type { Demand } from "~/domain/demands/queries.server";
import type { TimelineEvent } from "~/domain/events/queries.server";
import { formatDay } from "~/i18n/format";
import { RuleText, startOf } from "~/views/clocks/certificate";
import { movesText } from "~/views/clocks/moves-text";
import { EvidenceTitle } from "~/views/evidence/evidence-title";
import { type DescriptionItem, DescriptionList } from "~/views/kit/description-list";
import { usePage } from "~/views/layout/use-page";

interface DeadlineProps {
	demand: Demand;
	/** Null before there is a proof of receipt. */
	certificate: Certificate | null;
	events: readonly TimelineEvent[];
}

/** A deadline and where it comes from: its rule, the proof that started it, its end, and how often it has moved. */
export function Deadline({ demand, certificate, events }: DeadlineProps) {
	const { locale, words, paths } = usePage();
	const { deadline, clockExplained } = words.demands;
	const { clock } = demand;
	if (!certificate || clock.startedOn === null || clock.dueOn === null) {
		return (
			<div className="stack stack--tight">
				<p>{clockExplained.not_started}</p>
				<p>{deadline.whatStarts}</p>
				<DescriptionList items={[{ term: deadline.rule, description: deadline.ruleText(COURTESY_DAYS) }]} />
			</div>
		);
	}
	const start = startOf(events, certificate);
	const items: DescriptionItem[] = [
		{
			term: deadline.rule,
			description:
				certificate.rule.key === "courtesy" ? (
					deadline.ruleText(certificate.rule.length)
				) : (
					<RuleText rule={certificate.rule} />
				),
		},
		{ term: deadline.start, description: formatDay(locale, clock.startedOn) },
		...(start ? [{ term: deadline.startEvidence, description: <StartEvidence event={start} /> }] : []),
		{
			term: deadline.due,
			description: clock.pausedOn
				? words.clocks.page.pausedSince(formatDay(locale, clock.pausedOn))
				: deadline.dueText(formatDay(locale, clock.dueOn)),
		},
		{ term: deadline.moved, description: movesText(words, certificate) ?? deadline.neverMoved },
		...(clock.pausedOn ? [] : [{ term: deadline.remaining, description: <Remaining clock={clock} /> }]),
	];
	return (
		<div className="stack stack--tight">
			<DescriptionList items={items} />
			<p>
				<a href={paths.demandClock(demand.slug)}>{words.clocks.page.link}</a> ·{" "}
				<a href={paths.deadlinesIcs({ demand: demand.slug })}>{words.clocks.feed.link}</a>
			</p>
		</div>
	);
}

function StartEvidence({ event }: { event: TimelineEvent }) {
	const { words } = usePage();
	return (
		<>
			{event.evidence ? (
				<>
					<EvidenceTitle evidence={event.evidence} language={event.language} />
					<br />
				</>
			) : null}
			<a href={`#event-${event.id}`}>{words.demands.voices.entry}</a>
		</>
	);
}

function Remaining({ clock }: { clock: Demand["clock"] }) {
	const { deadline } = usePage().words.demands;
	if (clock.state === "stopped")
		return <>{clock.overdueDays > 0 ? deadline.stoppedLate(clock.overdueDays) : deadline.stopped}</>;
	if (clock.overdueDays > 0) return <strong>{deadline.over(clock.overdueDays)}</strong>;
	return <>{clock.daysLeft === 0 ? deadline.lastDay : deadline.left(clock.daysLeft ?? 0)}</>;
}
