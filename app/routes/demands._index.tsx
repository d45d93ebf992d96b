import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { hasFilters, LISTS, readListQuery, writeListQuery } from "~/domain/demand-lists/demand-list";
import { listDemandPage } from "~/domain/demand-lists/queries.server";
import { listInstitutionsToFilter } from "~/domain/institutions/queries.server";
import { listProposers } from "~/domain/organisations/queries.server";
import { listProvinces } from "~/domain/regions/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { DemandRows } from "~/views/demand-lists/demand-rows";
import { ListFilters } from "~/views/demand-lists/list-filters";
import { EmptyState } from "~/views/kit/empty-state";
import { NavLinks } from "~/views/kit/nav-links";
import { Notice } from "~/views/kit/notice";
import { PageHeader } from "~/views/kit/page-header";
import { ListPaging } from "~/views/layout/list-paging";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

const SIZE = 20;

export async function loader({ request }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url);
	const [institutions, organisations, provinces] = await Promise.all([
		listInstitutionsToFilter(db, searchParams.get("institution")),
		listProposers(db),
		listProvinces(db),
	]);
	const query = readListQuery(searchParams, {
		institutions: new Set(institutions.map(({ slug }) => slug)),
		organisations: new Set(organisations.map(({ slug }) => slug)),
		provinces: new Set(provinces.map(({ code }) => code)),
	});
	const demands = await listDemandPage(db, query.list, query.filters, SIZE, query.after);
	return { query, demands, institutions, organisations, provinces };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const { demandLists: text } = wordsFor(localeOf(location.pathname));
	const list = data?.query.list ?? "newest";
	return pageMeta(
		location.pathname,
		list === "newest" ? text.title : `${text.title}: ${text.lists[list].toLowerCase()}`,
		list === "newest" ? text.lead : text.notes[list],
	);
};

export default function Demands() {
	const { query, demands, institutions, organisations, provinces } = useLoaderData<typeof loader>();
	const { words, paths } = usePage();
	const { list, filters } = query;
	const text = words.demandLists;
	const filtered = hasFilters(filters);
	return (
		<div className="stack">
			<PageHeader title={text.title} lead={text.lead} />
			{query.unknown.length > 0 ? <Notice tone="warning">{text.filters.unknown}</Notice> : null}
			<NavLinks
				className="list-tabs"
				label={text.listsLabel}
				links={LISTS.map((name) => ({
					href: paths.demands(writeListQuery(name, filters)),
					label: text.lists[name],
					...(name === list ? { current: "page" as const } : {}),
				}))}
			/>
			<ListFilters {...{ list, filters, institutions, organisations, provinces }} />
			<p className="aside-note">{text.notes[list]}</p>
			<p className="aside-note">
				<a href={paths.demandsCsv(writeListQuery("newest", filters))}>{text.csv}</a>
			</p>
			{demands.rows.length > 0 ? (
				<DemandRows demands={demands.rows} />
			) : (
				<EmptyState titleAs="h2" title={filtered ? text.none : text.noneInList}>
					<p>{filtered ? text.noneHint : text.noneInListHint}</p>
					<p className="cluster">
						{filtered ? <a href={paths.demands(writeListQuery(list))}>{text.filters.clear}</a> : null}
						{list === "newest" ? null : <a href={paths.demands()}>{text.seeAll}</a>}
					</p>
				</EmptyState>
			)}
			<ListPaging
				first={query.after ? paths.demands(writeListQuery(list, filters)) : null}
				next={demands.next && paths.demands(writeListQuery(list, filters, demands.next))}
			/>
		</div>
	);
}
