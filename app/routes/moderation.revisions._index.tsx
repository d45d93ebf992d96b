import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "~/actor.server";
import { listOpenRevisions } from "~/domain/revisions/queries.server";
import { formatInstant } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { EmptyState } from "~/views/kit/empty-state";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

/** Each demand has at most one that waits; the oldest come first, and decided ones make room. */
const SIZE = 100;

export async function loader({ request }: LoaderFunctionArgs) {
	await requireRole(request, "decide-revision");
	const revisions = await listOpenRevisions(db, SIZE);
	return {
		revisions: revisions.map(({ id, text, createdAt }) => ({
			id,
			title: text.title,
			titleEn: text.titleEn,
			createdAt,
		})),
	};
}

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).revisions.list.title);

export default function Revisions() {
	const { revisions } = useLoaderData<typeof loader>();
	const { locale, words, paths } = usePage();
	const { list } = words.revisions;
	return (
		<div className="stack">
			<PageHeader title={list.title} lead={list.lead} />
			{revisions.length === 0 ? (
				<EmptyState titleAs="h2" title={list.empty}>
					<p>{list.emptyHint}</p>
				</EmptyState>
			) : null}
			<ol className="plain-list stack">
				{revisions.map(({ id, title, titleEn, createdAt }) => (
					<li key={id} className="stack stack--tight">
						<p>
							<a href={paths.moderationRevision(id)}>{pick(locale, title, titleEn).text}</a>
						</p>
						<p>{list.since(formatInstant(locale, createdAt))}</p>
					</li>
				))}
			</ol>
		</div>
	);
}
