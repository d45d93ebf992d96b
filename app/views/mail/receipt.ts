import type { Locale } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { type Letter, letter } from "./letter";

/** The link to a signer's own page. */
export function receiptMail(locale: Locale, { caseTitle, url }: { caseTitle: string; url: string }): Letter {
	const { mail } = wordsFor(locale);
	return letter({
		locale,
		subject: mail.receipt.subject(caseTitle),
		before: [mail.receipt.text],
		button: { label: mail.receipt.button, url },
		after: [mail.ignore],
	});
}
