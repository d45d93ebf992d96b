import type { RecentEvent } from "~/domain/events/queries.server";
import type { Locale } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { type Letter, letter } from "./letter";

/** Tells a signer that the demand was merged into another one, and that the signature stays where it is. */
export function mergerMail(
	locale: Locale,
	{
		event,
		target,
		url,
		receiptUrl,
	}: {
		event: RecentEvent;
		/** The demand that it was merged into. */
		target: { title: string; titleEn: string | null };
		/** Of that demand. */
		url: string;
		/** The signer's own page. */
		receiptUrl: string;
	},
): Letter {
	const { merger, alert } = wordsFor(locale).mail;
	const title = pick(locale, event.demandTitle ?? event.caseTitle, event.demandTitleEn).text;
	return letter({
		locale,
		subject: merger.subject(title),
		before: [
			merger.text(title),
			pick(locale, target.title, target.titleEn).text,
			merger.notMoved,
			...(event.body ? [`${merger.why} ${event.body}`] : []),
			alert.allegation,
		],
		button: { label: merger.button, url },
		after: [merger.receipt(receiptUrl)],
	});
}
