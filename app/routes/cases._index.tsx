import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCaseFiles } from "~/domain/case-files/queries.server";
import { countSignatures } from "~/domain/counts/queries.server";
import { listDemands } from "~/domain/demands/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { CaseCard } from "~/views/case-files/case-card";
import { EmptyState } from "~/views/kit/empty-state";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

const MOST = 50;

export async function loader() {
	const caseFiles = await listCaseFiles(db, MOST);
	return {
		cases: await Promise.all(
			caseFiles.map(async (caseFile) => ({
				caseFile,
				demands: await listDemands(db, caseFile.id),
				people: (await countSignatures(db, caseFile.id)).people,
			})),
		),
	};
}

export const meta: MetaFunction = ({ location }) => {
	const { caseFiles } = wordsFor(localeOf(location.pathname));
	return pageMeta(location.pathname, caseFiles.listTitle, caseFiles.listLead);
};

export default function Cases() {
	const { cases } = useLoaderData<typeof loader>();
	const { words } = usePage();
	return (
		<>
			<PageHeader title={words.caseFiles.listTitle} lead={words.caseFiles.listLead} />
			<h2 className="visually-hidden">{words.site.home.liveCases}</h2>
			{cases.length === 0 ? (
				<EmptyState title={words.site.home.noCases}>{words.site.home.noCasesHint}</EmptyState>
			) : null}
			<div className="stack stack--loose">
				{cases.map((entry) => (
					<CaseCard key={entry.caseFile.id} {...entry} />
				))}
			</div>
		</>
	);
}
