import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findInstitution, listDecidedRequests, listRevisions } from "~/domain/institutions/queries.server";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { notFound } from "~/platform/http/problem.server";
import { KeepingHead } from "~/views/institutions/keeping-head";
import { DecidedRequests, RevisionList } from "~/views/institutions/revision-list";
import { LinkButton } from "~/views/kit/button";
import { ListPaging } from "~/views/layout/list-paging";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

const SIZE = 20;
/** Older answers stay on record and are not shown. */
const MOST_REQUESTS = 50;

export async function loader({ params, request }: LoaderFunctionArgs) {
	const institution = await findInstitution(db, params.slug);
	if (!institution) notFound();
	const after = new URL(request.url).searchParams.get("after");
	const [revisions, requests] = await Promise.all([
		listRevisions(db, institution.id, SIZE, after),
		listDecidedRequests(db, institution.id, MOST_REQUESTS),
	]);
	return { institution, revisions, requests, after };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const locale = localeOf(location.pathname);
	const words = wordsFor(locale);
	if (!data) return pageMeta(location.pathname, words.site.problems["404"].title);
	const name = pick(locale, data.institution.name, data.institution.nameEn).text;
	const { history } = words.institutions;
	return pageMeta(location.pathname, `${history.title}: ${name}`, history.lead(name));
};

export default function History() {
	const { institution, revisions, requests, after } = useLoaderData<typeof loader>();
	const { locale, words, paths } = usePage();
	const { history, change } = words.institutions;
	const name = pick(locale, institution.name, institution.nameEn).text;
	const here = paths.institutionHistory(institution.slug);
	return (
		<div className="stack stack--loose">
			<KeepingHead institution={institution} title={history.title} lead={history.lead(name)} />
			<RevisionList revisions={revisions.rows} />
			<ListPaging
				first={after ? here : null}
				next={revisions.next && paths.institutionHistory(institution.slug, revisions.next)}
			/>
			{requests.length > 0 ? (
				<section className="section" aria-labelledby="requests">
					<h2 id="requests">{history.requests}</h2>
					<DecidedRequests requests={requests} />
				</section>
			) : null}
			<p>
				<LinkButton href={paths.newChange(institution.slug)}>{change.ask}</LinkButton>
			</p>
		</div>
	);
}
