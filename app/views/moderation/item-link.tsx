import { type ItemKind, writeItem } from "~/domain/moderation/moderation";
import type { Item } from "~/domain/moderation/queries.server";
import { pick } from "~/i18n/translate";
import { usePage } from "~/views/layout/use-page";

/** What a report or a decision is about. Its words only where readers may have them. */
export function ItemLink({ item }: { item: Item }) {
	const { locale, words, paths } = usePage();
	const { kinds, takenAway } = words.moderation;
	const address = {
		case: paths.caseFile(item.slug),
		demand: paths.demand(item.slug),
		statement: paths.statement(item.slug, item.position),
	}[item.kind];
	if (item.title === null)
		return (
			<>
				{kinds[item.kind]}: <a href={address}>{takenAway}</a>
			</>
		);
	const { text, lang } = pick(locale, item.title, item.titleEn);
	return (
		<>
			{kinds[item.kind]}:{" "}
			<a href={address} lang={lang}>
				{text}
			</a>
		</>
	);
}

/** The way to report something, beside it. `name` says which one, for who hears links without their surroundings. */
export function ReportLink({
	kind,
	slug,
	position = 0,
	name,
}: {
	kind: ItemKind;
	slug: string;
	position?: number;
	name: string;
}) {
	const { words, paths } = usePage();
	return (
		<a className="report-link" href={paths.newReport(writeItem({ kind, slug, position }))} rel="nofollow">
			{words.moderation.report.link}
			<span className="visually-hidden">: {name}</span>
		</a>
	);
}
