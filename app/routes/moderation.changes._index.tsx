import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "~/actor.server";
import { listWaitingRequests } from "~/domain/institutions/queries.server";
import { formatInstant } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

const MOST = 100;

export async function loader({ request }: LoaderFunctionArgs) {
	await requireRole(request, "keep-directory");
	return { requests: await listWaitingRequests(db, MOST) };
}

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).institutions.changes.title);

export default function Changes() {
	const { requests } = useLoaderData<typeof loader>();
	const { locale, words, paths } = usePage();
	const text = words.institutions.changes;
	return (
		<div className="stack">
			<PageHeader title={text.title} lead={text.lead} />
			{requests.length === 0 ? <p>{text.none}</p> : null}
			<ol className="plain-list stack">
				{requests.map(({ id, institution, written, createdAt }) => (
					<li key={id} className="stack stack--tight">
						<p>
							<strong>{pick(locale, institution.name, institution.nameEn).text}</strong>
						</p>
						<p>{written}</p>
						<p className="aside-note">{text.sentAt(formatInstant(locale, createdAt))}</p>
						<p>
							<a href={paths.moderationChange(id)}>{text.open}</a>
						</p>
					</li>
				))}
			</ol>
		</div>
	);
}
