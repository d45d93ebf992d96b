import { expect, test } from "@jest/globals";
import { readTarget } from "~/domain/demands/link";
import {
	isOpen,
	isVerdict,
	leadsTo,
	mayCarryReceipt,
	movesFrom,
	STATUSES,
	TRANSITIONS,
} from "~/domain/demands/status";

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
	expect(published.map(({ from, role }) => [from, role])).toEqual([
		["in_review", "moderator"],
		// Which was public before it was merged.
		["merged", "moderator"],
	]);
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

test("an institution reports its own steps and never ends, judges or takes back anything", () => {
	const moves = TRANSITIONS.filter(({ role }) => role === "institution");
	expect(new Set(moves.map(({ to }) => to))).toEqual(new Set(["acknowledged", "in_process", "responded"]));
	for (const { from, secondPerson } of moves)
		expect([from, isOpen(from), secondPerson]).toEqual([from, true, false]);
	expect(movesFrom("delivered", ["institution"]).map(({ to }) => to)).toEqual([
		"acknowledged",
		"in_process",
		"responded",
	]);
});

test("merging is a moderator's doing and undoing; drafts and what was withdrawn are not merged", () => {
	const merging = TRANSITIONS.filter(({ from, to }) => from === "merged" || to === "merged");
	expect(new Set(merging.map(({ role }) => role))).toEqual(new Set(["moderator"]));
	const merged = STATUSES.filter((status) => merging.some(({ from }) => from === status));
	expect(merged).toEqual(
		STATUSES.filter((status) => isOpen(status) || isVerdict(status) || status === "merged"),
	);
	expect([isOpen("merged"), isVerdict("merged")]).toEqual([false, false]);
});

test("of all moves those to merged and to not competent lead somewhere", () => {
	expect(STATUSES.filter(leadsTo)).toEqual(["not_competent", "merged"]);
});

test.each([
	["https://tagih.example/demands/audit-anggaran", "demand", "audit-anggaran"],
	["https://tagih.example/en/demands/audit-anggaran#event-3", "demand", "audit-anggaran"],
	["/demands/audit-anggaran/versions", "demand", "audit-anggaran"],
	["audit-anggaran", "demand", "audit-anggaran"],
	["http://localhost:3000/institutions/inspektorat?page=2", "institution", "inspektorat"],
])("an address is read as what it leads to: %s", (text, kind, slug) => {
	expect(readTarget(text)).toEqual({ kind, slug });
});

test.each([
	"",
	" ",
	"/cases/diskominfo",
	"/demands/",
	"/demands/Huruf-Besar",
	"javascript:alert(1)",
	"//demands/x",
	"/demands/%00",
	"a".repeat(121),
])("what is no address of ours leads nowhere: %s", (text) => {
	expect(readTarget(text)).toBeUndefined();
});
