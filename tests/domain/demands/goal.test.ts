import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { GOALS, goalOf, isNearGoal } from "~/domain/demands/goal";

test.each([
	[0, 10],
	[9, 10],
	[10, 25],
	[24, 25],
	[25, 50],
	[50, 100],
	[99, 100],
	[100, 250],
	[999, 1000],
	[1000, 2500],
	[123_456, 250_000],
])("after %i signatures the next step is %i", (signatures, goal) => {
	expect(goalOf(signatures)).toBe(goal);
});

test.each([
	[7, false],
	[8, true],
	[9, true],
	[10, false],
	[19, false],
	[20, true],
	[24, true],
	[25, false],
	[79, false],
	[80, true],
	[100, false],
	[800, true],
])("%i signatures are near the step: %p", (signatures, near) => {
	expect(isNearGoal(signatures)).toBe(near);
});

test("the next step always lies ahead, and near means four fifths of it", () => {
	expect(GOALS).toEqual([...GOALS].sort((a, b) => a - b));
	fc.assert(
		fc.property(fc.nat(900_000_000), (signatures) => {
			const goal = goalOf(signatures);
			expect(goal).toBeGreaterThan(signatures);
			expect(isNearGoal(signatures)).toBe(signatures >= 0.8 * goal);
		}),
	);
});
