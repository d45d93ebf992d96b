import { expect, test } from "@jest/globals";
import { type Calendar, dueAfter } from "~/domain/clocks/calendar";

/** The free weekdays around each receipt, as the decrees of 2022 and 2026 have them. */
const calendar: Calendar = new Map([
	["2022-05-26", "holiday"],
	["2022-06-01", "holiday"],
	["2026-03-18", "joint_leave"],
	["2026-03-19", "holiday"],
	["2026-03-20", "joint_leave"],
	["2026-03-23", "joint_leave"],
	["2026-03-24", "joint_leave"],
	["2026-04-03", "holiday"],
]);

test.each([
	{ receivedOn: "2022-05-20", unit: "working", length: 10, due: "2022-06-07" },
	{ receivedOn: "2022-05-20", unit: "working", length: 17, due: "2022-06-16" },
	{ receivedOn: "2022-05-20", unit: "calendar", length: 60, due: "2022-07-19" },
	{ receivedOn: "2026-03-13", unit: "working", length: 10, due: "2026-04-06" },
	{ receivedOn: "2026-03-13", unit: "working", length: 17, due: "2026-04-15" },
	// Received on a Saturday: Monday is the first day that counts.
	{ receivedOn: "2022-05-21", unit: "working", length: 1, due: "2022-05-23" },
] as const)("received $receivedOn, $length $unit days: due $due", ({ receivedOn, unit, length, due }) => {
	expect(dueAfter(calendar, { unit, length, countsJointLeave: false }, receivedOn)).toBe(due);
});

test("where cuti bersama counts, the days around Idulfitri 2026 are due earlier", () => {
	const rule = { unit: "working", length: 10, countsJointLeave: true } as const;
	expect(dueAfter(calendar, rule, "2026-03-13")).toBe("2026-03-30");
});
