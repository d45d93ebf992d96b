import { expect, test } from "@jest/globals";
import { KeptResults } from "~/platform/pictures/kept-results";

test("what several want at once is done once, and a failure is tried again", async () => {
	const kept = new KeptResults<string>(3);
	let done = 0;
	const work = async () => {
		done += 1;
		if (done === 1) throw new Error("broken");
		return "made";
	};
	const first = await Promise.allSettled([kept.get("a", work), kept.get("a", work)]);
	expect(first.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
	expect(done).toBe(1);
	expect(await Promise.all([kept.get("a", work), kept.get("a", work)])).toEqual(["made", "made"]);
	expect(done).toBe(2);
});

test("the least recently wanted goes first", async () => {
	const kept = new KeptResults<string>(2);
	const made: string[] = [];
	const get = (key: string) =>
		kept.get(key, async () => {
			made.push(key);
			return key;
		});
	for (const key of ["a", "b", "a", "c", "a", "b"]) await get(key);
	expect(made).toEqual(["a", "b", "c", "b"]);
	expect(kept.size).toBe(2);
});
