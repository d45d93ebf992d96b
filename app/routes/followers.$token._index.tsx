import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { findFollowing } from "~/domain/followers/queries.server";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { notFound } from "~/platform/http/problem.server";
import { LinkButton } from "~/views/kit/button";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

/** A follower's own page. */
export async function loader({ params }: LoaderFunctionArgs) {
	const following = await findFollowing(db, params.token);
	if (!following) notFound();
	return data({ following });
}

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).followers.title);

export default function FollowerPage() {
	const { following } = useLoaderData<typeof loader>();
	const { token } = useParams();
	const { locale, words, paths } = usePage();
	const { confirmed, leaving } = words.followers;
	if (following === "left") return <PageHeader title={leaving.doneTitle} lead={leaving.doneText} />;
	const title = pick(locale, following.caseTitle, following.caseTitleEn).text;
	const back = following.demandSlug ? paths.demand(following.demandSlug) : paths.caseFile(following.caseSlug);
	return (
		<>
			<PageHeader eyebrow={title} title={confirmed.title} lead={confirmed.text} />
			<p className="form__actions">
				<LinkButton tone="primary" href={back}>
					{confirmed.back}
				</LinkButton>
				<LinkButton href={paths.unsubscription(token ?? "")}>{confirmed.stop}</LinkButton>
			</p>
		</>
	);
}
