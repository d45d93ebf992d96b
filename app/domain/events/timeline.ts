import type { TimelineEvent } from "./queries.server";

/** What a reader may narrow a timeline to. */
export const EVENT_FILTERS = ["status", "notes", "corrections"] as const;
export type EventFilter = (typeof EVENT_FILTERS)[number];

export interface TimelineChoice {
	/** Null for every kind. */
	events: EventFilter | null;
	/** Slug of a demand; null for all of them and the whole case. */
	demand: string | null;
	order: "oldest" | "newest";
}

/** An entry with what was corrected in it, oldest correction first. */
export interface TimelineItem {
	event: TimelineEvent;
	corrections: TimelineEvent[];
}

/** What the address asks for. An unknown word asks for nothing: the reader sees the whole timeline. */
export function readTimelineChoice(
	query: URLSearchParams,
	demandSlugs: readonly string[] = [],
): TimelineChoice {
	const demand = query.get("demand");
	return {
		events: EVENT_FILTERS.find((filter) => filter === query.get("events")) ?? null,
		demand: demand !== null && demandSlugs.includes(demand) ? demand : null,
		order: query.get("order") === "newest" ? "newest" : "oldest",
	};
}

/**
 * Lays corrections beside what they correct: a correction is no entry of its own while its entry is here, and one of a
 * correction stands with the entry that began it. So no filter can show an entry without its corrections.
 * @param events oldest first
 */
export function arrangeTimeline(events: readonly TimelineEvent[], choice: TimelineChoice): TimelineItem[] {
	const byId = new Map(events.map((event) => [event.id, event]));
	const items = new Map<number, TimelineItem>();
	for (const event of events) {
		const root = rootOf(event, byId);
		const item = items.get(root.id) ?? { event: root, corrections: [] };
		if (event !== root) item.corrections.push(event);
		items.set(root.id, item);
	}
	const kept = events.flatMap((event) => {
		const item = items.get(event.id);
		return item?.event === event && isAskedFor(item, choice) ? [item] : [];
	});
	return choice.order === "newest" ? kept.reverse() : kept;
}

/** How many entries each filter would show, for the links that lead to them. */
export function countByFilter(events: readonly TimelineEvent[], demand: string | null) {
	const count = (filter: EventFilter | null) =>
		arrangeTimeline(events, { events: filter, demand, order: "oldest" }).length;
	return {
		all: count(null),
		status: count("status"),
		notes: count("notes"),
		corrections: count("corrections"),
	};
}

/** The entry that a chain of corrections began with. A correction always has a higher id than what it corrects. */
function rootOf(event: TimelineEvent, byId: Map<number, TimelineEvent>): TimelineEvent {
	let root = event;
	for (;;) {
		const corrected = root.correctsEventId === null ? undefined : byId.get(root.correctsEventId);
		if (!corrected || corrected.id >= root.id) return root;
		root = corrected;
	}
}

function isAskedFor({ event, corrections }: TimelineItem, choice: TimelineChoice): boolean {
	if (
		choice.demand !== null &&
		![event, ...corrections].some(({ demandSlug }) => demandSlug === choice.demand)
	)
		return false;
	switch (choice.events) {
		case null:
			return true;
		case "status":
			return event.kind === "status_changed" || event.kind === "verdict_proposed";
		case "corrections":
			return (
				corrections.length > 0 ||
				["correction_made", "erratum_made", "version_published"].includes(event.kind)
			);
		case "notes":
			return [
				"statement_made",
				"reminder_sent",
				"note_added",
				"reply_published",
				"deadline_moved",
				"clock_paused",
				"clock_resumed",
				"clock_extended",
				"audit_moved",
				"recommendation_moved",
			].includes(event.kind);
	}
}
