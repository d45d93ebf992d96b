import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { MOST_RUPIAH, readRupiah, writeRupiah } from "~/domain/audits/rupiah";

test.each([
	["1.000.000", 1_000_000],
	["Rp 1.000.000", 1_000_000],
	["Rp1.000.000", 1_000_000],
	["rp. 1.000.000,-", 1_000_000],
	["1.000.000,00", 1_000_000],
	[" 1000000 ", 1_000_000],
	["0", 0],
	["999.999.999.999.999", MOST_RUPIAH],
])("%s is an amount", (text, amount) => {
	expect(readRupiah(text)).toEqual({ ok: true, amount });
});

test.each([
	["1.000,5", "amount-has-cents"],
	["1000,50", "amount-has-cents"],
	["1,000", "amount-grouped-by-commas"],
	["1,000,000.00", "amount-grouped-by-commas"],
	["-5.000", "amount-negative"],
	["Rp -5.000", "amount-negative"],
	["-Rp 5.000", "amount-negative"],
	["(5.000)", "amount-negative"],
	["1e18", "amount-not-a-number"],
	["1000000000000000000", "amount-too-large"],
	["1.000.000.000.000.000", "amount-too-large"],
	["1.00", "amount-not-a-number"],
	["1.0000", "amount-not-a-number"],
	["1 juta", "amount-not-a-number"],
	["", "amount-not-a-number"],
	["=1+1", "amount-not-a-number"],
	["١٠٠٠", "amount-not-a-number"],
])("%s is refused: %s", (text, reason) => {
	expect(readRupiah(text)).toEqual({ ok: false, reason });
});

test("what is written is read again as the same amount", () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: MOST_RUPIAH }), (amount) => {
			expect(readRupiah(writeRupiah(amount))).toEqual({ ok: true, amount });
		}),
	);
	expect(writeRupiah(1_234_567)).toBe("Rp1.234.567");
});
