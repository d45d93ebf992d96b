import type { Status } from "~/domain/demands/status";
import type { TimelineEvent } from "~/domain/events/queries.server";
import { arrangeTimeline, type TimelineChoice, type TimelineItem } from "~/domain/events/timeline";
import { formatDay, formatInstant } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { EvidenceTitle } from "~/views/evidence/evidence-title";
import { Badge } from "~/views/kit/badge";
import { classNames } from "~/views/kit/class-names";
import { EmptyState } from "~/views/kit/empty-state";
import { usePage } from "~/views/layout/use-page";
import { TimelineFilters } from "./timeline-filters";

export interface TimelineProps {
	/** Oldest first; all of them, for the choice is made here. */
	events: TimelineEvent[];
	choice: TimelineChoice;
	/** Address of the page it stands on, without a query. */
	page: string;
	caseSlug: string;
	/** On a demand's page: its own title need not be repeated at each entry. */
	demandSlug?: string;
	/** On a case's page: the demands to narrow it to. */
	demands?: ReadonlyArray<{ slug: string; position: number; title: string; titleEn: string | null }>;
}

/** What happened. Every entry can be linked to, and a corrected one stands beside its correction. */
export function Timeline({ events, choice, page, caseSlug, demandSlug, demands = [] }: TimelineProps) {
	const { words, paths } = usePage();
	const { filters } = words.events;
	if (events.length === 0) return <p>{words.events.empty}</p>;
	const items = arrangeTimeline(events, choice);
	return (
		<>
			<TimelineFilters events={events} choice={choice} page={page} demands={demands} />
			{items.length === 0 ? (
				<EmptyState title={filters.none}>
					<p>
						<a href={paths.timeline(page, {})}>{filters.showAll}</a>
					</p>
				</EmptyState>
			) : (
				<ol className="timeline">
					{items.map((item) => (
						<TimelineRow key={item.event.id} item={item} caseSlug={caseSlug} demandSlug={demandSlug} />
					))}
				</ol>
			)}
		</>
	);
}

interface RowProps {
	item: TimelineItem;
	caseSlug: string;
	demandSlug: string | undefined;
}

function TimelineRow({ item: { event, corrections }, caseSlug, demandSlug }: RowProps) {
	const { words, paths } = usePage();
	const corrected = corrections.length > 0;
	return (
		<li
			id={`event-${event.id}`}
			className={classNames("timeline__event", corrected && "timeline__event--corrected")}
		>
			<div className="timeline__entry">
				<TimelineEntry
					event={event}
					titleAs="h3"
					showDemand={event.demandSlug !== demandSlug}
					mark={corrected ? words.events.corrected : undefined}
				/>
				{event.correctsEventId ? (
					<p>
						<a href={paths.event(caseSlug, event.correctsEventId)}>{words.events.correctsElsewhere}</a>
					</p>
				) : null}
			</div>
			{corrected ? (
				<div className="timeline__corrections">
					<p className="timeline__corrections-label">{words.events.correction}</p>
					{corrections.map((correction) => (
						<div key={correction.id} id={`event-${correction.id}`} className="timeline__correction">
							<TimelineEntry
								event={correction}
								titleAs="h4"
								showDemand={correction.demandSlug !== null && correction.demandSlug !== event.demandSlug}
								mark={undefined}
							/>
						</div>
					))}
				</div>
			) : null}
		</li>
	);
}

interface EntryProps {
	event: TimelineEvent;
	/** A correction stands under what it corrects, in the outline too. */
	titleAs: "h3" | "h4";
	showDemand: boolean;
	/** What to know before reading the words, as a badge. */
	mark: string | undefined;
}

function TimelineEntry({ event, titleAs: Title, showDemand, mark }: EntryProps) {
	const { locale, words, paths } = usePage();
	const title = inReaderLanguage(locale, event, event.title, event.titleEn);
	const body = event.body ? inReaderLanguage(locale, event, event.body, event.bodyEn) : undefined;
	const demand = event.demandTitle ? pick(locale, event.demandTitle, event.demandTitleEn) : undefined;
	const who = event.actorName
		? `${event.actorName} (${words.events.roles[event.actorRole as keyof typeof words.events.roles]})`
		: words.events.roles.system;
	return (
		<>
			<p className="timeline__head">
				<a className="timeline__date" href={`#event-${event.id}`}>
					<time dateTime={event.occurredOn}>{formatDay(locale, event.occurredOn)}</time>
				</a>
				<Badge tone={event.kind === "correction_made" || event.kind === "erratum_made" ? "warn" : "neutral"}>
					{words.events.kinds[event.kind]}
				</Badge>
				{event.proofOfReceipt ? <Badge tone="info">{words.events.receipt}</Badge> : null}
				{mark ? <Badge tone="warn">{mark}</Badge> : null}
			</p>
			<Title className="timeline__title" lang={title.lang}>
				{title.text}
			</Title>
			<StatusLine event={event} />
			{showDemand && demand && event.demandSlug ? (
				<p className="aside-note">
					<a href={paths.demand(event.demandSlug)}>{demand.text}</a>
				</p>
			) : null}
			{body ? (
				<p className="timeline__text" lang={body.lang}>
					{body.text}
				</p>
			) : null}
			<EvidenceLine event={event} />
			<p className="timeline__recorded">
				{words.events.recordedBy(who, formatInstant(locale, event.recordedAt))}
			</p>
		</>
	);
}

function StatusLine({ event }: { event: TimelineEvent }) {
	const { words } = usePage();
	if (!event.toStatus) return null;
	const status = words.demands.statuses[event.toStatus as Status];
	return (
		<p>
			{event.kind === "verdict_proposed" ? words.events.verdictTo(status) : words.events.statusTo(status)}
		</p>
	);
}

function EvidenceLine({ event }: { event: TimelineEvent }) {
	const { locale, words } = usePage();
	const { evidence, sourceUrl } = event;
	const tiers = words.demands.statusForm.tiers;
	return (
		<>
			{evidence ? (
				<p className="evidence">
					<span className="label">{words.events.evidence}</span>{" "}
					<EvidenceTitle evidence={evidence} language={event.language} />
					<span className="aside-note">
						{". "}
						{tiers[String(evidence.tier) as keyof typeof tiers]}; {formatDay(locale, evidence.obtainedOn)}
						{evidence.sha256 ? (
							<>
								; {words.events.hash} <code>{evidence.sha256.slice(0, 16)}…</code>
							</>
						) : null}
					</span>
				</p>
			) : null}
			{sourceUrl && sourceUrl !== evidence?.url ? (
				<p className="evidence">
					<span className="label">{words.events.source}</span>{" "}
					<a href={sourceUrl} rel="noopener nofollow external">
						{sourceUrl.replace(/^https?:\/\/(www\.)?/, "").slice(0, 60)}
					</a>
				</p>
			) : null}
		</>
	);
}

function inReaderLanguage(locale: "id" | "en", event: TimelineEvent, text: string, english: string | null) {
	if (event.language === locale) return { text };
	if (locale === "en" && english) return { text: english };
	return { text, lang: event.language };
}
