import { expect, test } from "@jest/globals";
import { readAssessment } from "~/domain/demands/voices";
import { anEvent } from "../../support/events";

const status = (id: number, fromStatus: string, toStatus: string, actorRole = "watchdog") =>
	anEvent({ id, kind: "status_changed", fromStatus, toStatus, actorRole });
const proposal = (id: number, toStatus: string) =>
	anEvent({ id, kind: "verdict_proposed", fromStatus: "responded", toStatus });
const read = (...events: Parameters<typeof readAssessment>[0]) => {
	const found = readAssessment(events, 1);
	return found && [found.stage, found.event.id];
};

test("delivering, acknowledging and replying are no assessment", () => {
	expect(
		read(
			status(1, "", "published", "system"),
			status(2, "published", "delivered"),
			status(3, "delivered", "responded"),
		),
	).toBeNull();
});

test("a proposal is shown as one until it is confirmed or passed over", () => {
	expect(read(proposal(1, "fulfilled"))).toEqual(["proposed", 1]);
	expect(read(proposal(1, "fulfilled"), status(2, "responded", "fulfilled"))).toEqual(["verdict", 2]);
	expect(read(proposal(1, "fulfilled"), status(2, "in_process", "responded"))).toBeNull();
});

test("taking a demand back is the proposer's word, not the watchdogs'", () => {
	expect(read(status(1, "responded", "withdrawn", "activist"))).toBeNull();
});

test("reopening takes the verdict back, whatever the dates say", () => {
	const verdict = { ...status(1, "responded", "refused"), occurredOn: "2026-11-20" };
	const reopening = { ...status(2, "refused", "in_process", "moderator"), occurredOn: "2026-11-10" };
	expect(read(verdict, reopening)).toEqual(["reopened", 2]);
	expect(read(reopening, verdict)).toEqual(["reopened", 2]);
});

test("another demand's verdict is not this one's; a correction is pointed to", () => {
	const other = { ...status(1, "responded", "fulfilled"), demandId: 2 };
	expect(read(other)).toBeNull();
	const corrected = readAssessment(
		[status(2, "responded", "refused"), anEvent({ id: 3, kind: "correction_made", correctsEventId: 2 })],
		1,
	);
	expect(corrected?.correctedBy).toEqual([3]);
});
