import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findActor } from "~/actor.server";
import { may } from "~/domain/accounts/role";
import { listCaseFiles } from "~/domain/case-files/queries.server";
import { countPeople } from "~/domain/counts/queries.server";
import { listDemandsOfCases } from "~/domain/demands/queries.server";
import { findOrganisation } from "~/domain/organisations/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { notFound } from "~/platform/http/problem.server";
import { CaseCard } from "~/views/case-files/case-card";
import { LinkButton } from "~/views/kit/button";
import { DescriptionList } from "~/views/kit/description-list";
import { EmptyState } from "~/views/kit/empty-state";
import { PageHeader } from "~/views/kit/page-header";
import { ListPaging } from "~/views/layout/list-paging";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

const SIZE = 20;

/** Readers find an organisation by its public cases. One without any is known to those who may see its members only. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const organisation = await findOrganisation(db, params.slug);
	if (!organisation) notFound();
	const after = new URL(request.url).searchParams.get("after");
	const [actor, anyCases, { rows, next }] = await Promise.all([
		findActor(request),
		listCaseFiles(db, 1, null, organisation.id),
		listCaseFiles(db, SIZE, after, organisation.id),
	]);
	const maySeeMembers = may(actor, "see-members", organisation.id);
	if (anyCases.rows.length === 0 && !maySeeMembers) notFound();
	const ids = rows.map(({ id }) => id);
	const [demands, people] = await Promise.all([listDemandsOfCases(db, ids), countPeople(db, ids)]);
	return {
		organisation,
		maySeeMembers,
		anyCases: anyCases.rows.length > 0,
		cases: rows.map((caseFile) => ({
			caseFile,
			demands: demands.get(caseFile.id) ?? [],
			people: people.get(caseFile.id) ?? 0,
		})),
		after,
		next,
	};
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	if (!data) return pageMeta(location.pathname, words.site.problems["404"].title);
	const { name } = data.organisation;
	return pageMeta(
		location.pathname,
		`${words.organisations.eyebrow}: ${name}`,
		words.organisations.description(name),
	);
};

export default function OrganisationPage() {
	const { organisation, maySeeMembers, anyCases, cases, after, next } = useLoaderData<typeof loader>();
	const { words, paths } = usePage();
	const text = words.organisations;
	const here = paths.organisation(organisation.slug);
	return (
		<>
			<PageHeader eyebrow={text.eyebrow} title={organisation.name} />
			<DescriptionList items={[{ term: text.shortName, description: organisation.shortName }]} />
			{anyCases ? (
				<p>
					<a href={paths.organisationFigures(organisation.slug)}>{words.figures.title}</a>
				</p>
			) : null}
			{maySeeMembers ? (
				<p>
					<LinkButton href={paths.members(organisation.slug)}>{text.members.title}</LinkButton>
				</p>
			) : null}
			<section className="section" aria-labelledby="cases">
				<h2 id="cases">{text.cases}</h2>
				{cases.length === 0 ? (
					<EmptyState title={words.site.home.noCases}>{words.site.home.noCasesHint}</EmptyState>
				) : null}
				<div className="stack stack--loose">
					{cases.map((entry) => (
						<CaseCard key={entry.caseFile.id} {...entry} />
					))}
				</div>
				<ListPaging first={after ? here : null} next={next && `${here}?after=${next}`} />
			</section>
		</>
	);
}
