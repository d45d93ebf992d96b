import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCaseFiles } from "~/domain/case-files/queries.server";
import { countPeople } from "~/domain/counts/queries.server";
import { listDemandsOfCases } from "~/domain/demands/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { CaseCard } from "~/views/case-files/case-card";
import { LinkButton } from "~/views/kit/button";
import { EmptyState } from "~/views/kit/empty-state";
import { PageHeader } from "~/views/kit/page-header";
import { ListPaging } from "~/views/layout/list-paging";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

const SIZE = 20;

export async function loader({ request }: LoaderFunctionArgs) {
	const after = new URL(request.url).searchParams.get("after");
	const { rows, next } = await listCaseFiles(db, SIZE, after);
	const ids = rows.map(({ id }) => id);
	const [demands, people] = await Promise.all([listDemandsOfCases(db, ids), countPeople(db, ids)]);
	return {
		cases: rows.map((caseFile) => ({
			caseFile,
			demands: demands.get(caseFile.id) ?? [],
			people: people.get(caseFile.id) ?? 0,
		})),
		after,
		next,
	};
}

export const meta: MetaFunction = ({ location }) => {
	const { caseFiles } = wordsFor(localeOf(location.pathname));
	return pageMeta(location.pathname, caseFiles.listTitle, caseFiles.listLead);
};

export default function Cases() {
	const { cases, after, next } = useLoaderData<typeof loader>();
	const { words, paths } = usePage();
	return (
		<>
			<PageHeader title={words.caseFiles.listTitle} lead={words.caseFiles.listLead} />
			<p>
				<LinkButton href={paths.newCase()}>{words.drafts.start.title}</LinkButton>
			</p>
			<h2 className="visually-hidden">{words.site.home.liveCases}</h2>
			{cases.length === 0 ? (
				<EmptyState title={words.site.home.noCases}>{words.site.home.noCasesHint}</EmptyState>
			) : null}
			<div className="stack stack--loose">
				{cases.map((entry) => (
					<CaseCard key={entry.caseFile.id} {...entry} />
				))}
			</div>
			<ListPaging first={after ? paths.cases() : null} next={next && `${paths.cases()}?after=${next}`} />
		</>
	);
}
