import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "~/actor.server";
import { may } from "~/domain/accounts/role";
import { readPromise } from "~/domain/moderation/moderation";
import { listOpenReports } from "~/domain/moderation/queries.server";
import { formatInstant } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { clock } from "~/platform/clock";
import { db } from "~/platform/database.server";
import { Badge } from "~/views/kit/badge";
import { EmptyState } from "~/views/kit/empty-state";
import { PageHeader } from "~/views/kit/page-header";
import { Pagination } from "~/views/kit/pagination";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { ItemLink } from "~/views/moderation/item-link";

const SIZE = 20;

export async function loader({ request }: LoaderFunctionArgs) {
	const actor = await requireRole(request, "moderate");
	const { searchParams } = new URL(request.url);
	const after = searchParams.get("after");
	const { rows, next } = await listOpenReports(db, SIZE, after);
	const now = clock.now();
	return {
		mayCloseTasks: may(actor, "close-task"),
		next,
		after,
		reports: rows.map((report) => ({
			ticket: report.ticket,
			item: report.item,
			reason: report.reason,
			isAppeal: report.state === "appealed",
			since: report.appealedAt ?? report.createdAt,
			...readPromise(report.appealedAt ?? report.createdAt, now),
		})),
	};
}

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).moderation.list.title);

export default function Reports() {
	const { reports, mayCloseTasks, next, after } = useLoaderData<typeof loader>();
	const { locale, words, paths } = usePage();
	const { list, reasons } = words.moderation;
	return (
		<div className="stack">
			<PageHeader title={list.title} lead={list.lead} />
			{mayCloseTasks ? (
				<p>
					<a href={paths.tasks()}>{words.tasks.title}</a>
				</p>
			) : null}
			{reports.length === 0 ? (
				<EmptyState titleAs="h2" title={list.empty}>
					<p>{list.emptyHint}</p>
				</EmptyState>
			) : null}
			<ol className="plain-list stack">
				{reports.map((report) => (
					<li key={report.ticket} className="stack stack--tight">
						<p className="cluster">
							<Badge tone={report.overdue ? "warn" : "neutral"}>
								{(report.overdue ? list.overdue : list.due)(formatInstant(locale, report.dueAt))}
							</Badge>
							{report.isAppeal ? <Badge tone="info">{list.appeal}</Badge> : null}
						</p>
						<p>
							<ItemLink item={report.item} />
						</p>
						<p>
							{reasons[report.reason]}. {list.since(formatInstant(locale, report.since))}.
						</p>
						<p>
							<a href={paths.moderationReport(report.ticket)}>
								{list.open} {report.ticket}
							</a>
						</p>
					</li>
				))}
			</ol>
			<Pagination
				label={list.paging}
				previous={after ? { href: paths.moderationReports(), label: list.first } : undefined}
				next={next ? { href: paths.moderationReports(next), label: list.next } : undefined}
			/>
		</div>
	);
}
