import type { Status } from "~/domain/demands/status";
import type { RecentEvent } from "~/domain/events/queries.server";
import { formatDay } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { type Letter, letter } from "./letter";

/** One new entry of a timeline, for somebody who follows it. */
export function followerAlert(
	locale: Locale,
	{ event, url, unsubscribe }: { event: RecentEvent; url: string; unsubscribe: string },
): Letter {
	const { mail, events, demands } = wordsFor(locale);
	const title = locale === "en" ? (event.titleEn ?? event.title) : event.title;
	const body = locale === "en" ? (event.bodyEn ?? event.body) : event.body;
	const caseTitle = pick(locale, event.caseTitle, event.caseTitleEn).text;
	const about = event.demandTitle ? pick(locale, event.demandTitle, event.demandTitleEn).text : caseTitle;
	const status = event.toStatus ? demands.statuses[event.toStatus as Status] : undefined;
	return letter({
		locale,
		subject: mail.alert.subject(about),
		before: [
			about,
			title,
			...(status
				? [event.kind === "verdict_proposed" ? events.verdictTo(status) : events.statusTo(status)]
				: []),
			mail.alert.happened(formatDay(locale, event.occurredOn)),
			...(body ? [body] : []),
			mail.alert.allegation,
		],
		button: { label: mail.alert.button, url },
		after: [mail.alert.why(caseTitle)],
		footer: { label: mail.alert.stop, url: unsubscribe },
	});
}
