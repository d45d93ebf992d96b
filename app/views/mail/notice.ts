import type { NoticeText } from "~/domain/notices/queries.server";
import type { Locale } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { type Letter, letter } from "./letter";

/** Tells an institution that a case is published that demands something of it, or is about it. It states no finding. */
export function noticeMail(
	locale: Locale,
	{
		notice,
		url,
		reportUrl,
		contact,
		replyUrl,
	}: { notice: NoticeText; url: string; reportUrl: string; contact: string | null; replyUrl: string | null },
): Letter {
	const { notice: words } = wordsFor(locale).mail;
	const { institution, caseTitle, proposer, demands } = notice;
	return letter({
		locale,
		greeting: words.greeting(institution),
		subject: words.subject(caseTitle),
		before: [
			words.published(caseTitle, proposer),
			...(demands.length > 0 ? [words.addressed, demands] : []),
			...(notice.capacity === "subject" ? [words.subjectOnly] : []),
			words.claims,
		],
		button: { label: words.button, url },
		after: [
			...(replyUrl ? [words.answerByLink(replyUrl)] : []),
			contact ? words.answer(contact) : words.answerByReport,
			words.report(reportUrl),
			words.whatIsTagih,
			words.once,
		],
	});
}
