import type { Office } from "~/domain/revisions/queries.server";
import { changedFields, differenceOf, VERSION_FIELDS, type VersionText } from "~/domain/revisions/revision";
import { pick } from "~/i18n/translate";
import { FoldingTable } from "~/views/kit/folding-table";
import { usePage } from "~/views/layout/use-page";

interface Side {
	text: VersionText;
	office: Office;
}

/** Two texts part by part, side by side; what differs is said in words and not by colour alone. */
export function VersionComparison({ before, after }: { before: Side; after: Side }) {
	const { locale, words } = usePage();
	const { decide, parts, claims } = words.revisions;
	const changed = changedFields(before.text, after.text);
	const office = (side: Side) => pick(locale, side.office.name, side.office.nameEn).text;
	const say = (side: Side, field: (typeof VERSION_FIELDS)[number]): string =>
		field === "addressee"
			? office(side)
			: field === "claimType"
				? claims[side.text.claimType]
				: (side.text[field] ?? "");
	return (
		<FoldingTable
			caption={decide.compare}
			columns={[
				{ key: "part", label: decide.part },
				{ key: "now", label: decide.now },
				{ key: "proposed", label: decide.proposed },
			]}
			emptyText="–"
			rows={VERSION_FIELDS.map((field) => {
				const [old, fresh] = [say(before, field), say(after, field)];
				const isChanged = changed.includes(field);
				const difference = isChanged ? differenceOf(old, fresh) : undefined;
				return {
					key: field,
					cells: [
						<>
							{parts[field]} <strong>({isChanged ? decide.changed : decide.same})</strong>
						</>,
						<Cell
							key="now"
							text={old}
							stretch={difference && { ...difference, words: difference.removed }}
						/>,
						<Cell
							key="proposed"
							text={fresh}
							stretch={difference && { ...difference, words: difference.added }}
							isNew
						/>,
					],
				};
			})}
		/>
	);
}

/** One side of a part, with the stretch that the other side has not. */
function Cell({
	text,
	stretch,
	isNew = false,
}: {
	text: string;
	stretch: { start: string; words: string; end: string } | undefined;
	isNew?: boolean;
}) {
	const { decide } = usePage().words.revisions;
	if (text === "") return <em>{decide.nothing}</em>;
	if (!stretch || stretch.words === "") return <>{text}</>;
	const Mark = isNew ? "ins" : "del";
	return (
		<>
			{stretch.start}
			<span className="label">{isNew ? decide.added : decide.removed}</span> <Mark>{stretch.words}</Mark>
			{stretch.end}
		</>
	);
}
