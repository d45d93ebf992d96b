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
	listOffices,
	listVerifiedDomains,
} from "~/domain/institutions/queries.server";
import { listProvinces } from "~/domain/regions/queries.server";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { notFound } from "~/platform/http/problem.server";
import { DemandRows } from "~/views/demand-lists/demand-rows";
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
	const [offices, demands, provinces, address, cases, domains, actor] = await Promise.all([
		listOffices(db, institution.id),
		listDemandPage(db, "newest", { ...NO_FILTERS, institution: institution.slug }, SIZE, after),
		listProvinces(db),
		findAddress(db, institution.id),
		listCasesAbout(db, institution.id, MOST_CASES),
		listVerifiedDomains(db, institution.id),
		findActor(request),
	]);
	const province = provinces.find(({ code }) => code === institution.provinceCode)?.name ?? null;
	return {
		institution,
		offices,
		demands,
		province,
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
	const { institution, offices, demands, province, after, address, cases, domains, mayKeepDirectory } =
		useLoaderData<typeof loader>();
	const [search] = useSearchParams();
	const { locale, words, paths } = usePage();
	const text = words.institutions;
	const name = pick(locale, institution.name, institution.nameEn).text;
	const here = paths.institution(institution.slug);
	const done = mayKeepDirectory ? text.done[search.get("done") as keyof typeof text.done] : undefined;
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
			<DescriptionList
				items={[
					...(institution.aliases.length > 0
						? [
								{
									term: text.aliases,
									description: (
										<ul lang="id">
											{institution.aliases.map((alias) => (
												<li key={alias}>{alias}</li>
											))}
										</ul>
									),
								},
							]
						: []),
					{ term: text.region, description: province ? <span lang="id">{province}</span> : text.noRegion },
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
					...(institution.note
						? [{ term: text.note, description: pick(locale, institution.note, institution.noteEn).text }]
						: []),
				]}
			/>
			{mayKeepDirectory ? (
				<p className="cluster">
					<LinkButton href={paths.institutionAddress(institution.slug)}>{text.address.edit}</LinkButton>
					<LinkButton href={paths.institutionDomains(institution.slug)}>{text.domains.edit}</LinkButton>
				</p>
			) : null}
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
						</li>
					))}
				</ul>
			</section>
			<section className="section" aria-labelledby="demands">
				<h2 id="demands">{text.demands}</h2>
				{demands.rows.length > 0 ? (
					<>
						<p>
							<a href={paths.demands(writeListQuery("newest", { institution: institution.slug }))}>
								{text.filter}
							</a>
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
