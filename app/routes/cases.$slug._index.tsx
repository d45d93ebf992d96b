import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findActor } from "~/actor.server";
import submitOnce from "~/browser/submit-once?worker&url";
import { may } from "~/domain/accounts/role";
import { findCaseFile, listExcerpts, listSources, listStatements } from "~/domain/case-files/queries.server";
import { countSignatures } from "~/domain/counts/queries.server";
import { listDemands } from "~/domain/demands/queries.server";
import { isOpen } from "~/domain/demands/status";
import { listErrata } from "~/domain/errata/queries.server";
import { listCaseTimeline } from "~/domain/events/queries.server";
import { readTimelineChoice } from "~/domain/events/timeline";
import { listSubjects } from "~/domain/institutions/queries.server";
import { findTombstone, listTombstonesOfCase } from "~/domain/moderation/queries.server";
import { listNotices } from "~/domain/notices/queries.server";
import { findOrganisation } from "~/domain/organisations/queries.server";
import { listRegions } from "~/domain/regions/queries.server";
import { listReplies } from "~/domain/replies/queries.server";
import { listSourceNotices } from "~/domain/sources/queries.server";
import { localeOf } from "~/i18n/locale";
import { pick } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { gone, notFound } from "~/platform/http/problem.server";
import { CaseHeader } from "~/views/case-files/case-header";
import { ExcerptList } from "~/views/case-files/excerpt-list";
import { SourceDetails } from "~/views/case-files/source-details";
import { DemandCard } from "~/views/demands/demand-card";
import { StatusFlow } from "~/views/demands/status-flow";
import { Timeline } from "~/views/events/timeline";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { LinkButton } from "~/views/kit/button";
import { LinkedData } from "~/views/layout/linked-data";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { ReportLink } from "~/views/moderation/item-link";
import { problemTitle } from "~/views/moderation/problem-title";
import { TombstoneNote } from "~/views/moderation/tombstone-note";
import { NoticeList, SubjectLine } from "~/views/notices/notice-list";
import { pathsFor } from "~/views/paths";
import { ReplyList, ReplyNote } from "~/views/replies/reply-list";
import { cardAlt } from "~/views/sharing/card";
import { caseFacts } from "~/views/sharing/facts";
import { caseThings } from "~/views/sharing/linked-data";
import { ShareLinks } from "~/views/sharing/share-links";
import { SigningForm } from "~/views/signatures/signing-form";
import { SourceNotices } from "~/views/sources/source-notices";
import { StatementCard } from "~/views/statements/statement-card";

export const handle = { scripts: [submitOnce] };

export async function loader({ params, request }: LoaderFunctionArgs) {
	const caseFile = await findCaseFile(db, params.slug);
	if (!caseFile) {
		const tombstone = await findTombstone(db, "case", params.slug);
		if (tombstone) gone(tombstone);
		notFound();
	}
	const [
		sources,
		notices,
		demands,
		statements,
		excerpts,
		errata,
		events,
		counts,
		regions,
		actor,
		tombstones,
		subjects,
		told,
		proposer,
		replies,
	] = await Promise.all([
		listSources(db, caseFile.id),
		listSourceNotices(db, caseFile.id),
		listDemands(db, caseFile.id),
		listStatements(db, caseFile.id),
		listExcerpts(db, caseFile.id),
		listErrata(db, caseFile.id),
		listCaseTimeline(db, caseFile.id),
		countSignatures(db, caseFile.id),
		listRegions(db),
		findActor(request),
		listTombstonesOfCase(db, caseFile.id),
		listSubjects(db, caseFile.id),
		listNotices(db, caseFile.id),
		findOrganisation(db, caseFile.proposerSlug),
		listReplies(db, caseFile.id),
	]);
	const locale = localeOf(new URL(request.url).pathname);
	return {
		caseFile,
		card: {
			path: pathsFor(locale).caseCard(caseFile.slug),
			alt: cardAlt(caseFacts(caseFile, demands, counts.people, locale), locale),
		},
		sources,
		notices,
		demands,
		statements,
		excerpts,
		errata,
		tombstones,
		subjects,
		told,
		replies,
		events,
		choice: readTimelineChoice(
			new URL(request.url).searchParams,
			demands.map(({ slug }) => slug),
		),
		people: counts.people,
		regions,
		origin: env().APP_URL,
		mayAddEvent: may(actor, "add-event"),
		mayCorrect: may(actor, "correct", proposer?.id),
		mayMakeLinks: may(actor, "keep-directory"),
	};
}

export const meta: MetaFunction<typeof loader> = ({ data, error, location }) => {
	const locale = localeOf(location.pathname);
	if (!data) return pageMeta(location.pathname, problemTitle(error, locale));
	const { title, titleEn, summary, summaryEn } = data.caseFile;
	return [
		...pageMeta(location.pathname, pick(locale, title, titleEn).text, pick(locale, summary, summaryEn).text),
		{
			tagName: "link",
			rel: "alternate",
			type: "application/atom+xml",
			href: pathsFor(locale).caseFeed(data.caseFile.slug),
		},
	];
};

export default function Case() {
	const {
		caseFile,
		sources,
		notices,
		demands,
		statements,
		excerpts,
		errata,
		tombstones,
		subjects,
		told,
		replies,
		events,
		choice,
		people,
		regions,
		origin,
		mayAddEvent,
		mayCorrect,
		mayMakeLinks,
	} = useLoaderData<typeof loader>();
	const { locale, words, paths } = usePage();
	const title = pick(locale, caseFile.title, caseFile.titleEn);
	const { caseFiles } = words;
	const open = demands.filter(({ status }) => isOpen(status));
	return (
		<>
			<LinkedData graph={caseThings(caseFile, demands, sources, origin, locale, replies)} />
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[
					{ label: words.site.nav.home, href: paths.home() },
					{ label: words.site.nav.cases, href: paths.cases() },
					{ label: title.text },
				]}
			/>
			<div className="columns">
				<div className="columns__lead">
					<CaseHeader
						caseFile={caseFile}
						article={sources.find(({ kind }) => kind === "article")}
						errata={errata}
					/>
					<ReplyNote replies={replies} />
					<ReportLink kind="case" slug={caseFile.slug} name={title.text} />
					{mayCorrect ? (
						<p>
							<LinkButton href={paths.caseErrata(caseFile.slug)}>{words.errata.make}</LinkButton>
						</p>
					) : null}
				</div>
				<aside className="columns__aside" aria-labelledby="sign-now">
					<div className="call stack">
						<h2 id="sign-now">{caseFiles.people(people)}</h2>
						<LinkButton tone="primary" wide href="#sign">
							{caseFiles.signHeading}
						</LinkButton>
						<LinkButton wide href={paths.caseFollowers(caseFile.slug)}>
							{caseFiles.follow}
						</LinkButton>
						<ShareLinks
							facts={caseFacts(caseFile, demands, people, locale)}
							url={origin + paths.caseFile(caseFile.slug)}
							qrCode={paths.caseQrCode(caseFile.slug)}
							poster={paths.casePoster(caseFile.slug)}
						/>
					</div>
				</aside>
				<div className="columns__main">
					<ReplyList replies={replies} demands={demands} caseSlug={caseFile.slug} />
					<section className="section" aria-labelledby="case-demands">
						<h2 id="case-demands">{caseFiles.demandsHeading}</h2>
						<div className="stack stack--loose">
							{demands.map((demand) => (
								<DemandCard key={demand.id} demand={demand} errata={errata} />
							))}
							{tombstones
								.filter(({ kind }) => kind === "demand")
								.map((one) => (
									<TombstoneNote key={one.position} id={`demand-${one.position}`} tombstone={one} />
								))}
						</div>
					</section>
					<section className="section" aria-labelledby="told">
						<h2 id="told">{words.notices.title}</h2>
						<SubjectLine subjects={subjects} />
						<p>{words.notices.lead}</p>
						<NoticeList notices={told} />
						{mayMakeLinks ? (
							<p>
								<LinkButton href={paths.replyLinks(caseFile.slug)}>{words.replies.links.open}</LinkButton>
							</p>
						) : null}
					</section>
					<section className="section" aria-labelledby="flow">
						<h2 id="flow">{words.demands.flow.heading}</h2>
						<StatusFlow demands={demands} events={events} />
					</section>
					<section className="section" aria-labelledby="sign-heading">
						<h2 id="sign-heading">{caseFiles.signHeading}</h2>
						{open.length > 0 ? (
							<SigningForm caseSlug={caseFile.slug} demands={open} regions={regions} />
						) : (
							<p>{words.demands.signClosed}</p>
						)}
					</section>
					<section className="section" aria-labelledby="source">
						<h2 id="source">{caseFiles.sourceHeading}</h2>
						<SourceDetails sources={sources} />
						<SourceNotices notices={notices} />
					</section>
					<section className="section" aria-labelledby="statements">
						<h2 id="statements">{caseFiles.statementsHeading}</h2>
						<div className="stack stack--loose">
							{statements.map((statement) => (
								<StatementCard
									key={statement.id}
									statement={statement}
									caseSlug={caseFile.slug}
									errata={errata}
								/>
							))}
							{tombstones
								.filter(({ kind }) => kind === "statement")
								.map((one) => (
									<TombstoneNote key={one.position} id={`statement-${one.position}`} tombstone={one} />
								))}
						</div>
					</section>
					{excerpts.length > 0 ? (
						<section className="section" aria-labelledby="excerpts">
							<h2 id="excerpts">{words.drafts.excerpts.title}</h2>
							<ExcerptList excerpts={excerpts} />
						</section>
					) : null}
					<section className="section" aria-labelledby="timeline">
						<h2 id="timeline">{caseFiles.timelineHeading}</h2>
						<Timeline
							events={events}
							choice={choice}
							page={paths.caseFile(caseFile.slug)}
							caseSlug={caseFile.slug}
							demands={demands}
						/>
						<p className="aside-note cluster">
							{words.replies.downloads} <a href={paths.caseJson(caseFile.slug)}>{words.replies.json}</a>
							<a href={paths.caseFeed(caseFile.slug)}>{words.replies.atom}</a>
							<a href={paths.caseReplies(caseFile.slug)}>{words.replies.csv}</a>
						</p>
						{mayAddEvent ? (
							<p>
								<LinkButton href={paths.caseEvents(caseFile.slug)}>{words.events.form.add}</LinkButton>
							</p>
						) : null}
					</section>
				</div>
			</div>
		</>
	);
}
