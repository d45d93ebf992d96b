import { REASONS } from "~/domain/moderation/moderation";
import type { Tombstone } from "~/domain/moderation/queries.server";
import { formatDay } from "~/i18n/format";
import { EmptyState } from "~/views/kit/empty-state";
import { Notice } from "~/views/kit/notice";
import { usePage } from "~/views/layout/use-page";

/** What stands where something was taken from readers: that it was, when, why, and where that is recorded. */
export function TombstoneNote({ tombstone, id }: { tombstone: Tombstone; id?: string }) {
	const { words } = usePage();
	const { kinds, tombstone: text } = words.moderation;
	return (
		<div id={id}>
			<Notice tone="warning" title={text.item(kinds[tombstone.kind], tombstone.position)}>
				<Why tombstone={tombstone} />
			</Notice>
		</div>
	);
}

/** The whole page of a case or a demand that was taken from readers. */
export function TombstonePage({ tombstone }: { tombstone: Tombstone }) {
	const { words } = usePage();
	return (
		<EmptyState titleAs="h1" title={words.moderation.tombstone.title[tombstone.visibility]}>
			<Why tombstone={tombstone} />
		</EmptyState>
	);
}

function Why({ tombstone }: { tombstone: Tombstone }) {
	const { locale, words, paths } = usePage();
	const { kinds, reasons, tombstone: text } = words.moderation;
	const { explanation, language } = tombstone;
	const day = new Date(tombstone.decidedAt).toISOString().slice(0, 10);
	return (
		<>
			<p>
				{text.decided(kinds[tombstone.kind], formatDay(locale, day))} {text.reason(reasons[tombstone.reason])}
			</p>
			{explanation ? <p lang={language === locale ? undefined : language}>{explanation}</p> : null}
			<p className="cluster">
				<a href={paths.moderationLog(`?decision=${tombstone.decisionId}`)}>{text.log}</a>
				<a href={paths.report(tombstone.ticket)}>{text.appeal}</a>
			</p>
		</>
	);
}

export function isTombstone(data: unknown): data is Tombstone {
	return (
		typeof data === "object" &&
		data !== null &&
		"reason" in data &&
		(REASONS as readonly unknown[]).includes(data.reason)
	);
}
