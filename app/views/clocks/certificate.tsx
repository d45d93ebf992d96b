import type { Certificate, CertificateChange } from "~/domain/clocks/queries.server";
import type { Demand } from "~/domain/demands/queries.server";
import type { Status } from "~/domain/demands/status";
import type { TimelineEvent } from "~/domain/events/queries.server";
import { formatDay } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { EvidenceTitle } from "~/views/evidence/evidence-title";
import { DescriptionList } from "~/views/kit/description-list";
import { FoldingTable } from "~/views/kit/folding-table";
import { usePage } from "~/views/layout/use-page";
import { movesText } from "./moves-text";
import { drawSpan } from "./span-geometry";
import { SpanPicture } from "./span-picture";

interface CertificateProps {
	demand: Demand;
	certificate: Certificate;
	/** Of the demand's timeline, at least those that the certificate names. */
	events: readonly TimelineEvent[];
}

/** Where a deadline comes from: its rule, the proof of receipt, the day it was first due, and every change. */
export function ClockCertificate({ demand, certificate, events }: CertificateProps) {
	const { locale, words, paths } = usePage();
	const { page } = words.clocks;
	const { rule, calendar, changes, firstDueOn } = certificate;
	const { startedOn, dueOn, pausedOn } = demand.clock;
	if (startedOn === null || dueOn === null) return null;
	const law = pick(locale, rule.law, rule.lawEn);
	const start = startOf(events, certificate);
	return (
		<>
			<section className="section" aria-labelledby="certificate">
				<h2 id="certificate">{page.certificate}</h2>
				<DescriptionList
					items={[
						{ term: words.demands.deadline.rule, description: <RuleText rule={rule} /> },
						{
							term: page.law,
							description: (
								<>
									{rule.sourceUrl ? (
										<a href={rule.sourceUrl} rel="noopener nofollow external">
											{law.text}
										</a>
									) : (
										law.text
									)}
									{rule.isConfirmed ? null : <span className="aside-note"> {page.unconfirmed}</span>}
								</>
							),
						},
						{ term: page.counts, description: countsText(rule, page) },
						...(calendar
							? [
									{
										term: page.calendar,
										description: (
											<>
												<a href={paths.calendar(calendar.year)}>
													{page.calendarText(calendar.year, calendar.revision)}
												</a>
												: <span lang="id">{calendar.decree}</span>
											</>
										),
									},
								]
							: []),
						{ term: words.demands.deadline.start, description: formatDay(locale, startedOn) },
						...(start
							? [
									{
										term: words.demands.deadline.startEvidence,
										description: <EntryEvidence event={start} demandSlug={demand.slug} />,
									},
								]
							: []),
						{ term: page.firstDue, description: page.firstDueText(formatDay(locale, firstDueOn)) },
						{
							term: page.dueNow,
							description: pausedOn
								? page.pausedSince(formatDay(locale, pausedOn))
								: words.demands.deadline.dueText(formatDay(locale, dueOn)),
						},
						{
							term: words.demands.deadline.moved,
							description: movesText(words, certificate) ?? words.demands.deadline.neverMoved,
						},
					]}
				/>
				<SpanPicture
					span={drawSpan({ startedOn, firstDueOn, dueOn, changes, today: demand.asOf })}
					label={page.pictureText(
						formatDay(locale, startedOn),
						formatDay(locale, firstDueOn),
						formatDay(locale, dueOn),
					)}
				/>
			</section>
			<section className="section" aria-labelledby="changes">
				<h2 id="changes">{page.changes}</h2>
				<FoldingTable
					caption={page.changes}
					columns={[
						{ key: "when", label: page.when },
						{ key: "what", label: page.what },
						{ key: "why", label: page.why },
						{ key: "due", label: page.dueThen },
					]}
					rows={changes.map((change) => ({
						key: String(change.ordinal),
						cells: [
							formatDay(locale, change.changedOn),
							change.kind === "extended" && change.days !== null
								? page.extendedBy(words.clocks.length[rule.unit](change.days))
								: page.kinds[change.kind],
							<Reason
								key="why"
								change={change}
								event={events.find(({ id }) => id === change.eventId)}
								demandSlug={demand.slug}
							/>,
							formatDay(locale, change.dueOn),
						],
					}))}
					emptyText={page.noChanges}
				/>
			</section>
		</>
	);
}

/** "Jawaban atas permintaan informasi: 10 hari kerja sejak bukti terima" */
export function RuleText({ rule }: { rule: Certificate["rule"] }) {
	const { clocks } = usePage().words;
	return <>{clocks.ruleText(clocks.rules[rule.key].name, clocks.length[rule.unit](rule.length))}.</>;
}

function countsText(
	{ unit, countsJointLeave }: Certificate["rule"],
	page: { countsWorking: string; countsJointLeave: string; countsCalendar: string },
): string {
	if (unit !== "working") return page.countsCalendar;
	return countsJointLeave ? page.countsJointLeave : page.countsWorking;
}

/** The entry that carries the proof of receipt. */
export function startOf(
	events: readonly TimelineEvent[],
	{ evidenceId }: Pick<Certificate, "evidenceId">,
): TimelineEvent | undefined {
	return events.find(({ proofOfReceipt, evidence }) => proofOfReceipt && evidence?.id === evidenceId);
}

function EntryEvidence({ event, demandSlug }: { event: TimelineEvent; demandSlug: string }) {
	const { words, paths } = usePage();
	return (
		<>
			{event.evidence ? (
				<>
					<EvidenceTitle evidence={event.evidence} language={event.language} />
					<br />
				</>
			) : null}
			<a href={`${paths.demand(demandSlug)}#event-${event.id}`}>{words.clocks.page.entry}</a>
		</>
	);
}

interface ReasonProps {
	change: CertificateChange;
	event: TimelineEvent | undefined;
	demandSlug: string;
}

/** Why a deadline changed: a person's words, a status or a decree; each with the entry that says it. */
function Reason({ change, event, demandSlug }: ReasonProps) {
	const { words, paths } = usePage();
	const { page } = words.clocks;
	return (
		<>
			{change.kind === "calendar" && change.calendar ? (
				<>
					<a href={paths.calendar(change.calendar.year)}>
						{page.calendarText(change.calendar.year, change.calendar.revision)}
					</a>
					: <span lang="id">{change.reason}</span>
				</>
			) : change.kind === "stopped" || change.kind === "reopened" ? (
				page.toStatus(words.demands.statuses[change.reason as Status] ?? change.reason)
			) : (
				<span lang={event?.language}>{change.reason}</span>
			)}
			{event ? (
				<>
					<br />
					<EntryEvidence event={event} demandSlug={demandSlug} />
				</>
			) : null}
		</>
	);
}
