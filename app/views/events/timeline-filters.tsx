import type { TimelineEvent } from "~/domain/events/queries.server";
import { countByFilter, EVENT_FILTERS, type TimelineChoice } from "~/domain/events/timeline";
import { NavLinks } from "~/views/kit/nav-links";
import { usePage } from "~/views/layout/use-page";
import type { TimelineProps } from "./timeline";

/** A timeline of so few entries is read faster than its filters. */
const TOO_FEW_TO_FILTER = 4;

interface FiltersProps extends Pick<TimelineProps, "page" | "choice"> {
	events: TimelineEvent[];
	demands: NonNullable<TimelineProps["demands"]>;
}

/** Plain links: every view of a timeline has an address that can be sent on. */
export function TimelineFilters({ events, choice, page, demands }: FiltersProps) {
	const { words, paths } = usePage();
	const { filters } = words.events;
	if (events.length < TOO_FEW_TO_FILTER) return null;
	const counts = countByFilter(events, choice.demand);
	const link = (label: string, changes: Partial<TimelineChoice>, isCurrent: boolean) => ({
		href: paths.timeline(page, { ...choice, ...changes }),
		label,
		...(isCurrent ? { current: "true" as const } : {}),
	});
	return (
		<div className="timeline-filters">
			<NavLinks
				label={filters.label}
				links={[
					link(filters.all(counts.all), { events: null }, choice.events === null),
					...EVENT_FILTERS.map((filter) =>
						link(filters[filter](counts[filter]), { events: filter }, choice.events === filter),
					),
				]}
			/>
			{demands.length > 1 ? (
				<NavLinks
					label={filters.demands}
					links={[
						link(filters.everyDemand, { demand: null }, choice.demand === null),
						...demands.map((demand) =>
							link(
								words.demands.eyebrow(demand.position),
								{ demand: demand.slug },
								choice.demand === demand.slug,
							),
						),
					]}
				/>
			) : null}
			<NavLinks
				label={filters.order}
				links={[
					link(filters.oldest, { order: "oldest" }, choice.order === "oldest"),
					link(filters.newest, { order: "newest" }, choice.order === "newest"),
				]}
			/>
		</div>
	);
}
