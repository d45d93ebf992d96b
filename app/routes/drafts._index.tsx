import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { requireActor } from "~/actor.server";
import { listOwnDrafts } from "~/domain/drafts/queries.server";
import { formatInstant } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { DraftStateBadge } from "~/views/drafts/draft-state";
import { LinkButton } from "~/views/kit/button";
import { EmptyState } from "~/views/kit/empty-state";
import { Notice } from "~/views/kit/notice";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

export async function loader({ request }: LoaderFunctionArgs) {
	const drafts = await listOwnDrafts(db, await requireActor(request));
	return {
		drafts: drafts.map(({ id, state, content, organisation, savedBy, savedAt }) => ({
			id,
			state,
			title: content.title || content.source.title,
			organisation: organisation.shortName,
			savedBy,
			savedAt,
		})),
	};
}

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).drafts.list.title);

export default function Drafts() {
	const { drafts } = useLoaderData<typeof loader>();
	const [search] = useSearchParams();
	const { locale, words, paths } = usePage();
	const { list, done, start } = words.drafts;
	return (
		<div className="stack">
			<PageHeader title={list.title} lead={list.lead} />
			{search.get("done") === "discarded" ? (
				<Notice tone="success" role="status">
					{done.discarded}
				</Notice>
			) : null}
			<div className="form__actions">
				<LinkButton tone="primary" href={paths.newCase()}>
					{start.title}
				</LinkButton>
			</div>
			{drafts.length === 0 ? (
				<EmptyState titleAs="h2" title={list.empty}>
					<p>{list.emptyHint}</p>
				</EmptyState>
			) : null}
			<ul className="plain-list stack">
				{drafts.map((draft) => (
					<li key={draft.id} className="draft-row stack stack--tight">
						<h2 className="draft-row__title">
							<a href={paths.draft(draft.id)} lang={draft.title && locale !== "id" ? "id" : undefined}>
								{draft.title || list.untitled}
							</a>
						</h2>
						<p className="cluster">
							<DraftStateBadge state={draft.state} />
							<span>{draft.organisation}</span>
						</p>
						<p className="aside-note">{list.saved(draft.savedBy, formatInstant(locale, draft.savedAt))}</p>
					</li>
				))}
			</ul>
		</div>
	);
}
