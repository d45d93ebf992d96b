import {
	type ActionFunctionArgs,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { requireRole } from "~/actor.server";
import { invite } from "~/domain/accounts/commands.server";
import { listMembers, listOpenInvitations } from "~/domain/accounts/queries.server";
import { ROLES, type RoleMissing } from "~/domain/accounts/role";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { emailField, requiredText } from "~/platform/fields";
import { checkForm, readForm, refuseForm } from "~/platform/http/form.server";
import { forbidden } from "~/platform/http/problem.server";
import { rolesOfActor } from "~/views/accounts/role-names";
import { Button } from "~/views/kit/button";
import { ChoiceList } from "~/views/kit/choice";
import { EmailField, TextField } from "~/views/kit/field";
import { FormErrors, messagesOf, typed } from "~/views/kit/form-errors";
import { Notice } from "~/views/kit/notice";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { pathsFor } from "~/views/paths";

const schema = z.object({
	name: requiredText(100, "name-required"),
	email: emailField,
	role: z.enum(ROLES, "choice-unknown"),
});

export async function loader({ request }: LoaderFunctionArgs) {
	await requireRole(request, "invite");
	const [invitations, members] = await Promise.all([listOpenInvitations(db), listMembers(db)]);
	return { invitations, members };
}

export async function action({ request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "invite");
	const form = await readForm(request);
	const checked = checkForm(form, schema);
	if (!checked.ok) return refuseForm(form, checked.errors);
	const locale = localeOf(new URL(request.url).pathname);
	const result = await invite(db, actor, { ...checked.value, locale });
	if (!result.ok) forbidden({ action: "invite" } satisfies RoleMissing);
	return redirect(`${pathsFor(locale).invitations()}?sent`, 303);
}

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).accounts.invitations.title);

export default function Invitations() {
	const { invitations, members } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const [search] = useSearchParams();
	const { words, paths } = usePage();
	const { accounts, site } = words;
	const text = accounts.invitations;
	const messages = messagesOf(refused, words.errors);
	return (
		<>
			<PageHeader title={text.title} lead={text.lead} />
			{search.has("sent") ? (
				<Notice tone="success" role="status">
					{text.sent}
				</Notice>
			) : null}
			<form className="form" method="post" action={paths.invitations()} noValidate>
				<FormErrors title={site.errorSummary(Object.keys(messages).length)} messages={messages} />
				<TextField
					label={text.name}
					maxLength={100}
					required
					errorPrefix={site.errorPrefix}
					{...typed(refused, messages, "name")}
				/>
				<EmailField
					label={text.email}
					errorPrefix={site.errorPrefix}
					{...typed(refused, messages, "email")}
				/>
				<ChoiceList
					kind="radio"
					legend={text.role}
					name="role"
					options={ROLES.map((role) => ({ value: role, label: accounts.roles[role] }))}
					selected={refused?.values.role ?? ["watchdog"]}
					errorPrefix={site.errorPrefix}
					{...(messages.role ? { error: messages.role } : {})}
				/>
				<div className="form__actions">
					<Button tone="primary">{text.submit}</Button>
				</div>
			</form>
			<section className="section" aria-labelledby="open">
				<h2 id="open">{text.open}</h2>
				{invitations.length === 0 ? <p>{text.noOpen}</p> : null}
				<ul>
					{invitations.map((invitation) => (
						<li key={`${invitation.email}-${invitation.createdAt.toISOString()}`}>
							{invitation.name}, {invitation.email} ({accounts.roles[invitation.role]})
							{invitation.expired ? `, ${text.expired}` : ""}
						</li>
					))}
				</ul>
			</section>
			<section className="section" aria-labelledby="members">
				<h2 id="members">{text.members}</h2>
				<ul>
					{members.map((member) => (
						<li key={member.email}>
							{member.name}, {member.email} ({rolesOfActor(words, member)})
						</li>
					))}
				</ul>
			</section>
		</>
	);
}
