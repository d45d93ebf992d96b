export type RupiahRefusal =
	| "amount-not-a-number"
	| "amount-has-cents"
	| "amount-negative"
	| "amount-grouped-by-commas"
	| "amount-too-large";

/** Larger than any budget, and far below what a number of JavaScript holds exactly. The database has the same limit. */
export const MOST_RUPIAH = 999_999_999_999_999;

/**
 * Reads an amount as an Indonesian report prints it: "1.000.000", "Rp 1.000.000,-", "1000000".
 * @returns whole rupiah; refused by name otherwise, because a comma or a point in the wrong place is a thousandfold error
 */
export function readRupiah(
	text: string,
): { ok: true; amount: number } | { ok: false; reason: RupiahRefusal } {
	const bare = text
		.trim()
		.replace(/^(-?)\s*rp\.?\s*/i, "$1")
		.replace(/,(-|–|00)$/, "");
	if (/^[-–−]\s*\d/.test(bare) || /^\(.*\d.*\)$/.test(bare)) return no("amount-negative");
	if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare)) return no("amount-grouped-by-commas");
	if (/^(\d+|\d{1,3}(\.\d{3})+),\d+$/.test(bare)) return no("amount-has-cents");
	if (/^\d+(\.\d+)?e\+?\d+$/i.test(bare)) return no("amount-not-a-number");
	if (!/^(\d+|\d{1,3}(\.\d{3})+)$/.test(bare)) return no("amount-not-a-number");
	const digits = bare.replaceAll(".", "").replace(/^0+(?=\d)/, "");
	if (digits.length > String(MOST_RUPIAH).length) return no("amount-too-large");
	return { ok: true, amount: Number(digits) };
}

/** @param amount whole rupiah. @returns "Rp1.000.000", in every language: that is how the amount is written */
export function writeRupiah(amount: number): string {
	return `Rp${String(amount).replace(/\B(?=(\d{3})+$)/g, ".")}`;
}

function no(reason: RupiahRefusal) {
	return { ok: false as const, reason };
}
