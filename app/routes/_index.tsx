import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listCaseFiles } from "~/domain/case-files/queries.server";
import { countPeople } from "~/domain/counts/queries.server";
import { type ListName, NO_FILTERS, writeListQuery } from "~/domain/demand-lists/demand-list";
import { listDemandPage } from "~/domain/demand-lists/queries.server";
import { listDemandsOfCases } from "~/domain/demands/queries.server";
import { listRecentEvents } from "~/domain/events/queries.server";
import { db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { CaseCard } from "~/views/case-files/case-card";
import { DemandLinks } from "~/views/demand-lists/demand-links";
import { OverdueList } from "~/views/demands/overdue-list";
import { RecentEvents } from "~/views/events/recent-events";
import { EmptyState } from "~/views/kit/empty-state";
import { PageHeader } from "~/views/kit/page-header";
import { LinkedData } from "~/views/layout/linked-data";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { siteThings } from "~/views/sharing/linked-data";

const MOST = 10;
/** Of each short list of demands; the rest has a page of its own. */
const FEW = 5;

export async function loader() {
	const few = async (list: ListName) => (await listDemandPage(db, list, NO_FILTERS, FEW)).rows;
	const [caseFiles, events, overdue, moved, nearGoal] = await Promise.all([
		listCaseFiles(db, MOST),
		listRecentEvents(db, MOST),
		few("overdue"),
		few("moved"),
		few("near-goal"),
	]);
	const ids = caseFiles.rows.map(({ id }) => id);
	const [demands, people] = await Promise.all([listDemandsOfCases(db, ids), countPeople(db, ids)]);
	const cases = caseFiles.rows.map((caseFile) => ({
		caseFile,
		demands: demands.get(caseFile.id) ?? [],
		people: people.get(caseFile.id) ?? 0,
	}));
	return {
		cases,
		moreCases: caseFiles.next !== null,
		events,
		overdue,
		moved,
		nearGoal,
		origin: env().APP_URL,
	};
}

export const meta: MetaFunction = ({ location }) => pageMeta(location.pathname);

export default function Home() {
	const { cases, moreCases, events, overdue, moved, nearGoal, origin } = useLoaderData<typeof loader>();
	const { locale, words, paths } = usePage();
	const { home } = words.site;
	const { lists, more } = words.demandLists;
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
				{moreCases ? (
					<p>
						<a href={paths.cases()}>{home.allCases}</a>
					</p>
				) : null}
			</section>
			<section className="section" aria-labelledby="overdue">
				<h2 id="overdue">{home.overdue}</h2>
				<OverdueList demands={overdue} />
				{overdue.length > 0 ? (
					<p>
						<a href={paths.demands(writeListQuery("overdue"))}>{more.overdue}</a>
					</p>
				) : null}
			</section>
			{(
				[
					["moved", moved],
					["near-goal", nearGoal],
				] as const
			).map(([list, demands]) =>
				demands.length === 0 ? null : (
					<section key={list} className="section" aria-labelledby={list}>
						<h2 id={list}>{lists[list]}</h2>
						<DemandLinks demands={demands} list={list} />
						<p>
							<a href={paths.demands(writeListQuery(list))}>{more[list]}</a>
						</p>
					</section>
				),
			)}
			<section className="section" aria-labelledby="recent">
				<h2 id="recent">{home.recent}</h2>
				<RecentEvents events={events} />
			</section>
		</>
	);
}
