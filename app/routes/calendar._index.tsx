import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findActor } from "~/actor.server";
import { may } from "~/domain/accounts/role";
import { listRevisions, listYears } from "~/domain/holidays/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { today } from "~/platform/clock";
import { db } from "~/platform/database.server";
import { DayTable } from "~/views/holidays/day-table";
import { DecreeList } from "~/views/holidays/decree-list";
import { LinkButton } from "~/views/kit/button";
import { EmptyState } from "~/views/kit/empty-state";
import { NavLinks } from "~/views/kit/nav-links";
import { Notice } from "~/views/kit/notice";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

export async function loader({ request }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url);
	const [years, actor] = await Promise.all([listYears(db), findActor(request)]);
	const wanted = searchParams.get("year") ?? "";
	const year = /^2[01]\d\d$/.test(wanted) ? Number(wanted) : Number(today().slice(0, 4));
	return {
		year,
		years,
		revisions: await listRevisions(db, year),
		isPublished: searchParams.get("done") === "published",
		mayPublish: may(actor, "keep-calendar"),
	};
}

export const meta: MetaFunction = ({ location }) => {
	const { title, lead } = wordsFor(localeOf(location.pathname)).holidays;
	return pageMeta(location.pathname, title, lead);
};

export default function CalendarPage() {
	const { year, years, revisions, isPublished, mayPublish } = useLoaderData<typeof loader>();
	const { words, paths } = usePage();
	const text = words.holidays;
	const inForce = revisions.at(-1);
	return (
		<div className="stack">
			<PageHeader title={text.title} lead={text.lead} />
			{isPublished ? (
				<Notice tone="success" role="status">
					<p>{text.published}</p>
				</Notice>
			) : null}
			<NavLinks
				label={text.years}
				links={years.map((one) => ({ href: paths.calendar(one), label: String(one) }))}
			/>
			<section className="section" aria-labelledby="days">
				<h2 id="days">{text.yearTitle(year)}</h2>
				{inForce ? (
					<DayTable caption={text.yearTitle(year)} days={inForce.days} />
				) : (
					<EmptyState title={text.empty}>
						<p>{text.emptyHint}</p>
					</EmptyState>
				)}
				<p className="cluster">
					<LinkButton href={paths.calendarCsv()}>{text.csv}</LinkButton>
					{mayPublish ? <LinkButton href={paths.newCalendar(year)}>{text.publish}</LinkButton> : null}
				</p>
			</section>
			{inForce ? (
				<section className="section" aria-labelledby="decrees">
					<h2 id="decrees">{text.decrees}</h2>
					<p>{text.decreesLead}</p>
					<DecreeList revisions={revisions} />
				</section>
			) : null}
			<section className="section" aria-labelledby="counts">
				<h2 id="counts">{text.counts}</h2>
				<p>{text.countsText}</p>
				<p>{text.jointLeaveText}</p>
			</section>
		</div>
	);
}
