import { describe, expect, test } from "@jest/globals";
import { COURTESY_DAYS, overdueIfReceivedBefore, PATIENCE_DAYS, readClock } from "~/domain/clocks/clock";
import { dayOf } from "~/platform/clock";

const received = (receiptOn: string, today: string, stoppedOn: string | null = null) =>
	readClock({ receiptOn, stoppedOn, today });

test("without proof of receipt no clock runs, however long ago the demand was made", () => {
	expect(readClock({ receiptOn: null, stoppedOn: null, today: "2026-11-24" })).toEqual({
		state: "not_started",
		startedOn: null,
		dueOn: null,
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
			dueOn: due,
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

test("a list is overdue by the same rule as a single demand", () => {
	const start = Date.UTC(2024, 0, 1);
	const dayAt = (n: number) => new Date(start + n * 86_400_000).toISOString().slice(0, 10);
	for (let today = 0; today < 500; today += 7) {
		for (let age = 25; age < 36; age += 1) {
			const receiptOn = dayAt(today - age);
			const clock = readClock({ receiptOn, stoppedOn: null, today: dayAt(today) });
			expect(receiptOn < overdueIfReceivedBefore(dayAt(today))).toBe(clock.overdueDays > 0);
		}
	}
});
