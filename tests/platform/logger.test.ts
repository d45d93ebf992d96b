import { afterEach, expect, jest, test } from "@jest/globals";
import { clock } from "~/platform/clock";
import { sparingly } from "~/platform/logger.server";

afterEach(() => {
	jest.restoreAllMocks();
});

test("a fault that repeats is said once in half a minute, and again when it is still there", () => {
	let now = Date.parse("2026-11-25T00:00:00Z");
	jest.spyOn(clock, "now").mockImplementation(() => new Date(now));
	const said: string[] = [];
	const report = sparingly((error) => said.push(String(error)));
	for (const name of ["first", "second", "third"]) {
		report(name);
		now += 9_000;
	}
	expect(said).toEqual(["first"]);
	now += 9_000;
	report("fourth");
	expect(said).toEqual(["first", "fourth"]);
});
