import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findActor } from "~/actor.server";
import { may } from "~/domain/accounts/role";
import { readInstitutionQuery, writeInstitutionQuery } from "~/domain/institutions/institution-list";
import { listInstitutions } from "~/domain/institutions/queries.server";
import { listRegions } from "~/domain/regions/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { InstitutionFilterForm } from "~/views/institutions/institution-filter-form";
import { InstitutionRows } from "~/views/institutions/institution-rows";
import { LinkButton } from "~/views/kit/button";
import { EmptyState } from "~/views/kit/empty-state";
import { PageHeader } from "~/views/kit/page-header";
import { ListPaging } from "~/views/layout/list-paging";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

const SIZE = 50;

export async function loader({ request }: LoaderFunctionArgs) {
	const { filters, after } = readInstitutionQuery(new URL(request.url).searchParams);
	const [institutions, regions, actor] = await Promise.all([
		listInstitutions(db, SIZE, after, filters),
		listRegions(db),
		findActor(request),
	]);
	return { after, filters, institutions, regions, mayKeepDirectory: may(actor, "keep-directory") };
}

export const meta: MetaFunction = ({ location }) => {
	const { institutions } = wordsFor(localeOf(location.pathname));
	return pageMeta(location.pathname, institutions.title, institutions.lead);
};

export default function Institutions() {
	const { after, filters, institutions, regions, mayKeepDirectory } = useLoaderData<typeof loader>();
	const { words, paths } = usePage();
	const text = words.institutions;
	const { next } = institutions;
	const isNarrowed = Object.values(filters).some((value) => value !== null);
	return (
		<div className="stack stack--loose">
			<PageHeader title={text.title} lead={text.lead} />
			{mayKeepDirectory ? (
				<p className="cluster">
					<LinkButton href={paths.newInstitution()}>{text.form.newTitle}</LinkButton>
					<LinkButton href={paths.institutionImport()}>{text.import.title}</LinkButton>
					<LinkButton href={paths.moderationChanges()}>{text.changes.title}</LinkButton>
				</p>
			) : null}
			<InstitutionFilterForm {...{ filters, regions }} />
			{institutions.rows.length > 0 ? (
				<InstitutionRows institutions={institutions.rows} />
			) : (
				<EmptyState titleAs="h2" title={isNarrowed ? text.search.none : text.none}>
					{isNarrowed ? text.search.noneHint : text.noneHint}
				</EmptyState>
			)}
			<ListPaging
				first={after ? paths.institutions(writeInstitutionQuery(filters)) : null}
				next={next && paths.institutions(writeInstitutionQuery(filters, next))}
			/>
		</div>
	);
}
