import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findActor } from "~/actor.server";
import { may } from "~/domain/accounts/role";
import { findCertificate } from "~/domain/clocks/queries.server";
import { findDemand } from "~/domain/demands/queries.server";
import { listDemandTimeline } from "~/domain/events/queries.server";
import { findTombstone } from "~/domain/moderation/queries.server";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { gone, notFound } from "~/platform/http/problem.server";
import { ClockCertificate } from "~/views/clocks/certificate";
import { ClockBadge } from "~/views/demands/status-badge";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { LinkButton } from "~/views/kit/button";
import { Notice } from "~/views/kit/notice";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { problemTitle } from "~/views/moderation/problem-title";

export async function loader({ params, request }: LoaderFunctionArgs) {
	const demand = await findDemand(db, params.slug);
	if (!demand) {
		const tombstone = await findTombstone(db, "demand", params.slug);
		if (tombstone) gone(tombstone);
		notFound();
	}
	const [certificate, events, actor] = await Promise.all([
		findCertificate(db, demand.id),
		listDemandTimeline(db, demand.caseFileId, demand.id),
		findActor(request),
	]);
	const named = new Set(certificate?.changes.map(({ eventId }) => eventId));
	return {
		demand,
		certificate: certificate ?? null,
		events: events.filter(({ id, proofOfReceipt }) => proofOfReceipt || named.has(id)),
		done: new URL(request.url).searchParams.get("done"),
		mayKeep: may(actor, "keep-clock"),
	};
}

export const meta: MetaFunction<typeof loader> = ({ data, error, location }) => {
	const locale = localeOf(location.pathname);
	if (!data) return pageMeta(location.pathname, problemTitle(error, locale));
	const { page } = wordsFor(locale).clocks;
	const title = pick(locale, data.demand.title, data.demand.titleEn).text;
	return pageMeta(location.pathname, `${page.title}: ${title}`, page.lead);
};

export default function ClockPage() {
	const { demand, certificate, events, done, mayKeep } = useLoaderData<typeof loader>();
	const { locale, words, paths } = usePage();
	const { page, form } = words.clocks;
	const title = pick(locale, demand.title, demand.titleEn).text;
	const said = page.done[done as keyof typeof page.done];
	const isOpen = certificate !== null && demand.clock.state !== "stopped";
	const offered = [
		...(demand.clock.pausedOn === null ? (["pause"] as const) : (["resumption"] as const)),
		...(certificate?.rule.extension ? (["extension"] as const) : []),
	];
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[{ label: title, href: paths.demand(demand.slug) }, { label: page.title }]}
			/>
			<PageHeader eyebrow={title} title={page.title} lead={page.lead}>
				<p className="cluster">
					<ClockBadge clock={demand.clock} />
				</p>
			</PageHeader>
			{said ? (
				<Notice tone="success" role="status">
					<p>{said}</p>
				</Notice>
			) : null}
			{certificate ? (
				<ClockCertificate demand={demand} certificate={certificate} events={events} />
			) : (
				<>
					<p>{words.demands.clockExplained.not_started}</p>
					<p>{words.demands.deadline.whatStarts}</p>
				</>
			)}
			{mayKeep && isOpen ? (
				<section className="section" aria-labelledby="tools">
					<h2 id="tools">{page.tools}</h2>
					<p className="cluster">
						{offered.map((name) => (
							<LinkButton key={name} href={paths.clockChange(demand.slug, name)}>
								{form[name].title}
							</LinkButton>
						))}
					</p>
				</section>
			) : null}
			<p>
				<a href={paths.demand(demand.slug)}>{page.back}</a>
			</p>
		</>
	);
}
