import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { unfollow } from "~/domain/followers/commands.server";
import { findFollowing } from "~/domain/followers/queries.server";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { notFound } from "~/platform/http/problem.server";
import { Button } from "~/views/kit/button";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

/** The page only asks: mail scanners open links. */
export async function loader({ params }: LoaderFunctionArgs) {
	const following = await findFollowing(db, params.token);
	if (!following) notFound();
	return data({ following });
}

/** Leaving, from the page or by one click in the mail program (RFC 8058), whose body needs no reading. */
export async function action({ params }: ActionFunctionArgs) {
	if (!(await unfollow(db, params.token))) notFound();
	// Mail programs want 200, not a redirect; the page below says that it is done.
	return null;
}

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).followers.leaving.title);

export default function Unsubscription() {
	const { following } = useLoaderData<typeof loader>();
	const { token } = useParams();
	const { locale, words, paths } = usePage();
	const { leaving } = words.followers;
	if (following === "left") return <PageHeader title={leaving.doneTitle} lead={leaving.doneText} />;
	return (
		<>
			<PageHeader
				title={leaving.title}
				lead={leaving.text(pick(locale, following.caseTitle, following.caseTitleEn).text)}
			/>
			<form method="post" action={paths.unsubscription(token ?? "")}>
				<Button tone="primary">{leaving.submit}</Button>
			</form>
		</>
	);
}
