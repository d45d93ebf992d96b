import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { findActor } from "~/actor.server";
import { may } from "~/domain/accounts/role";
import { listCasesAbout } from "~/domain/case-files/queries.server";
import { NO_FILTERS, writeListQuery } from "~/domain/demand-lists/demand-list";
import { listDemandPage } from "~/domain/demand-lists/queries.server";
import {
	findAddress,
	findInstitution,
	getProfile,
	listOffices,
	listTenures,
	listVerifiedDomains,
	MOST_PARTS,
} from "~/domain/institutions/queries.server";
import { listRegions } from "~/domain/regions/queries.server";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { notFound } from "~/platform/http/problem.server";
import { DemandRows } from "~/views/demand-lists/demand-rows";
import { Profile } from "~/views/institutions/profile";
import { regionName } from "~/views/institutions/region-options";
import { TenureList } from "~/views/institutions/tenures";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { LinkButton } from "~/views/kit/button";
import { DescriptionList } from "~/views/kit/description-list";
import { EmptyState } from "~/views/kit/empty-state";
import { Notice } from "~/views/kit/notice";
import { PageHeader } from "~/views/kit/page-header";
import { ListPaging } from "~/views/layout/list-paging";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

const SIZE = 20;
/** An institution that more cases are about shows the latest. */
const MOST_CASES = 50;

export async function loader({ params, request }: LoaderFunctionArgs) {
	const institution = await findInstitution(db, params.slug);
	if (!institution) notFound();
	const after = new URL(request.url).searchParams.get("after");
	const [offices, tenures, profile, demands, regions, address, cases, domains, actor] = await Promise.all([
		listOffices(db, institution.id),
		listTenures(db, institution.id),
		getProfile(db, institution.slug),
		listDemandPage(db, "newest", { ...NO_FILTERS, institution: institution.slug }, SIZE, after),
		listRegions(db),
		findAddress(db, institution.id),
		listCasesAbout(db, institution.id, MOST_CASES),
		listVerifiedDomains(db, institution.id),
		findActor(request),
	]);
	return {
		institution,
		offices,
		tenures,
		profile,
		mostParts: MOST_PARTS,
		demands,
		region: regionName(regions, profile.fields.region) ?? null,
		after,
		address: address ?? null,
		cases: cases.map(({ slug, title, titleEn }) => ({ slug, title, titleEn })),
		domains: domains.map(({ domain, how }) => ({ domain, how })),
		mayKeepDirectory: may(actor, "keep-directory"),
	};
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const locale = localeOf(location.pathname);
	const words = wordsFor(locale);
	if (!data) return pageMeta(location.pathname, words.site.problems["404"].title);
	const { name, nameEn } = data.institution;
	const text = pick(locale, name, nameEn).text;
	return pageMeta(location.pathname, text, `${words.institutions.demands}: ${text}`);
};

export default function InstitutionPage() {
	const {
		institution,
		offices,
		tenures,
		profile,
		mostParts,
		demands,
		region,
		after,
		address,
		cases,
		domains,
		mayKeepDirectory,
	} = useLoaderData<typeof loader>();
	const [search] = useSearchParams();
	const { locale, words, paths } = usePage();
	const text = words.institutions;
	const name = pick(locale, institution.name, institution.nameEn).text;
	const here = paths.institution(institution.slug);
	const said = search.get("done");
	// Anybody can ask for a change; the rest is for those who keep the directory.
	const done =
		mayKeepDirectory || said === "change-asked" ? text.done[said as keyof typeof text.done] : undefined;
	return (
		<>
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[{ label: words.site.nav.institutions, href: paths.institutions() }, { label: name }]}
			/>
			<PageHeader title={name} />
			{done ? (
				<Notice tone="success" role="status">
					{done}
				</Notice>
			) : null}
			<Profile profile={profile} region={region} />
			<DescriptionList
				items={[
					{
						term: text.address.term,
						description: address ? (
							<>
								{address.email} (
								<a href={address.sourceUrl} rel="nofollow noopener noreferrer">
									{text.address.source}
								</a>
								)
							</>
						) : (
							text.address.unknown
						),
					},
					...(domains.length > 0
						? [
								{
									term: text.domains.term,
									description: (
										<ul>
											{domains.map(({ domain, how }) => (
												<li key={domain}>
													{domain} <span className="aside-note">{how}</span>
												</li>
											))}
										</ul>
									),
								},
							]
						: []),
				]}
			/>
			{mayKeepDirectory ? (
				<section aria-labelledby="tools" className="stack stack--tight">
					<h2 id="tools">{text.tools}</h2>
					<p className="cluster">
						<LinkButton href={paths.institutionEdit(institution.slug)}>{text.form.editTitle}</LinkButton>
						<LinkButton href={paths.institutionOffices(institution.slug)}>{text.officeForm.title}</LinkButton>
						<LinkButton href={paths.institutionHolders(institution.slug)}>{text.holderForm.title}</LinkButton>
						<LinkButton href={paths.institutionAddress(institution.slug)}>{text.address.edit}</LinkButton>
						<LinkButton href={paths.institutionDomains(institution.slug)}>{text.domains.edit}</LinkButton>
					</p>
				</section>
			) : null}
			<p className="cluster">
				<a href={paths.institutionHistory(institution.slug)}>{text.history.title}</a>
				<a href={paths.newChange(institution.slug)}>{text.change.ask}</a>
			</p>
			<section className="section" aria-labelledby="offices">
				<h2 id="offices">{text.offices}</h2>
				{offices.length === 0 ? <p>{text.noOffices}</p> : null}
				<ul className="plain-list stack">
					{offices.map((office) => (
						<li key={office.slug}>
							{pick(locale, office.name, office.nameEn).text}
							{office.note ? (
								<span className="aside-note"> {pick(locale, office.note, office.noteEn).text}</span>
							) : null}
							<TenureList tenures={tenures.filter((tenure) => tenure.office === office.slug)} />
						</li>
					))}
				</ul>
			</section>
			{profile.parts.length > 0 ? (
				<section className="section" aria-labelledby="parts">
					<h2 id="parts">{text.parts}</h2>
					{profile.parts.length === mostParts ? (
						<p className="aside-note">{text.partsMost(mostParts)}</p>
					) : null}
					<ul className="plain-list stack stack--tight">
						{profile.parts.map((part) => (
							<li key={part.slug}>
								<a href={paths.institution(part.slug)}>{pick(locale, part.name, part.nameEn).text}</a>
							</li>
						))}
					</ul>
				</section>
			) : null}
			<section className="section" aria-labelledby="demands">
				<h2 id="demands">{text.demands}</h2>
				{demands.rows.length > 0 ? (
					<>
						<p>
							<a href={paths.demands(writeListQuery("newest", { institution: institution.slug }))}>
								{text.filter}
							</a>{" "}
							· <a href={paths.institutionFigures(institution.slug)}>{words.figures.title}</a> ·{" "}
							<a href={paths.deadlinesIcs({ institution: institution.slug })}>{words.clocks.feed.link}</a>
						</p>
						<DemandRows demands={demands.rows} headingAs="h3" />
					</>
				) : (
					<EmptyState title={text.noDemands}>{text.noDemandsHint}</EmptyState>
				)}
				<ListPaging first={after ? here : null} next={demands.next && `${here}?after=${demands.next}`} />
			</section>
			{cases.length > 0 ? (
				<section className="section" aria-labelledby="cases">
					<h2 id="cases">{text.cases}</h2>
					<ul className="plain-list stack stack--tight">
						{cases.map(({ slug, title, titleEn }) => {
							const { text: words, lang } = pick(locale, title, titleEn);
							return (
								<li key={slug}>
									<a href={paths.caseFile(slug)} lang={lang}>
										{words}
									</a>
								</li>
							);
						})}
					</ul>
				</section>
			) : null}
		</>
	);
}
