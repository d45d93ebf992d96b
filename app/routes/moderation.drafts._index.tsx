import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "~/actor.server";
import { listSubmissions } from "~/domain/drafts/queries.server";
import { formatDay } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { today } from "~/platform/clock";
import { db } from "~/platform/database.server";
import { Badge } from "~/views/kit/badge";
import { EmptyState } from "~/views/kit/empty-state";
import { PageHeader } from "~/views/kit/page-header";
import { ListPaging } from "~/views/layout/list-paging";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

const SIZE = 20;

export async function loader({ request }: LoaderFunctionArgs) {
	const actor = await requireRole(request, "moderate");
	const after = new URL(request.url).searchParams.get("after");
	const { rows, next } = await listSubmissions(db, actor, SIZE, after);
	const now = today();
	return {
		next,
		after,
		drafts: rows.map(({ id, content, organisation, dueOn, isOwn }) => ({
			id,
			title: content.title,
			organisation: organisation.name,
			dueOn,
			overdue: now > dueOn,
			isOwn,
		})),
	};
}

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).drafts.queue.title);

export default function Submissions() {
	const { drafts, next, after } = useLoaderData<typeof loader>();
	const { locale, words, paths } = usePage();
	const { queue } = words.drafts;
	return (
		<div className="stack">
			<PageHeader title={queue.title} lead={queue.lead} />
			{drafts.length === 0 ? (
				<EmptyState titleAs="h2" title={queue.empty}>
					<p>{queue.emptyHint}</p>
				</EmptyState>
			) : null}
			<ol className="plain-list stack">
				{drafts.map((draft) => (
					<li key={draft.id} className="draft-row stack stack--tight">
						<h2 className="draft-row__title">
							<a href={paths.moderationDraft(draft.id)} lang={locale === "id" ? undefined : "id"}>
								{draft.title}
							</a>
						</h2>
						<p className="cluster">
							<Badge tone={draft.overdue ? "warn" : "neutral"}>
								{(draft.overdue ? queue.overdue : queue.due)(formatDay(locale, draft.dueOn))}
							</Badge>
							{draft.isOwn ? <Badge tone="neutral">{queue.own}</Badge> : null}
						</p>
						<p className="aside-note">{queue.proposedBy(draft.organisation)}</p>
					</li>
				))}
			</ol>
			<ListPaging
				first={after ? paths.moderationDrafts() : null}
				next={next && paths.moderationDrafts(next)}
			/>
		</div>
	);
}
