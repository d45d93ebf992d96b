import type { TimelineEvent } from "~/domain/events/queries.server";

/** An entry of a timeline as the database would give it. */
export function anEvent(changes: Partial<TimelineEvent> & Pick<TimelineEvent, "id">): TimelineEvent {
	return {
		kind: "note_added",
		demandId: 1,
		demandSlug: "tuntutan-satu",
		demandTitle: "Tuntutan satu",
		demandTitleEn: "Demand one",
		occurredOn: "2026-11-01",
		recordedAt: new Date("2026-11-01T03:05:00Z"),
		actorRole: "watchdog",
		actorName: "Pemantau",
		title: `Catatan ${changes.id}`,
		titleEn: null,
		body: null,
		bodyEn: null,
		language: "id",
		sourceUrl: null,
		fromStatus: null,
		toStatus: null,
		proofOfReceipt: false,
		confirmsEventId: null,
		correctsEventId: null,
		evidence: null,
		...changes,
	};
}
