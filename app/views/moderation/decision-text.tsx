import type { LogEntry } from "~/domain/moderation/queries.server";
import { formatInstant } from "~/i18n/format";
import { usePage } from "~/views/layout/use-page";
import { ItemLink } from "./item-link";

/** One decision as the public reads it. */
export function DecisionText({ entry }: { entry: LogEntry }) {
	const { locale, words, paths } = usePage();
	const { actions, draftItem, reasons, log } = words.moderation;
	return (
		<div id={`decision-${entry.id}`} className="stack stack--tight">
			<p>
				<a href={paths.moderationLog(`?decision=${entry.id}`)}>{log.entry(entry.id)}</a>
				{entry.onAppeal ? ` (${log.onAppeal})` : ""}, {formatInstant(locale, entry.decidedAt)}
			</p>
			<p>
				<strong>{actions[entry.action]}</strong>. {reasons[entry.reason]}.
			</p>
			<p>{entry.item ? <ItemLink item={entry.item} /> : draftItem}</p>
			{entry.explanation ? (
				<p lang={entry.language === locale ? undefined : entry.language}>{entry.explanation}</p>
			) : null}
		</div>
	);
}
