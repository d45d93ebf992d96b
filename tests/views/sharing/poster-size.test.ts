import { expect, test } from "@jest/globals";
import { POSTER_SIZES, posterSize } from "~/views/sharing/poster-size";

test("few words stand large, and type only ever shrinks as words are added", () => {
	expect(posterSize("Audit", ["Kepada Inspektorat"])).toBe("huge");
	const order = POSTER_SIZES.map(({ name }) => name);
	let last = 0;
	for (let length = 0; length < 3000; length += 50) {
		const at = order.indexOf(posterSize("Audit anggaran", ["x".repeat(length)]));
		expect(at).toBeGreaterThanOrEqual(last);
		last = at;
	}
	expect(order[last]).toBe("tiny");
});
