import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findActorBySession } from "~/domain/accounts/queries.server";
import { may } from "~/domain/accounts/role";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { readSessionToken } from "~/platform/http/session.server";
import { rolesOfActor } from "~/views/accounts/role-names";
import { Button, LinkButton } from "~/views/kit/button";
import { DescriptionList } from "~/views/kit/description-list";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export async function loader({ request }: LoaderFunctionArgs) {
	const actor = await findActorBySession(db, await readSessionToken(request));
	if (!actor) throw redirect(pathsFor(localeOf(new URL(request.url).pathname)).login());
	return { actor, mayInvite: may(actor, "invite"), mayModerate: may(actor, "moderate") };
}

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).accounts.account.title);

export default function Account() {
	const { actor, mayInvite, mayModerate } = useLoaderData<typeof loader>();
	const { words, paths } = usePage();
	const { accounts } = words;
	return (
		<>
			<PageHeader title={accounts.account.title} lead={accounts.account.hello(actor.name)} />
			<DescriptionList
				items={[
					{
						term: accounts.account.roles,
						description: rolesOfActor(words, actor),
					},
					{ term: accounts.account.work, description: accounts.account.workHint },
				]}
			/>
			<div className="form__actions">
				<LinkButton tone="primary" href={paths.cases()}>
					{words.site.nav.cases}
				</LinkButton>
				{mayModerate ? (
					<LinkButton href={paths.moderationReports()}>{words.moderation.list.title}</LinkButton>
				) : null}
				{mayInvite ? <LinkButton href={paths.invitations()}>{accounts.account.invite}</LinkButton> : null}
				<form method="post" action={paths.logout()}>
					<Button>{accounts.signOut}</Button>
				</form>
			</div>
		</>
	);
}
