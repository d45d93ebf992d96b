import type { Status } from "~/domain/demands/status";
import type { RecentEvent } from "~/domain/events/queries.server";
import { formatDay } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { usePage } from "~/views/layout/use-page";

/** What was recorded last, newest first, one line each. */
export function RecentEvents({ events }: { events: RecentEvent[] }) {
	const { locale, words, paths } = usePage();
	return (
		<ul className="plain-list stack">
			{events.map((event) => {
				const about = event.demandTitle
					? pick(locale, event.demandTitle, event.demandTitleEn)
					: pick(locale, event.caseTitle, event.caseTitleEn);
				const title = locale === "en" ? (event.titleEn ?? event.title) : event.title;
				return (
					<li key={event.id}>
						<a href={paths.event(event.caseSlug, event.id)}>{title}</a>
						<br />
						<span className="aside-note">
							{formatDay(locale, event.occurredOn)} · {about.text}
							{event.toStatus ? ` · ${words.demands.statuses[event.toStatus as Status]}` : ""}
						</span>
					</li>
				);
			})}
		</ul>
	);
}
