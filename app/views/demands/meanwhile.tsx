import type { Status } from "~/domain/demands/status";
import type { TimelineEvent } from "~/domain/events/queries.server";
import { formatDay, formatInstant } from "~/i18n/format";
import { Notice } from "~/views/kit/notice";
import { usePage } from "~/views/layout/use-page";

/** Who moved a demand while somebody else was filling in a form about it, to which status, and when. */
export function Meanwhile({ event }: { event: TimelineEvent }) {
	const { locale, words } = usePage();
	const who = event.actorName ?? words.events.roles[event.actorRole as keyof typeof words.events.roles];
	return (
		<Notice tone="warning" title={words.demands.statusForm.meanwhile}>
			<p>
				{words.events.statusTo(words.demands.statuses[event.toStatus as Status])},{" "}
				{formatDay(locale, event.occurredOn)}: {event.title}
			</p>
			<p>{words.events.recordedBy(who, formatInstant(locale, new Date(event.recordedAt)))}</p>
		</Notice>
	);
}
