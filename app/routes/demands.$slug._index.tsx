import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findActor } from "~/actor.server";
import { may } from "~/domain/accounts/role";
import { getCaseFile, getSourceOfDemand, listStatements } from "~/domain/case-files/queries.server";
import { findCertificate } from "~/domain/clocks/queries.server";
import { getFormFunnel, listDayCounts, listRegionCounts } from "~/domain/counts/queries.server";
import { goalOf } from "~/domain/demands/goal";
import { findDemand, listDemandLinks } from "~/domain/demands/queries.server";
import { isOpen } from "~/domain/demands/status";
import { readAssessment } from "~/domain/demands/voices";
import { listErrata } from "~/domain/errata/queries.server";
import { listDemandTimeline } from "~/domain/events/queries.server";
import { readTimelineChoice } from "~/domain/events/timeline";
import { findTenureOfDemand } from "~/domain/institutions/queries.server";
import { writeItem } from "~/domain/moderation/moderation";
import { findTombstone } from "~/domain/moderation/queries.server";
import { listNotices } from "~/domain/notices/queries.server";
import { findOrganisation } from "~/domain/organisations/queries.server";
import { listPopulations, listRegions } from "~/domain/regions/queries.server";
import { listReplies } from "~/domain/replies/queries.server";
import { formatDay, formatInstant, formatNumber } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { dayOf, today } from "~/platform/clock";
import { db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { gone, notFound } from "~/platform/http/problem.server";
import { DayChart } from "~/views/counts/day-chart";
import { FormFunnel } from "~/views/counts/form-funnel";
import { RegionPictures } from "~/views/counts/region-pictures";
import { listMapPlaces } from "~/views/counts/tile-places";
import { Deadline } from "~/views/demands/deadline";
import { DemandDetails } from "~/views/demands/demand-details";
import { DemandLinks } from "~/views/demands/demand-links";
import { signatureCount } from "~/views/demands/signature-count";
import { ClaimBadge, ClockBadge, StatusBadge, StatusSentence } from "~/views/demands/status-badge";
import { ThreeVoices, useAssessmentVoice } from "~/views/demands/three-voices";
import { ErratumNotes, errataOf } from "~/views/errata/erratum-notes";
import { Timeline } from "~/views/events/timeline";
import { TenureThen } from "~/views/institutions/tenures";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { LinkButton } from "~/views/kit/button";
import { Disclosure } from "~/views/kit/disclosure";
import { PageHeader } from "~/views/kit/page-header";
import { ProgressWithText } from "~/views/kit/progress-text";
import { Quote } from "~/views/kit/quote";
import { LinkedData } from "~/views/layout/linked-data";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { ReportLink } from "~/views/moderation/item-link";
import { problemTitle } from "~/views/moderation/problem-title";
import { NoticeList } from "~/views/notices/notice-list";
import { pathsFor } from "~/views/paths";
import { SourceLine } from "~/views/quotes/source-line";
import { ReplyList, ReplyNote, repliesTo, useClaimVoice } from "~/views/replies/reply-list";
import { cardAlt } from "~/views/sharing/card";
import { demandFacts } from "~/views/sharing/facts";
import { demandThings } from "~/views/sharing/linked-data";
import { ShareLinks } from "~/views/sharing/share-links";
import { StatementCard } from "~/views/statements/statement-card";

export async function loader({ params, request }: LoaderFunctionArgs) {
	const demand = await findDemand(db, params.slug);
	if (!demand) {
		const tombstone = await findTombstone(db, "demand", params.slug);
		if (tombstone) gone(tombstone);
		notFound();
	}
	const [
		caseFile,
		source,
		events,
		statements,
		errata,
		regions,
		days,
		funnel,
		places,
		populations,
		actor,
		notices,
		replies,
		tenure,
		links,
		certificate,
	] = await Promise.all([
		getCaseFile(db, demand.caseFileId),
		getSourceOfDemand(db, demand.id),
		listDemandTimeline(db, demand.caseFileId, demand.id),
		listStatements(db, demand.caseFileId),
		listErrata(db, demand.caseFileId),
		listRegionCounts(db, demand.id),
		listDayCounts(db, demand.id),
		getFormFunnel(db, demand.id),
		listRegions(db),
		listPopulations(db),
		findActor(request),
		listNotices(db, demand.caseFileId),
		listReplies(db, demand.caseFileId),
		findTenureOfDemand(db, demand.id, demand.addressee.slug),
		listDemandLinks(db, demand.id),
		findCertificate(db, demand.id),
	]);
	const proposer = actor && (await findOrganisation(db, caseFile.proposerSlug));
	const locale = localeOf(new URL(request.url).pathname);
	return {
		demand,
		source,
		proposer: caseFile.proposer,
		card: {
			path: pathsFor(locale).demandCard(demand.slug),
			alt: cardAlt(demandFacts(demand, locale), locale),
		},
		events,
		certificate: certificate ?? null,
		choice: readTimelineChoice(new URL(request.url).searchParams),
		statements,
		told: notices.filter(({ institution }) => institution.slug === demand.addressee.institutionSlug),
		replies: repliesTo(replies, demand.id),
		tenure,
		links,
		errata,
		regions,
		days,
		funnel,
		places: listMapPlaces(places),
		populations,
		today: today(),
		origin: env().APP_URL,
		mayMove: may(actor, "move-status"),
		mayAddEvent: may(actor, "add-event"),
		mayCorrect: may(actor, "correct", proposer?.id),
		mayRevise: isOpen(demand.status) && may(actor, "revise", proposer?.id),
	};
}

export const meta: MetaFunction<typeof loader> = ({ data, error, location }) => {
	const locale = localeOf(location.pathname);
	if (!data) return pageMeta(location.pathname, problemTitle(error, locale));
	const { title, titleEn, outcome, outcomeEn, claimType } = data.demand;
	const label = claimType === "none" ? "" : `${wordsFor(locale).demands.claims[claimType]}. `;
	return pageMeta(
		location.pathname,
		pick(locale, title, titleEn).text,
		label + pick(locale, outcome, outcomeEn).text,
	);
};

export default function DemandPage() {
	const {
		demand,
		source,
		proposer,
		events,
		certificate,
		choice,
		statements,
		told,
		replies,
		tenure,
		links,
		errata,
		regions,
		days,
		funnel,
		places,
		populations,
		today: day,
		origin,
		mayMove,
		mayAddEvent,
		mayCorrect,
		mayRevise,
	} = useLoaderData<typeof loader>();
	const { locale, words, paths } = usePage();
	const { demands } = words;
	const assessment = useAssessmentVoice(readAssessment(events, demand.id));
	const claim = useClaimVoice(replies, demand.id);
	const title = pick(locale, demand.title, demand.titleEn).text;
	const caseTitle = pick(locale, demand.caseTitle, demand.caseTitleEn).text;
	return (
		<>
			<LinkedData graph={demandThings(demand, source, proposer, origin, locale, replies)} />
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[
					{ label: words.site.nav.cases, href: paths.cases() },
					{ label: caseTitle, href: paths.caseFile(demand.caseSlug) },
					{ label: title },
				]}
			/>
			<div className="columns">
				<div className="columns__lead">
					<PageHeader eyebrow={demands.eyebrow(demand.position)} title={title}>
						<p className="cluster">
							<StatusBadge status={demand.status} />
							<ClockBadge clock={demand.clock} />
							<ClaimBadge claimType={demand.claimType} />
						</p>
						<StatusSentence facts={demand} />
						<TenureThen tenure={tenure} />
						<ReplyNote replies={replies} />
					</PageHeader>
				</div>
				<aside className="columns__aside" aria-labelledby="sign-now">
					<div className="call stack">
						<h2 id="sign-now">{signatureCount(words, demand)}</h2>
						{isOpen(demand.status) ? (
							<LinkButton tone="primary" wide href={paths.caseSignatures(demand.caseSlug, demand.slug)}>
								{demands.sign}
							</LinkButton>
						) : (
							<p>{demands.signClosed}</p>
						)}
						{isOpen(demand.status) ? (
							<ProgressWithText
								value={demand.signatures}
								max={goalOf(demand.signatures)}
								text={words.demandLists.goal(
									formatNumber(locale, demand.signatures),
									formatNumber(locale, goalOf(demand.signatures)),
								)}
							/>
						) : null}
						<LinkButton wide href={paths.caseFollowers(demand.caseSlug, demand.slug)}>
							{demands.follow}
						</LinkButton>
						<ShareLinks
							facts={demandFacts(demand, locale)}
							url={origin + paths.demand(demand.slug)}
							qrCode={paths.demandQrCode(demand.slug)}
							poster={paths.demandPoster(demand.slug)}
						/>
						{mayMove || mayAddEvent || mayCorrect || mayRevise ? (
							<div className="stack stack--tight">
								<h3>{words.accounts.tools}</h3>
								{mayMove ? (
									<LinkButton wide href={paths.demandStatus(demand.slug)}>
										{demands.statusForm.title}
									</LinkButton>
								) : null}
								{mayAddEvent ? (
									<LinkButton wide href={paths.caseEvents(demand.caseSlug, demand.slug)}>
										{words.events.form.add}
									</LinkButton>
								) : null}
								{mayCorrect ? (
									<LinkButton
										wide
										href={paths.caseErrata(
											demand.caseSlug,
											writeItem({ kind: "demand", slug: demand.slug, position: 0 }),
										)}
									>
										{words.errata.make}
									</LinkButton>
								) : null}
								{mayRevise ? (
									<LinkButton wide href={paths.newVersion(demand.slug)}>
										{words.revisions.versions.propose}
									</LinkButton>
								) : null}
							</div>
						) : null}
					</div>
				</aside>
				<div className="columns__main">
					<section className="section" aria-labelledby="quote">
						<div className={replies.length > 0 ? "facing" : undefined}>
							<div className="stack">
								<h2 id="quote">{demands.exactQuote}</h2>
								<Quote lang="id" citeUrl={demand.quote.source.url ?? undefined}>
									{demand.quote.exact}
								</Quote>
								<SourceLine source={demand.quote.source} exact={demand.quote.exact} />
								{locale === "en" && demand.quote.translationEn ? (
									<p className="translation">
										<span className="label">{words.site.translationNote}</span> {demand.quote.translationEn}
									</p>
								) : null}
								<ErratumNotes errata={errataOf(errata, { demand })} />
							</div>
							<ReplyList replies={replies} caseSlug={demand.caseSlug} />
						</div>
						<DemandDetails demand={demand} />
						{demand.version > 1 ? (
							<p>
								{demands.versionSince(
									demand.version,
									formatDay(locale, dayOf(new Date(demand.versionSince))),
								)}{" "}
								<a href={paths.demandVersions(demand.slug)}>{demands.allVersions}</a>
							</p>
						) : null}
						<p>
							<ReportLink kind="demand" slug={demand.slug} name={title} />
						</p>
					</section>
					<section className="section" aria-labelledby="status">
						<h2 id="status">{demands.status}</h2>
						<p>
							<strong>{demands.statuses[demand.status]}</strong>,{" "}
							{demands.since(formatDay(locale, demand.statusSince))}.
						</p>
						<DemandLinks links={links} />
					</section>
					<section className="section" aria-labelledby="told">
						<h2 id="told">{words.notices.title}</h2>
						<NoticeList notices={told} />
					</section>
					<section className="section" aria-labelledby="voices">
						<h2 id="voices">{demands.voices.heading}</h2>
						<p>{demands.voices.lead}</p>
						<ThreeVoices claim={claim} assessment={assessment} official={null} />
					</section>
					<section className="section" aria-labelledby="deadline">
						<h2 id="deadline">
							{demands.clock}: {demands.clocks[demand.clock.state].toLowerCase()}
						</h2>
						<Deadline demand={demand} certificate={certificate} events={events} />
						{isOpen(demand.status) ? (
							<p>
								<a href={paths.demandLetter(demand.slug)}>{words.letters.link}</a>
							</p>
						) : null}
					</section>
					<section className="section" aria-labelledby="timeline">
						<h2 id="timeline">{words.caseFiles.timelineHeading}</h2>
						<Timeline
							events={events}
							choice={choice}
							page={paths.demand(demand.slug)}
							caseSlug={demand.caseSlug}
							demandSlug={demand.slug}
						/>
					</section>
					<section className="section" aria-labelledby="signatures">
						<h2 id="signatures">{demands.signaturesHeading}</h2>
						<h3>{words.counts.overTime.title}</h3>
						<DayChart days={days} today={day} csv={paths.demandDays(demand.slug)} />
						<FormFunnel funnel={funnel} />
						<h3>{words.counts.map.title}</h3>
						<RegionPictures
							counts={regions.rows}
							places={places}
							populations={populations}
							csv={paths.demandRegions(demand.slug)}
						/>
						<p className="aside-note">{demands.asOf(formatInstant(locale, regions.asOf))}</p>
					</section>
					<section className="section" aria-labelledby="statements">
						<h2 id="statements">{words.caseFiles.statementsHeading}</h2>
						<Disclosure summary={`${words.caseFiles.statementsHeading} (${statements.length})`}>
							<div className="stack stack--loose">
								{statements.map((statement) => (
									<StatementCard
										key={statement.id}
										statement={statement}
										caseSlug={demand.caseSlug}
										errata={errata}
									/>
								))}
							</div>
						</Disclosure>
					</section>
				</div>
			</div>
		</>
	);
}
