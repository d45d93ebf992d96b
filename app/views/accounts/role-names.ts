import { type Action, type Actor, PERMISSIONS } from "~/domain/accounts/role";
import { formatChoice } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { type Words, wordsFor } from "~/i18n/translate";

/** The roles that may do it, as in "watchdog or moderator". */
export function rolesThatMay(locale: Locale, action: Action): string {
	const { accounts } = wordsFor(locale);
	const { site, organisation } = PERMISSIONS[action];
	return formatChoice(locale, [
		...site.map((role) => accounts.roles[role]),
		...organisation.map((role) => accounts.table.inOrganisation(accounts.organisationRoles[role])),
	]);
}

/** The roles that somebody has on the site, or that they have none. */
export function rolesOfActor({ accounts }: Words, { roles }: Pick<Actor, "roles">): string {
	return roles.length > 0 ? roles.map((role) => accounts.roles[role]).join(", ") : accounts.account.noRoles;
}
