import type { Invitation } from "~/domain/accounts/queries.server";
import type { Purpose } from "~/domain/verifications/verification";
import { formatInstant, type ZoneName } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { invitationSentence } from "~/views/accounts/invitation-sentence";
import { type Letter, letter } from "./letter";

interface VerificationMessage {
	purpose: Purpose;
	caseTitle: string;
	demandTitles: string[];
	invitation?: Invitation | undefined;
	url: string;
	expiresAt: Date;
	/** The time on the reader's own clocks, where the region is known. */
	zone: ZoneName;
	/** Six digits; an invitation has none. */
	code?: string | undefined;
}

/** Link and code that prove a mailbox. */
export function verificationMail(locale: Locale, message: VerificationMessage): Letter {
	const { mail } = wordsFor(locale);
	const words = mail.verification[message.purpose];
	const { invitation } = message;
	return letter({
		locale,
		subject: words.subject(message.caseTitle),
		before: [
			...(invitation ? [invitationSentence(locale, invitation)] : []),
			words.text,
			...(message.demandTitles.length > 0 ? [message.demandTitles] : []),
		],
		button: { label: words.button, url: message.url },
		after: [
			...(message.code ? [mail.codeLine(message.code)] : []),
			`${words.expires} ${mail.until(formatInstant(locale, message.expiresAt, message.zone))}`,
			mail.ignore,
		],
	});
}
