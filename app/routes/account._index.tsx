import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import passkey from "~/browser/passkey?worker&url";
import submitOnce from "~/browser/submit-once?worker&url";
import { findActorBySession, listSessions } from "~/domain/accounts/queries.server";
import { may } from "~/domain/accounts/role";
import { listOwnOrganisations } from "~/domain/organisations/queries.server";
import { addPasskey } from "~/domain/passkeys/commands.server";
import { readRegistration } from "~/domain/passkeys/passkey";
import { listPasskeys } from "~/domain/passkeys/queries.server";
import { countOpenTasks } from "~/domain/tasks/queries.server";
import { formatNumber } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { requiredText } from "~/platform/fields";
import { checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { readSessionToken } from "~/platform/http/session.server";
import { PasskeyList } from "~/views/accounts/passkey-list";
import { rolesOfActor } from "~/views/accounts/role-names";
import { SessionList } from "~/views/accounts/session-list";
import { Button, LinkButton } from "~/views/kit/button";
import { DescriptionList } from "~/views/kit/description-list";
import { Notice } from "~/views/kit/notice";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce, passkey] };

const schema = z.object({
	name: requiredText(60, "passkey-name-required"),
	question: z.string(),
	answer: z.string(),
});

async function requireActor(request: Request) {
	const token = await readSessionToken(request);
	const actor = await findActorBySession(db, token);
	if (!actor || !token) throw redirect(pathsFor(localeOf(new URL(request.url).pathname)).login());
	return { actor, token };
}

export async function loader({ request }: LoaderFunctionArgs) {
	const { actor, token } = await requireActor(request);
	const mayCloseTasks = may(actor, "close-task");
	const [sessions, passkeys, organisations, openTasks] = await Promise.all([
		listSessions(db, actor.accountId, token),
		listPasskeys(db, actor.accountId),
		listOwnOrganisations(db, actor.accountId),
		mayCloseTasks ? countOpenTasks(db) : 0,
	]);
	return {
		actor,
		mayInvite: may(actor, "invite"),
		mayModerate: may(actor, "moderate"),
		mayCloseTasks,
		openTasks,
		mayDecideRevisions: may(actor, "decide-revision"),
		sessions,
		passkeys,
		organisations,
	};
}

/** Adds a passkey that the browser has made. */
export async function action({ request }: ActionFunctionArgs) {
	const { actor, token } = await requireActor(request);
	const form = await readForm(request);
	const checked = checkForm(form, schema);
	if (!checked.ok) return refuseForm(form, checked.errors);
	const { name, question, answer: json } = checked.value;
	const answer = readRegistration(json);
	if (!answer) return refuseForm(form, { "": "passkey-refused" });
	const result = await addPasskey(db, actor, { token, questionId: question, name, answer });
	if (!result.ok) return refuseForm(form, { "": result.reason });
	const locale = localeOf(new URL(request.url).pathname);
	return redirect(pathsFor(locale).account("passkey-added"), 303);
}

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).accounts.account.title);

export default function Account() {
	const {
		actor,
		mayInvite,
		mayModerate,
		mayCloseTasks,
		openTasks,
		mayDecideRevisions,
		sessions,
		passkeys,
		organisations,
	} = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const [search] = useSearchParams();
	const { locale, words, paths } = usePage();
	const { accounts } = words;
	const done = accounts.done[search.get("done") as keyof typeof accounts.done];
	return (
		<>
			<PageHeader title={accounts.account.title} lead={accounts.account.hello(actor.name)} />
			{done && !refused ? (
				<Notice tone="success" role="status">
					{done}
				</Notice>
			) : null}
			<DescriptionList
				items={[
					{ term: accounts.account.roles, description: rolesOfActor(words, actor) },
					...(organisations.length > 0
						? [
								{
									term: accounts.account.organisations,
									description: (
										<ul>
											{organisations.map(({ slug, name, role }) => (
												<li key={slug}>
													<a href={paths.members(slug)}>{name}</a> ({accounts.organisationRoles[role]})
												</li>
											))}
										</ul>
									),
								},
							]
						: []),
					{ term: accounts.account.work, description: accounts.account.workHint },
				]}
			/>
			<div className="form__actions">
				<LinkButton tone="primary" href={paths.cases()}>
					{words.site.nav.cases}
				</LinkButton>
				{organisations.length > 0 ? (
					<>
						<LinkButton href={paths.newCase()}>{words.drafts.start.title}</LinkButton>
						<LinkButton href={paths.drafts()}>{words.drafts.list.title}</LinkButton>
					</>
				) : null}
				{mayModerate ? (
					<>
						<LinkButton href={paths.moderationDrafts()}>{words.drafts.queue.title}</LinkButton>
						<LinkButton href={paths.moderationReplies()}>{words.replies.moderate.title}</LinkButton>
						<LinkButton href={paths.moderationReports()}>{words.moderation.list.title}</LinkButton>
					</>
				) : null}
				{mayCloseTasks ? (
					<LinkButton href={paths.tasks()}>
						{words.tasks.title} ({formatNumber(locale, openTasks)})
					</LinkButton>
				) : null}
				{mayDecideRevisions ? (
					<LinkButton href={paths.moderationRevisions()}>{words.revisions.list.title}</LinkButton>
				) : null}
				{mayInvite ? <LinkButton href={paths.invitations()}>{accounts.account.invite}</LinkButton> : null}
				<form method="post" action={paths.logout()}>
					<Button>{accounts.signOut}</Button>
				</form>
			</div>
			<SessionList sessions={sessions} />
			<PasskeyList passkeys={passkeys} refused={refused} />
		</>
	);
}
