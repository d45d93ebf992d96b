import type { Status } from "~/domain/demands/status";
import type { TimelineEvent } from "~/domain/events/queries.server";
import { formatBytes, formatDay, formatInstant } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { Badge } from "~/views/kit/badge";
import { usePage } from "~/views/layout/use-page";

/** What happened, oldest first. Every entry can be linked to; a corrected one says so, and by which. */
export function Timeline({ events, demandSlug }: { events: TimelineEvent[]; demandSlug?: string }) {
	const { words } = usePage();
	if (events.length === 0) return <p>{words.events.empty}</p>;
	const correctedBy = new Map(
		events.flatMap((event) => (event.correctsEventId ? [[event.correctsEventId, event.id]] : [])),
	);
	return (
		<ol className="timeline">
			{events.map((event) => (
				<li key={event.id} id={`event-${event.id}`} className="timeline__event">
					<TimelineEntry
						event={event}
						correctedBy={correctedBy.get(event.id)}
						showDemand={event.demandSlug !== demandSlug}
					/>
				</li>
			))}
		</ol>
	);
}

function TimelineEntry({
	event,
	correctedBy,
	showDemand,
}: {
	event: TimelineEvent;
	correctedBy: number | undefined;
	showDemand: boolean;
}) {
	const { locale, words, paths } = usePage();
	const title = inReaderLanguage(locale, event, event.title, event.titleEn);
	const body = event.body ? inReaderLanguage(locale, event, event.body, event.bodyEn) : undefined;
	const demand = event.demandTitle ? pick(locale, event.demandTitle, event.demandTitleEn) : undefined;
	const who = event.actorName
		? `${event.actorName} (${words.events.roles[event.actorRole as keyof typeof words.events.roles]})`
		: words.events.roles.system;
	return (
		<>
			<p className="timeline__date">
				<a href={`#event-${event.id}`}>
					<time dateTime={event.occurredOn}>{formatDay(locale, event.occurredOn)}</time>
				</a>
			</p>
			<div className="timeline__body stack stack--tight">
				<p className="cluster">
					<Badge tone={event.kind === "correction_made" ? "warn" : "neutral"}>
						{words.events.kinds[event.kind]}
					</Badge>
					{event.proofOfReceipt ? <Badge tone="info">{words.events.receipt}</Badge> : null}
				</p>
				<h3 className="timeline__title" lang={title.lang}>
					{title.text}
				</h3>
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
				{correctedBy ? (
					<p>
						<a href={`#event-${correctedBy}`}>
							{words.events.corrected} {correctedBy}
						</a>
					</p>
				) : null}
				{event.correctsEventId ? (
					<p>
						<a href={`#event-${event.correctsEventId}`}>
							{words.events.corrects} {event.correctsEventId}
						</a>
					</p>
				) : null}
				<EvidenceLine event={event} />
				<p className="aside-note">{words.events.recordedBy(who, formatInstant(locale, event.recordedAt))}</p>
			</div>
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
	const { locale, words, paths } = usePage();
	const { evidence, sourceUrl } = event;
	const tiers = words.demands.statusForm.tiers;
	// What the evidence is called stays in the language of whoever recorded it.
	const titleLanguage = event.language === locale ? {} : { lang: event.language };
	return (
		<>
			{evidence ? (
				<p className="evidence">
					<span className="label">{words.events.evidence}</span>{" "}
					{evidence.sha256 ? (
						<a href={paths.file(evidence.id)} {...titleLanguage}>
							{evidence.title} ({evidence.fileName?.split(".").at(-1)?.toUpperCase()},{" "}
							{formatBytes(locale, evidence.byteSize ?? 0)})
						</a>
					) : evidence.url ? (
						<a href={evidence.url} rel="noopener nofollow external" {...titleLanguage}>
							{evidence.title}
						</a>
					) : (
						evidence.title
					)}
					<span className="aside-note">
						{" "}
						{words.events.evidenceTier(tiers[String(evidence.tier) as keyof typeof tiers].toLowerCase())};{" "}
						{formatDay(locale, evidence.obtainedOn)}
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
