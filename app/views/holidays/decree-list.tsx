import type { CalendarRevision } from "~/domain/holidays/queries.server";
import { formatDay } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { Badge } from "~/views/kit/badge";
import { usePage } from "~/views/layout/use-page";
import { Changes } from "./changes";

/** The decrees about a year, oldest first, each with what it changed. */
export function DecreeList({
	revisions,
}: {
	revisions: ReadonlyArray<Omit<CalendarRevision, "recordedAt">>;
}) {
	const { locale, words } = usePage();
	const text = words.holidays;
	return (
		<ol className="plain-list stack">
			{revisions.map((one, index) => {
				const note = one.note === null ? null : pick(locale, one.note, one.noteEn);
				return (
					<li key={one.id} className="stack stack--tight">
						<h3>
							{text.revision(one.revision)}: <span lang="id">{one.decree}</span>
						</h3>
						<p className="cluster">
							{index === revisions.length - 1 ? <Badge tone="info">{text.inForce}</Badge> : null}
							<span>{text.publishedOn(formatDay(locale, one.publishedOn))}</span>
							{one.sourceUrl ? (
								<a href={one.sourceUrl} rel="noopener nofollow external">
									{text.source}
								</a>
							) : null}
						</p>
						{note ? <p lang={note.lang}>{note.text}</p> : null}
						{one.revision === 1 ? (
							<p>{text.firstDays(one.days.length)}</p>
						) : (
							<Changes changes={one.changes} />
						)}
					</li>
				);
			})}
		</ol>
	);
}
