import { expect, test } from "@jest/globals";
import { isOpen, mayCarryReceipt, movesFrom, STATUSES, TRANSITIONS } from "~/domain/demands/status";

test("an admin has no hand in any status", () => {
	for (const status of STATUSES) expect(movesFrom(status, ["admin"])).toEqual([]);
});

test("an activist never closes a demand but by withdrawing it", () => {
	const closing = TRANSITIONS.filter(({ to, role }) => role === "activist" && !isOpen(to)).map(
		({ to }) => to,
	);
	expect(new Set(closing)).toEqual(new Set(["draft", "in_review", "withdrawn"]));
});

test("fulfilled needs two watchdogs and a primary document, from wherever it is reached", () => {
	const verdicts = TRANSITIONS.filter(({ to }) => to === "fulfilled" || to === "partly_fulfilled");
	expect(verdicts).toHaveLength(4);
	for (const verdict of verdicts)
		expect(verdict).toMatchObject({ role: "watchdog", secondPerson: true, maxTier: 2 });
});

test("nobody reviews their own draft: who publishes is a moderator", () => {
	const published = TRANSITIONS.filter(({ to, from }) => to === "published" && from !== "");
	expect(published.map(({ role }) => role)).toEqual(["moderator"]);
});

test("a withdrawn demand stays withdrawn", () => {
	expect(TRANSITIONS.filter(({ from }) => from === "withdrawn")).toEqual([]);
});

test("no move is listed twice for one role", () => {
	const names = TRANSITIONS.map(({ from, to, role }) => `${from} ${to} ${role}`);
	expect(new Set(names).size).toBe(names.length);
});

test("signatures are gathered from publication until the answer is judged", () => {
	expect(STATUSES.filter(isOpen)).toEqual([
		"published",
		"delivered",
		"acknowledged",
		"in_process",
		"responded",
	]);
});

test("somebody sees the moves of all their roles, and of no other", () => {
	expect(movesFrom("published", ["activist"]).map(({ to }) => to)).toEqual(["delivered", "withdrawn"]);
	expect(movesFrom("published", ["watchdog"]).map(({ to }) => to)).toEqual(["delivered", "responded"]);
	expect(movesFrom("published", ["activist", "watchdog"])).toHaveLength(4);
	expect(movesFrom("published", [])).toEqual([]);
});

test("only delivery and acknowledgement can start a clock", () => {
	expect(STATUSES.filter(mayCarryReceipt)).toEqual(["delivered", "acknowledged"]);
});
