import { expect, test } from "@jest/globals";
import {
	arrangeTimeline,
	countByFilter,
	readTimelineChoice,
	type TimelineChoice,
} from "~/domain/events/timeline";
import { anEvent } from "../../support/events";

const events = [
	anEvent({ id: 1, kind: "statement_made", demandId: null, demandSlug: null }),
	anEvent({ id: 2, kind: "status_changed", toStatus: "delivered" }),
	anEvent({ id: 3, demandSlug: "tuntutan-dua" }),
	anEvent({ id: 4, kind: "correction_made", correctsEventId: 2 }),
	anEvent({ id: 5, kind: "correction_made", correctsEventId: 4 }),
	anEvent({ id: 6, kind: "verdict_proposed", toStatus: "fulfilled" }),
	anEvent({ id: 7, kind: "correction_made", correctsEventId: 99 }),
];

const all: TimelineChoice = { events: null, demand: null, order: "oldest" };
const shape = (choice: Partial<TimelineChoice>) =>
	arrangeTimeline(events, { ...all, ...choice }).map(({ event, corrections }) => [
		event.id,
		...corrections.map(({ id }) => id),
	]);

test("a correction stands with what it corrects, and a correction of a correction with where it began", () => {
	expect(shape({})).toEqual([[1], [2, 4, 5], [3], [6], [7]]);
});

test("whatever the filter, an entry is never shown without its corrections", () => {
	expect(shape({ events: "status" })).toEqual([[2, 4, 5], [6]]);
	expect(shape({ events: "notes" })).toEqual([[1], [3]]);
	expect(shape({ events: "corrections" })).toEqual([[2, 4, 5], [7]]);
	expect(shape({ demand: "tuntutan-dua" })).toEqual([[3]]);
	expect(shape({ events: "status", demand: "tuntutan-dua" })).toEqual([]);
});

test("turned round, the newest entry is first and corrections keep their order", () => {
	expect(shape({ order: "newest" })).toEqual([[7], [6], [3], [2, 4, 5], [1]]);
});

test("a filter's link says how many entries it leads to", () => {
	expect(countByFilter(events, null)).toEqual({ all: 5, status: 2, notes: 2, corrections: 2 });
	expect(countByFilter(events, "tuntutan-dua")).toEqual({ all: 1, status: 0, notes: 1, corrections: 0 });
});

test("corrections that name each other in a circle, which the database forbids, do not hang the page", () => {
	const circle = [
		anEvent({ id: 1, kind: "correction_made", correctsEventId: 2 }),
		anEvent({ id: 2, kind: "correction_made", correctsEventId: 1 }),
	];
	expect(arrangeTimeline(circle, all).map(({ event }) => event.id)).toEqual([1]);
});

test.each([
	["", all],
	["events=status&order=newest", { events: "status", demand: null, order: "newest" }],
	["demand=tuntutan-dua", { events: null, demand: "tuntutan-dua", order: "oldest" }],
	["events=semua&order=acak&demand=lain", all],
	["events=status&events=notes", { events: "status", demand: null, order: "oldest" }],
])("the address ?%s is understood, and what it makes up is passed over", (query, expected) => {
	expect(readTimelineChoice(new URLSearchParams(query), ["tuntutan-dua"])).toEqual(expected);
});
