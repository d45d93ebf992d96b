import { describe, expect, test } from "@jest/globals";
import { readFlow, type StatusMove } from "~/domain/demands/flow";

const moves = (...statuses: string[]): StatusMove[] =>
	statuses.map((to, at) => ({ id: at + 1, to, on: `2022-06-0${at + 1}` }));
const draw = (of: StatusMove[]) => readFlow(of).map(({ state, on }) => `${state} ${on?.slice(-2) ?? "-"}`);

describe("where a demand stands is read from its timeline alone", () => {
	test("published: everything else is ahead", () => {
		expect(draw(moves("published"))).toEqual([
			"current 01",
			"ahead -",
			"ahead -",
			"ahead -",
			"ahead -",
			"ahead -",
		]);
	});

	test("before publication the way has not begun", () => {
		expect(draw(moves("draft", "in_review"))).toEqual(Array(6).fill("ahead -"));
		expect(draw(moves("draft", "in_review", "published"))[0]).toBe("current 03");
	});

	test("a step that nothing shows is skipped, not done", () => {
		expect(draw(moves("published", "delivered", "responded"))).toEqual([
			"done 01",
			"done 02",
			"skipped -",
			"skipped -",
			"current 03",
			"ahead -",
		]);
	});

	test.each(["fulfilled", "partly_fulfilled", "refused", "not_competent", "unanswered", "withdrawn"])(
		"%s is an end of the way",
		(end) => {
			const last = readFlow(moves("published", "delivered", end)).at(-1);
			expect(last).toEqual({ step: "verdict", state: "current", on: "2022-06-03", end });
		},
	);

	test("a reopened demand stands where it was put, and its former end stays readable", () => {
		const flow = readFlow(moves("published", "delivered", "unanswered", "acknowledged"));
		expect(flow.map(({ state }) => state)).toEqual(["done", "done", "current", "ahead", "ahead", "ahead"]);
		expect(flow.at(-1)).toMatchObject({ state: "ahead", on: "2022-06-03", end: "unanswered" });
	});

	test("moves count in the order in which they were recorded, whatever their dates", () => {
		const late: StatusMove[] = [
			{ id: 2, to: "delivered", on: "2022-05-01" },
			{ id: 1, to: "published", on: "2022-06-01" },
		];
		expect(draw(late).slice(0, 2)).toEqual(["done 01", "current 01"]);
	});
});
