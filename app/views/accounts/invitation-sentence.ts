import type { Invitation } from "~/domain/accounts/queries.server";
import type { Locale } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";

/** Who invites to which role, and where. */
export function invitationSentence(
	locale: Locale,
	{ invitedBy, role, organisation }: Omit<Invitation, "name">,
): string {
	const { verifications, accounts } = wordsFor(locale);
	const name = { ...accounts.roles, ...accounts.organisationRoles }[role];
	return organisation === null
		? verifications.confirm.invitedBy(invitedBy, name)
		: verifications.confirm.invitedInto(invitedBy, name, organisation);
}
