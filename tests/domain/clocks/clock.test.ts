import { describe, expect, test } from "@jest/globals";
import { COURTESY_DAYS, courtesyClock, PATIENCE_DAYS, readClock } from "~/domain/clocks/clock";
import { dayOf } from "~/platform/clock";

const received = (receiptOn: string, today: string, stoppedOn: string | null = null) =>
	courtesyClock({ receiptOn, stoppedOn, today });

test("without proof of receipt no clock runs, however long ago the demand was made", () => {
	expect(courtesyClock({ receiptOn: null, stoppedOn: null, today: "2026-11-24" })).toEqual({
		state: "not_started",
		startedOn: null,
		firstDueOn: null,
		dueOn: null,
		pausedOn: null,
		overdueDays: 0,
		daysLeft: null,
	});
});

describe("an answer is asked for within 30 calendar days of receipt", () => {
	test.each([
		{ receipt: "2022-05-20", today: "2022-05-20", due: "2022-06-19", state: "running", left: 30, over: 0 },
		{ receipt: "2022-05-20", today: "2022-06-11", due: "2022-06-19", state: "running", left: 8, over: 0 },
		{ receipt: "2022-05-20", today: "2022-06-12", due: "2022-06-19", state: "due_soon", left: 7, over: 0 },
		{ receipt: "2022-05-20", today: "2022-06-19", due: "2022-06-19", state: "due_soon", left: 0, over: 0 },
		{ receipt: "2022-05-20", today: "2022-06-20", due: "2022-06-19", state: "overdue", left: null, over: 1 },
		{ receipt: "2022-05-20", today: "2022-07-03", due: "2022-06-19", state: "overdue", left: null, over: 14 },
		{ receipt: "2022-05-20", today: "2022-09-17", due: "2022-06-19", state: "overdue", left: null, over: 90 },
		{
			receipt: "2022-05-20",
			today: "2022-09-18",
			due: "2022-06-19",
			state: "long_overdue",
			left: null,
			over: 91,
		},
		// Across the end of a year, a leap day, and where other countries change their clocks.
		{ receipt: "2023-12-15", today: "2024-01-14", due: "2024-01-14", state: "due_soon", left: 0, over: 0 },
		{ receipt: "2024-02-10", today: "2024-03-11", due: "2024-03-11", state: "due_soon", left: 0, over: 0 },
		{ receipt: "2026-03-13", today: "2026-04-13", due: "2026-04-12", state: "overdue", left: null, over: 1 },
	])("received $receipt, on $today: $state", ({ receipt, today, due, state, left, over }) => {
		expect(received(receipt, today)).toEqual({
			state,
			startedOn: receipt,
			firstDueOn: due,
			dueOn: due,
			pausedOn: null,
			daysLeft: left,
			overdueDays: over,
		});
	});
});

test("an answer stops the clock, and how late it was stays readable", () => {
	expect(received("2022-05-20", "2026-11-24", "2022-06-19")).toMatchObject({
		state: "stopped",
		overdueDays: 0,
	});
	expect(received("2022-05-20", "2026-11-24", "2022-06-24")).toMatchObject({
		state: "stopped",
		overdueDays: 5,
	});
});

test("an answer dated before the receipt is early, not overdue", () => {
	expect(received("2022-05-20", "2022-06-30", "2022-05-19")).toMatchObject({
		state: "stopped",
		overdueDays: 0,
	});
});

test("the patience of the database is that of the clock", () => {
	expect(COURTESY_DAYS + PATIENCE_DAYS).toBe(44);
});

test("a day of the record begins at midnight in Jakarta", () => {
	expect(dayOf(new Date("2022-05-19T16:59:59Z"))).toBe("2022-05-19");
	expect(dayOf(new Date("2022-05-19T17:00:00Z"))).toBe("2022-05-20");
	expect(dayOf(new Date("2021-12-31T17:00:00Z"))).toBe("2022-01-01");
});

test("a paused clock is neither due nor overdue, however long the question waits", () => {
	const facts = {
		startedOn: "2026-01-01",
		firstDueOn: "2026-01-31",
		dueOn: "2026-01-31",
		pausedOn: "2026-01-30",
		stoppedOn: null,
	};
	expect(readClock({ ...facts, today: "2027-01-01" })).toMatchObject({
		state: "paused",
		pausedOn: "2026-01-30",
		overdueDays: 0,
		daysLeft: null,
	});
	expect(readClock({ ...facts, stoppedOn: "2026-02-01", today: "2027-01-01" })).toMatchObject({
		state: "stopped",
		pausedOn: null,
		overdueDays: 1,
	});
});

test("the first due day stays when the deadline has moved", () => {
	expect(
		readClock({
			startedOn: "2026-01-01",
			firstDueOn: "2026-01-31",
			dueOn: "2026-02-09",
			pausedOn: null,
			stoppedOn: null,
			today: "2026-02-10",
		}),
	).toMatchObject({ state: "overdue", firstDueOn: "2026-01-31", dueOn: "2026-02-09", overdueDays: 1 });
});
