import type { ReactNode } from "react";
import type { Holiday } from "~/domain/holidays/holiday";
import { formatWeekday } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { FoldingTable } from "~/views/kit/folding-table";
import { usePage } from "~/views/layout/use-page";

/** Holidays in their order. */
export function DayTable({ caption, days }: { caption: ReactNode; days: readonly Holiday[] }) {
	const { locale, words } = usePage();
	const text = words.holidays;
	return (
		<FoldingTable
			caption={caption}
			columns={[
				{ key: "day", label: text.day },
				{ key: "kind", label: text.kind },
				{ key: "name", label: text.name },
			]}
			rows={days.map((holiday) => {
				const name = pick(locale, holiday.name, holiday.nameEn);
				return {
					key: holiday.day,
					cells: [
						<time key="day" dateTime={holiday.day}>
							{formatWeekday(locale, holiday.day)}
						</time>,
						text.kinds[holiday.kind],
						<span key="name" lang={name.lang}>
							{name.text}
						</span>,
					],
				};
			})}
			emptyText={text.empty}
		/>
	);
}
