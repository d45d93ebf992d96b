import type { DraftDecision } from "~/domain/moderation/moderation";
import type { Locale } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { type Letter, letter } from "./letter";

/** What moderators decided about a draft, and where its writers go on. */
export function draftDecidedMail(
	locale: Locale,
	{
		title,
		action,
		explanation,
		url,
	}: { title: string; action: DraftDecision; explanation: string | null; url: string },
): Letter {
	const { mail, moderation } = wordsFor(locale);
	const { draftDecided } = mail;
	return letter({
		locale,
		subject: draftDecided.subject(title),
		before: [
			`${moderation.actions[action]}.`,
			...(explanation ? [explanation] : []),
			draftDecided.text[action],
		],
		button: { label: draftDecided.button, url },
		after: [],
	});
}
