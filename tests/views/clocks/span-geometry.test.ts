import { expect, test } from "@jest/globals";
import { countMoves } from "~/domain/clocks/moves";
import { drawSpan } from "~/views/clocks/span-geometry";

const received = { startedOn: "2022-05-20", firstDueOn: "2022-06-19", dueOn: "2022-06-19" };
const kinds = (span: ReturnType<typeof drawSpan>) =>
	span.segments.map(({ kind, from, to }) => `${kind} ${from} ${to}`);

test("a deadline that runs shows what has passed and what is left", () => {
	const span = drawSpan({ ...received, changes: [], today: "2022-05-30" });
	expect(kinds(span)).toEqual(["run 2022-05-20 2022-05-30", "left 2022-05-30 2022-06-19"]);
	expect(span.segments.map(({ start, width }) => [start, width])).toEqual([
		[0, 33.33],
		[33.33, 66.67],
	]);
	expect([span.firstDue, span.due]).toEqual([100, 100]);
});

test("what is overdue goes on to today, past the day it was due", () => {
	const span = drawSpan({ ...received, changes: [], today: "2022-07-19" });
	expect(kinds(span)).toEqual(["run 2022-05-20 2022-06-19", "late 2022-06-19 2022-07-19"]);
	expect(span.due).toBe(50);
});

test("a pause is a piece of its own, and a stop ends the picture", () => {
	const changes = [
		{ kind: "paused" as const, changedOn: "2022-05-30" },
		{ kind: "resumed" as const, changedOn: "2022-06-09" },
		{ kind: "stopped" as const, changedOn: "2022-06-20" },
	];
	const moved = { ...received, dueOn: "2022-06-29" };
	expect(kinds(drawSpan({ ...moved, changes, today: "2026-01-01" }))).toEqual([
		"run 2022-05-20 2022-05-30",
		"wait 2022-05-30 2022-06-09",
		"run 2022-06-09 2022-06-20",
	]);
	expect(kinds(drawSpan({ ...received, changes: changes.slice(0, 1), today: "2022-07-30" }))).toEqual([
		"run 2022-05-20 2022-05-30",
		"wait 2022-05-30 2022-07-30",
	]);
});

test("a deadline received today, and one that is stopped on the day of its receipt, can be drawn", () => {
	expect(kinds(drawSpan({ ...received, changes: [], today: "2022-05-20" }))).toEqual([
		"left 2022-05-20 2022-06-19",
	]);
	const changes = [{ kind: "stopped" as const, changedOn: "2022-05-20" }];
	expect(drawSpan({ ...received, changes, today: "2026-01-01" }).segments).toEqual([]);
});

test("moves are counted by the day, and add up to the way from the first to the last", () => {
	expect(countMoves("2022-06-07", [])).toEqual({ times: 0, days: 0 });
	expect(
		countMoves("2022-06-07", [
			{ dueOn: "2022-06-07" },
			{ dueOn: "2022-06-08" },
			{ dueOn: "2022-06-16" },
			{ dueOn: "2022-06-16" },
		]),
	).toEqual({ times: 2, days: 9 });
	expect(countMoves("2022-06-07", [{ dueOn: "2022-06-06" }])).toEqual({ times: 1, days: -1 });
});
