import { type Clock, COURTESY_DAYS } from "~/domain/clocks/clock";
import type { TimelineEvent } from "~/domain/events/queries.server";
import { formatDay } from "~/i18n/format";
import { EvidenceTitle } from "~/views/evidence/evidence-title";
import { type DescriptionItem, DescriptionList } from "~/views/kit/description-list";
import { usePage } from "~/views/layout/use-page";

/** A deadline and where it comes from: its rule, the proof that started it, its end, and that nobody has moved it. */
export function Deadline({ clock, events }: { clock: Clock; events: readonly TimelineEvent[] }) {
	const { locale, words } = usePage();
	const { deadline, clockExplained } = words.demands;
	const rule = { term: deadline.rule, description: deadline.ruleText(COURTESY_DAYS) };
	if (clock.startedOn === null || clock.dueOn === null) {
		return (
			<div className="stack stack--tight">
				<p>{clockExplained.not_started}</p>
				<p>{deadline.whatStarts}</p>
				<DescriptionList items={[rule]} />
			</div>
		);
	}
	const start = findStart(events, clock.startedOn);
	const items: DescriptionItem[] = [
		rule,
		{ term: deadline.start, description: formatDay(locale, clock.startedOn) },
		...(start
			? [
					{
						term: deadline.startEvidence,
						description: <StartEvidence event={start} />,
						key: "start-evidence",
					},
				]
			: []),
		{ term: deadline.due, description: deadline.dueText(formatDay(locale, clock.dueOn)) },
		{ term: deadline.moved, description: deadline.neverMoved },
		{ term: deadline.remaining, description: <Remaining clock={clock} /> },
	];
	return <DescriptionList items={items} />;
}

/** The entry whose proof of receipt is the first by date: what `readClock` was given as its start. */
function findStart(events: readonly TimelineEvent[], startedOn: string): TimelineEvent | undefined {
	return events.find(
		({ kind, proofOfReceipt, occurredOn }) =>
			kind === "status_changed" && proofOfReceipt && occurredOn === startedOn,
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

function Remaining({ clock }: { clock: Clock }) {
	const { deadline } = usePage().words.demands;
	if (clock.state === "stopped")
		return <>{clock.overdueDays > 0 ? deadline.stoppedLate(clock.overdueDays) : deadline.stopped}</>;
	if (clock.overdueDays > 0) return <strong>{deadline.over(clock.overdueDays)}</strong>;
	return <>{clock.daysLeft === 0 ? deadline.lastDay : deadline.left(clock.daysLeft ?? 0)}</>;
}
