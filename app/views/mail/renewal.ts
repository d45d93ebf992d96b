import type { RecentEvent } from "~/domain/events/queries.server";
import type { Locale } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { type Letter, letter } from "./letter";

/** Asks a signer of an earlier version whether they support the new one. Doing nothing leaves their signature as it is. */
export function renewalMail(
	locale: Locale,
	{
		event,
		signedVersion,
		url,
	}: {
		/** The publication of the new version. */
		event: RecentEvent;
		signedVersion: number;
		/** The signer's own page. */
		url: string;
	},
): Letter {
	const { renewal, alert } = wordsFor(locale).mail;
	const title = pick(locale, event.demandTitle ?? event.caseTitle, event.demandTitleEn).text;
	return letter({
		locale,
		subject: renewal.subject(title),
		before: [
			renewal.text(signedVersion),
			title,
			...(event.body ? [`${renewal.why} ${event.body}`] : []),
			alert.allegation,
		],
		button: { label: renewal.button, url },
		after: [renewal.nothing(signedVersion)],
	});
}
