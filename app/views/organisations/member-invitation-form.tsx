import { ORGANISATION_ROLES } from "~/domain/accounts/role";
import type { MemberInvitation } from "~/domain/organisations/queries.server";
import { Button } from "~/views/kit/button";
import { ChoiceList } from "~/views/kit/choice";
import { EmailField, TextField } from "~/views/kit/field";
import { FormErrors, messagesOf, type Refused, typed } from "~/views/kit/form-errors";
import { usePage } from "~/views/layout/use-page";

interface MemberInvitationFormProps {
	slug: string;
	invitations: MemberInvitation[];
	refused: Refused | undefined;
}

/** Invites into an organisation, and shows who has not answered yet. */
export function MemberInvitationForm({ slug, invitations, refused }: MemberInvitationFormProps) {
	const { words, paths } = usePage();
	const { accounts, site } = words;
	const text = words.organisations.members;
	const messages = messagesOf(refused, words.errors);
	return (
		<>
			<section className="section" aria-labelledby="invite">
				<h2 id="invite">{text.invite}</h2>
				<p>{text.inviteHint}</p>
				<form className="form" method="post" action={paths.members(slug)} noValidate>
					<FormErrors title={site.errorSummary(Object.keys(messages).length)} messages={messages} />
					<TextField
						label={accounts.invitations.name}
						maxLength={100}
						required
						errorPrefix={site.errorPrefix}
						{...typed(refused, messages, "name")}
					/>
					<EmailField
						label={accounts.invitations.email}
						errorPrefix={site.errorPrefix}
						{...typed(refused, messages, "email")}
					/>
					<ChoiceList
						kind="radio"
						legend={accounts.invitations.role}
						name="role"
						options={ORGANISATION_ROLES.map((role) => ({
							value: role,
							label: accounts.organisationRoles[role],
							hint: text.roleHints[role],
						}))}
						selected={refused?.values.role ?? ["member"]}
						errorPrefix={site.errorPrefix}
						{...(messages.role ? { error: messages.role } : {})}
					/>
					<div className="form__actions">
						<Button busyText={site.sending} tone="primary">
							{accounts.invitations.submit}
						</Button>
					</div>
				</form>
			</section>
			<section className="section" aria-labelledby="open">
				<h2 id="open">{accounts.invitations.open}</h2>
				{invitations.length === 0 ? <p>{accounts.invitations.noOpen}</p> : null}
				<ul>
					{invitations.map((invitation) => (
						<li key={invitation.id}>
							{invitation.name}, {invitation.email} ({accounts.organisationRoles[invitation.role]})
							{invitation.expired ? `, ${accounts.invitations.expired}` : ""}
						</li>
					))}
				</ul>
			</section>
		</>
	);
}
