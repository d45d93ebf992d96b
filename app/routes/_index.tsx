import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCaseFiles } from "~/domain/case-files/queries.server";
import { countSignatures } from "~/domain/counts/queries.server";
import { listDemands, listOverdueDemands } from "~/domain/demands/queries.server";
import { listRecentEvents } from "~/domain/events/queries.server";
import { db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { CaseCard } from "~/views/case-files/case-card";
import { OverdueList } from "~/views/demands/overdue-list";
import { RecentEvents } from "~/views/events/recent-events";
import { EmptyState } from "~/views/kit/empty-state";
import { PageHeader } from "~/views/kit/page-header";
import { LinkedData } from "~/views/layout/linked-data";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { siteThings } from "~/views/sharing/linked-data";

const MOST = 10;

export async function loader() {
	const [caseFiles, events, overdue] = await Promise.all([
		listCaseFiles(db, MOST),
		listRecentEvents(db, MOST),
		listOverdueDemands(db, MOST),
	]);
	const cases = await Promise.all(
		caseFiles.map(async (caseFile) => ({
			caseFile,
			demands: await listDemands(db, caseFile.id),
			people: (await countSignatures(db, caseFile.id)).people,
		})),
	);
	return { cases, events, overdue, origin: env().APP_URL };
}

export const meta: MetaFunction = ({ location }) => pageMeta(location.pathname);

export default function Home() {
	const { cases, events, overdue, origin } = useLoaderData<typeof loader>();
	const { locale, words } = usePage();
	const { home } = words.site;
	return (
		<>
			<LinkedData graph={siteThings(origin, locale)} />
			<PageHeader title={home.title} lead={home.lead} />
			<section className="section" aria-labelledby="live">
				<h2 id="live">{home.liveCases}</h2>
				{cases.length === 0 ? <EmptyState title={home.noCases}>{home.noCasesHint}</EmptyState> : null}
				<div className="stack stack--loose">
					{cases.map((entry) => (
						<CaseCard key={entry.caseFile.id} {...entry} />
					))}
				</div>
			</section>
			<section className="section" aria-labelledby="overdue">
				<h2 id="overdue">{home.overdue}</h2>
				<OverdueList demands={overdue} />
			</section>
			<section className="section" aria-labelledby="recent">
				<h2 id="recent">{home.recent}</h2>
				<RecentEvents events={events} />
			</section>
		</>
	);
}
