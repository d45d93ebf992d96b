import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { roundDown, steadyCount } from "~/views/sharing/facts";
import { shorten } from "~/views/sharing/shorten";
import { someFacts } from "../../support/sharing";

test.each([
	[0, 0],
	[9, 9],
	[10, 10],
	[47, 40],
	[123, 120],
	[999, 990],
	[1000, 1000],
	[1284, 1200],
	[1_284_567, 1_200_000],
])("%i signatures are at least %i", (n, rounded) => {
	expect(roundDown(n)).toBe(rounded);
});

test("a rounded count never says more than there are, and does not change with every signature", () => {
	fc.assert(
		fc.property(fc.nat({ max: 10_000_000 }), (n) => {
			expect(roundDown(n)).toBeLessThanOrEqual(n);
			expect(roundDown(n)).toBeGreaterThanOrEqual(n * 0.5);
		}),
	);
	expect(new Set(Array.from({ length: 1000 }, (_, n) => roundDown(1000 + n))).size).toBe(10);
});

test("a picture says that its count is rounded", () => {
	expect(steadyCount(someFacts({ signatures: 0 }), "id")).toBe("Belum ada tanda tangan");
	expect(steadyCount(someFacts({ signatures: 7 }), "id")).toBe("7 tanda tangan");
	expect(steadyCount(someFacts({ signatures: 1284 }), "id")).toBe("Sedikitnya 1.200 tanda tangan");
});

test("a long text is cut after a word, and says so", () => {
	expect(shorten("Audit anggaran pelatihan", 40)).toBe("Audit anggaran pelatihan");
	expect(shorten("Audit anggaran, pelatihan", 20)).toBe("Audit anggaran…");
	expect([...shorten("🙂".repeat(50), 10)]).toHaveLength(10);
});
