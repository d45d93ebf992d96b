import type { Demand } from "~/domain/demands/queries.server";
import { pick } from "~/i18n/translate";
import { EmptyState } from "~/views/kit/empty-state";
import { usePage } from "~/views/layout/use-page";
import { ClockSentence } from "./status-badge";

export function OverdueList({ demands }: { demands: Demand[] }) {
	const { locale, words, paths } = usePage();
	const { home } = words.site;
	if (demands.length === 0) return <EmptyState title={home.noOverdue}>{home.noOverdueHint}</EmptyState>;
	return (
		<ul className="plain-list stack">
			{demands.map((demand) => (
				<li key={demand.id}>
					<a href={paths.demand(demand.slug)}>{pick(locale, demand.title, demand.titleEn).text}</a>
					<br />
					<span className="aside-note">
						<ClockSentence clock={demand.clock} />
					</span>
				</li>
			))}
		</ul>
	);
}
