import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { CLASSES, classBreaks, classOf } from "~/views/kit/classes";

describe("classes of a coloured picture", () => {
	test("begin at round numbers below the largest value", () => {
		expect(classBreaks([0, 3.2, 37], false)).toEqual([2, 5, 10, 20]);
		expect(classBreaks([50], false)).toEqual([2, 5, 10, 20]);
		expect(classBreaks([50.1], false)).toEqual([5, 10, 20, 50]);
		expect(classBreaks([0.04], false)).toEqual([0.002, 0.005, 0.01, 0.02]);
		expect(classBreaks([1], false)).toEqual([0.05, 0.1, 0.2, 0.5]);
	});

	test("of whole numbers lie between no two of them", () => {
		expect(classBreaks([1], true)).toEqual([]);
		expect(classBreaks([3, 1], true)).toEqual([2, 3]);
		expect(classBreaks([5], true)).toEqual([2, 3, 4, 5]);
		expect(classBreaks([8], true)).toEqual([2, 5]);
		expect(classBreaks([1_000_000], true)).toEqual([50_000, 100_000, 200_000, 500_000]);
	});

	test("nothing is a class of its own", () => {
		expect(classBreaks([], false)).toEqual([]);
		expect(classBreaks([0, 0], true)).toEqual([]);
		expect(classOf(0, [2, 5, 10, 20])).toBe(0);
		expect(classOf(-1, [2, 5, 10, 20])).toBe(0);
	});

	test("a value on a border belongs above it", () => {
		expect([1.9, 2, 4.99, 5, 20, 50].map((value) => classOf(value, [2, 5, 10, 20]))).toEqual([
			1, 2, 2, 3, 5, 5,
		]);
	});

	test("whatever the values, more is never paler, the largest is darkest and no border is doubled", () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 1e-6, max: 1e7, noNaN: true }), { minLength: 1 }),
				fc.boolean(),
				(numbers, whole) => {
					const values = whole ? numbers.map(Math.ceil) : numbers;
					const breaks = classBreaks(values, whole);
					expect(breaks.length).toBeLessThan(CLASSES);
					expect([...new Set(breaks)].sort((a, b) => a - b)).toEqual(breaks);
					const classes = [...values].sort((a, b) => a - b).map((value) => classOf(value, breaks));
					expect([...classes].sort((a, b) => a - b)).toEqual(classes);
					expect(classes.at(-1)).toBe(CLASSES);
					expect(classes[0]).toBeGreaterThanOrEqual(1);
				},
			),
		);
	});
});
