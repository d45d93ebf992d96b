import { goalOf } from "~/domain/demands/goal";
import type { Demand } from "~/domain/demands/queries.server";
import { formatDay, formatNumber } from "~/i18n/format";
import { pick } from "~/i18n/translate";
import { usePage } from "~/views/layout/use-page";

/** A short list on another page: a line for each demand, and why it is in this list. */
export function DemandLinks({ demands, list }: { demands: Demand[]; list: "moved" | "near-goal" }) {
	const { locale, words, paths } = usePage();
	return (
		<ul className="plain-list stack">
			{demands.map((demand) => (
				<li key={demand.id}>
					<a href={paths.demand(demand.slug)}>{pick(locale, demand.title, demand.titleEn).text}</a>
					<br />
					<span className="aside-note">
						{list === "moved"
							? `${words.demands.statuses[demand.status]}, ${words.demands.since(formatDay(locale, demand.statusSince))}`
							: words.demandLists.goal(
									formatNumber(locale, demand.signatures),
									formatNumber(locale, goalOf(demand.signatures)),
								)}
					</span>
				</li>
			))}
		</ul>
	);
}
