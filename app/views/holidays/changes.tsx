import type { Comparison, Holiday } from "~/domain/holidays/holiday";
import { formatWeekday } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { type DescriptionItem, DescriptionList } from "~/views/kit/description-list";
import { usePage } from "~/views/layout/use-page";

/** What a revision changes, in words. */
export function Changes({ changes }: { changes: Comparison }) {
	const { words } = usePage();
	const text = words.holidays;
	const { added, removed, changed } = changes;
	if (added.length + removed.length + changed.length === 0) return <p>{text.onlyWords}</p>;
	const items: DescriptionItem[] = [
		{ term: text.added, days: added },
		{ term: text.removed, days: removed },
	]
		.filter(({ days }) => days.length > 0)
		.map(({ term, days }) => ({
			term,
			description: (
				<ul className="plain-list">
					{days.map((holiday) => (
						<li key={holiday.day}>
							<DayInWords holiday={holiday} />
						</li>
					))}
				</ul>
			),
		}));
	if (changed.length > 0)
		items.push({
			term: text.changed,
			description: (
				<ul className="plain-list">
					{changed.map(({ before, after }) => (
						<li key={after.day}>
							<DayInWords holiday={before} /> → <DayInWords holiday={after} />
						</li>
					))}
				</ul>
			),
		});
	return <DescriptionList items={items} />;
}

/** "Senin, 18 Agustus 2025: Proklamasi Kemerdekaan (cuti bersama)" */
function DayInWords({ holiday }: { holiday: Holiday }) {
	const { locale, words } = usePage();
	const name = pick(locale, holiday.name, holiday.nameEn);
	return (
		<>
			{formatWeekday(locale, holiday.day)}: <span lang={name.lang}>{name.text}</span> (
			{words.holidays.kinds[holiday.kind].toLowerCase()})
		</>
	);
}
