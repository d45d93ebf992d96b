import type { Locale } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { type Letter, letter } from "./letter";

/** Where a reporter reads what was decided. Nothing of the item is in it: it may just have been hidden. */
export function reportDecidedMail(locale: Locale, url: string): Letter {
	const { reportDecided } = wordsFor(locale).mail;
	return letter({
		locale,
		subject: reportDecided.subject,
		before: [reportDecided.text],
		button: { label: reportDecided.button, url },
		after: [reportDecided.appeal],
	});
}
