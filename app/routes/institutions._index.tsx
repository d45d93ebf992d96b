import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listInstitutions } from "~/domain/institutions/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { InstitutionRows } from "~/views/institutions/institution-rows";
import { EmptyState } from "~/views/kit/empty-state";
import { PageHeader } from "~/views/kit/page-header";
import { ListPaging } from "~/views/layout/list-paging";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

const SIZE = 50;

export async function loader({ request }: LoaderFunctionArgs) {
	const after = new URL(request.url).searchParams.get("after");
	return { after, institutions: await listInstitutions(db, SIZE, after) };
}

export const meta: MetaFunction = ({ location }) => {
	const { institutions } = wordsFor(localeOf(location.pathname));
	return pageMeta(location.pathname, institutions.title, institutions.lead);
};

export default function Institutions() {
	const { after, institutions } = useLoaderData<typeof loader>();
	const { words, paths } = usePage();
	const text = words.institutions;
	const { next } = institutions;
	return (
		<div className="stack stack--loose">
			<PageHeader title={text.title} lead={text.lead} />
			{institutions.rows.length > 0 ? (
				<InstitutionRows institutions={institutions.rows} />
			) : (
				<EmptyState titleAs="h2" title={text.none}>
					{text.noneHint}
				</EmptyState>
			)}
			<ListPaging
				first={after ? paths.institutions() : null}
				next={next && `${paths.institutions()}?after=${next}`}
			/>
		</div>
	);
}
