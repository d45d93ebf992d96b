import type { Locale } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { type Letter, letter } from "./letter";

/** What a moderator answered to a request for correction, and why. */
export function correctionDecidedMail(
	locale: Locale,
	{ accepted, explanation, url }: { accepted: boolean; explanation: string; url: string },
): Letter {
	const { mail, factCorrections } = wordsFor(locale);
	const { correctionDecided } = mail;
	return letter({
		locale,
		subject: correctionDecided.subject,
		before: [
			accepted ? factCorrections.ticket.accepted : factCorrections.ticket.declined,
			`${factCorrections.ticket.reason}: ${explanation}`,
		],
		button: { label: correctionDecided.button, url },
		after: [],
	});
}
