import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { findActor } from "~/actor.server";
import { may } from "~/domain/accounts/role";
import { getCaseFile } from "~/domain/case-files/queries.server";
import { countSignaturesByVersion } from "~/domain/counts/queries.server";
import { findDemand } from "~/domain/demands/queries.server";
import { isOpen } from "~/domain/demands/status";
import { listErrata } from "~/domain/errata/queries.server";
import { findTombstone } from "~/domain/moderation/queries.server";
import { findOrganisation } from "~/domain/organisations/queries.server";
import { listVersions } from "~/domain/revisions/queries.server";
import { formatInstant } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { gone, notFound } from "~/platform/http/problem.server";
import { ErratumNotes, errataOf } from "~/views/errata/erratum-notes";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { LinkButton } from "~/views/kit/button";
import { DescriptionList } from "~/views/kit/description-list";
import { Notice } from "~/views/kit/notice";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { problemTitle } from "~/views/moderation/problem-title";

/** Every text that a demand has had, with its day, why it changed and how many signatures are bound to it. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const demand = await findDemand(db, params.slug);
	if (!demand) {
		const tombstone = await findTombstone(db, "demand", params.slug);
		if (tombstone) gone(tombstone);
		notFound();
	}
	const [versions, counts, errata, actor] = await Promise.all([
		listVersions(db, demand.id),
		countSignaturesByVersion(db, demand.id),
		listErrata(db, demand.caseFileId),
		findActor(request),
	]);
	const caseFile = actor && (await getCaseFile(db, demand.caseFileId));
	const proposer = caseFile && (await findOrganisation(db, caseFile.proposerSlug));
	return {
		demand: { id: demand.id, slug: demand.slug, title: demand.title, titleEn: demand.titleEn },
		caseSlug: demand.caseSlug,
		versions: versions.map((version) => ({
			...version,
			signatures: counts.get(version.version) ?? 0,
		})),
		errata,
		mayRevise: isOpen(demand.status) && may(actor, "revise", proposer?.id),
	};
}

export const meta: MetaFunction<typeof loader> = ({ data, error, location }) => {
	const locale = localeOf(location.pathname);
	if (!data) return pageMeta(location.pathname, problemTitle(error, locale));
	const { versions } = wordsFor(locale).revisions;
	const title = pick(locale, data.demand.title, data.demand.titleEn).text;
	return pageMeta(location.pathname, `${versions.title}: ${title}`, versions.lead);
};

export default function Versions() {
	const { demand, caseSlug, versions, errata, mayRevise } = useLoaderData<typeof loader>();
	const [query] = useSearchParams();
	const { locale, words, paths } = usePage();
	const { versions: text, parts, claims } = words.revisions;
	const title = pick(locale, demand.title, demand.titleEn).text;
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[{ label: title, href: paths.demand(demand.slug) }, { label: text.title }]}
			/>
			<PageHeader eyebrow={title} title={text.title} lead={text.lead} />
			{query.get("done") === "sent" ? (
				<Notice tone="success" role="status">
					{text.sent}
				</Notice>
			) : null}
			{mayRevise ? (
				<p>
					<LinkButton href={paths.newVersion(demand.slug)}>{text.propose}</LinkButton>
				</p>
			) : null}
			{versions.map((version, index) => {
				const subject = version.subject && pick(locale, version.subject, version.subjectEn).text;
				const claimNote = version.claimNote && pick(locale, version.claimNote, version.claimNoteEn).text;
				return (
					<section key={version.version} className="section" aria-labelledby={`version-${version.version}`}>
						<h2 id={`version-${version.version}`}>
							{text.version(version.version)}
							{index === 0 ? ` (${text.latest})` : ""}
						</h2>
						<p>
							{text.since(formatInstant(locale, version.publishedAt))}.{" "}
							<strong>{text.signatures(version.signatures)}.</strong>
						</p>
						{version.reason === null ? (
							<p>{text.first}</p>
						) : (
							<p>
								<span className="label">{text.why}</span>{" "}
								<span lang={version.language === locale ? undefined : (version.language ?? undefined)}>
									{version.reason}
								</span>{" "}
								{version.eventId === null ? null : (
									<a href={paths.event(caseSlug, version.eventId)}>{text.event}</a>
								)}
							</p>
						)}
						<DescriptionList
							items={[
								{ term: parts.title, description: pick(locale, version.title, version.titleEn).text },
								{
									term: parts.addressee,
									description: pick(locale, version.office.name, version.office.nameEn).text,
								},
								{ term: parts.outcome, description: pick(locale, version.outcome, version.outcomeEn).text },
								...(subject ? [{ term: parts.subject, description: subject }] : []),
								{ term: parts.claimType, description: claims[version.claimType] },
								...(claimNote ? [{ term: parts.claimNote, description: claimNote }] : []),
							]}
						/>
						<ErratumNotes
							errata={errataOf(errata, { demand: { id: demand.id, version: version.version } }).filter(
								(erratum) => erratum.version !== null,
							)}
						/>
					</section>
				);
			})}
		</>
	);
}
