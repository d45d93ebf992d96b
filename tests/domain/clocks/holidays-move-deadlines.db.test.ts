import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Actor } from "~/domain/accounts/role";
import { type Calendar, dueAfter } from "~/domain/clocks/calendar";
import type { RuleKey } from "~/domain/clocks/clock";
import { changeClock, startClock } from "~/domain/clocks/start.server";
import { publishCalendar, tryMoves } from "~/domain/holidays/commands.server";
import { compareDays, type Holiday } from "~/domain/holidays/holiday";
import { listRevisions } from "~/domain/holidays/queries.server";
import { anAccount } from "../../support/accounts";
import { db, loadFoundingCase, resetDatabase } from "../../support/database";
import { anEvidence } from "../../support/demands";

let admin: Actor;
let caseFileId: number;
let demandId: number;
let evidenceId: string;

beforeEach(start);

async function start() {
	const loaded = await loadFoundingCase();
	caseFileId = loaded.caseFileId;
	demandId = loaded.demands[0].id;
	admin = await anAccount({ roles: ["admin"] });
	evidenceId = await anEvidence(1);
}

const holiday = (day: string, kind: Holiday["kind"] = "holiday"): Holiday => ({
	day,
	kind,
	name: `Libur ${day}`,
	nameEn: null,
});

const aClock = (rule: RuleKey, startedOn: string) =>
	db.transaction().execute((trx) =>
		startClock(trx, {
			caseFileId,
			demandId,
			topic: `test:${randomUUID()}`,
			rule,
			startedOn,
			evidenceId,
			actorId: null,
		}),
	);

const change = (clockId: number, kind: "paused" | "resumed" | "stopped", changedOn: string) =>
	db
		.transaction()
		.execute((trx) =>
			changeClock(trx, { clockId, kind, changedOn, reason: "Contoh", evidenceId, actorId: null }),
		);

async function publish(days: Holiday[], year = 2023): Promise<void> {
	const last = (await listRevisions(db, year)).at(-1);
	const result = await publishCalendar(
		db,
		admin,
		{
			year,
			base: last?.revision ?? 0,
			days,
			decree: `Keputusan ${randomUUID()}`,
			sourceUrl: "https://contoh.test/skb",
			publishedOn: "2023-01-01",
			note: null,
			noteEn: null,
		},
		({ from, to }) => ({ title: `Dari ${from} ke ${to}`, titleEn: `From ${from} to ${to}` }),
	);
	expect(result.ok).toBe(true);
}

async function tryDays(days: Holiday[], year = 2023) {
	const last = (await listRevisions(db, year)).at(-1);
	const changes = compareDays(last?.days ?? [], days);
	return tryMoves(db, { year, base: last?.revision ?? 0, days, changes });
}

const dueOf = async (clockId: number) =>
	(
		await db
			.selectFrom("clock_standing")
			.select("due_on")
			.where("clock_id", "=", clockId)
			.executeTakeFirstOrThrow()
	).due_on;

const entries = () =>
	db
		.selectFrom("event")
		.select(["title", "title_en", "actor_role", "demand_id", "occurred_on"])
		.where("kind", "=", "deadline_moved")
		.orderBy("id")
		.execute();

test("two revisions move the open deadlines in working days, each move with its decree and its entry", async () => {
	await publish([holiday("2023-01-01")]);
	// Received on Friday 6 January: ten working days end on Friday 20 January, sixty calendar days on 7 March.
	const working = await aClock("kip_answer", "2023-01-06");
	const calendar = await aClock("bpk_reply", "2023-01-06");
	const stopped = await aClock("kip_answer", "2023-01-06");
	await change(stopped, "stopped", "2023-01-10");
	const paused = await aClock("kip_answer", "2023-01-06");
	await change(paused, "paused", "2023-01-10");
	const later = await aClock("kip_answer", "2023-06-02");

	const next = [holiday("2023-01-01"), holiday("2023-01-12"), holiday("2023-01-23", "joint_leave")];
	const tried = await tryDays(next);
	expect(tried.map(({ clockId, from, to, rule }) => ({ clockId, from, to, rule }))).toEqual([
		{ clockId: working, from: "2023-01-20", to: "2023-01-24", rule: "kip_answer" },
	]);
	expect(await entries()).toEqual([]);
	expect((await listRevisions(db, 2023)).length).toBe(1);

	await publish(next);
	expect(await Promise.all([working, calendar, stopped, paused, later].map(dueOf))).toEqual([
		"2023-01-24",
		"2023-03-07",
		"2023-01-20",
		"2023-01-20",
		"2023-06-16",
	]);
	await publish([holiday("2023-01-01"), holiday("2023-01-23", "joint_leave")]);
	expect(await dueOf(working)).toBe("2023-01-20");
	expect(await entries()).toMatchObject([
		{
			title: "Dari 2023-01-20 ke 2023-01-24",
			title_en: "From 2023-01-20 to 2023-01-24",
			actor_role: "admin",
			demand_id: demandId,
		},
		{ title: "Dari 2023-01-24 ke 2023-01-20" },
	]);
	const changes = await db
		.selectFrom("clock_change")
		.innerJoin("calendar_revision", "calendar_revision.id", "clock_change.calendar_revision_id")
		.select(["clock_id", "kind", "due_on", "calendar_revision.revision", "event_id"])
		.where("clock_change.kind", "=", "calendar")
		.orderBy("ordinal")
		.execute();
	expect(changes).toMatchObject([
		{ clock_id: working, due_on: "2023-01-24", revision: 2 },
		{ clock_id: working, due_on: "2023-01-20", revision: 3 },
	]);
	expect(changes.every(({ event_id }) => event_id !== null)).toBe(true);
	const first = await db.selectFrom("clock").select("first_due_on").where("id", "=", working).execute();
	expect(first).toEqual([{ first_due_on: "2023-01-20" }]);

	// What was paused is counted by the calendar of the day on which its question is answered: eight days were left.
	await publish([holiday("2023-01-01"), holiday("2023-01-16"), holiday("2023-01-23", "joint_leave")]);
	await change(paused, "resumed", "2023-01-13");
	expect(await dueOf(paused)).toBe("2023-01-27");
});

test("another name for a holiday moves nothing", async () => {
	await publish([holiday("2023-01-12")]);
	await aClock("kip_answer", "2023-01-06");
	await publish([{ ...holiday("2023-01-12"), name: "Nama lain" }]);
	expect(await entries()).toEqual([]);
});

const day = (n: number) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10);
const days = fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 25 });

test("exactly those deadlines move that a count on the fingers moves, and the dry run has said so", async () => {
	let moved = 0;
	let stayed = 0;
	await fc.assert(
		fc.asyncProperty(
			fc.array(
				fc.record({
					rule: fc.constantFrom("courtesy" as const, "kip_answer" as const, "supervisory_complaint" as const),
					received: fc.integer({ min: 0, max: 100 }),
					after: fc.constantFrom("nothing" as const, "paused" as const, "stopped" as const),
				}),
				{ minLength: 1, maxLength: 6 },
			),
			days,
			days,
			async (clocks, before, after) => {
				await resetDatabase();
				await start();
				// The first day of the year is always free, and one day never, so that the two are never the same.
				const yearOf = (free: number[], extra: number) =>
					[...new Set([...free, extra])].sort((a, b) => a - b).map((n) => holiday(day(n)));
				const [earlier, later] = [yearOf(before, 200), yearOf(after, 201)];
				const calendars = [earlier, later].map(
					(year): Calendar => new Map(year.map((one) => [one.day, one.kind])),
				);
				await publish(earlier);
				const expected = new Map<number, { from: string; to: string }>();
				for (const { rule, received, after: then } of clocks) {
					const clockId = await aClock(rule, day(received));
					if (then !== "nothing") await change(clockId, then, day(received));
					const length = { courtesy: 30, kip_answer: 10, supervisory_complaint: 60 }[rule];
					const unit = rule === "courtesy" ? ("calendar" as const) : ("working" as const);
					const [from, to] = calendars.map((one) =>
						dueAfter(one, { unit, length, countsJointLeave: false }, day(received)),
					) as [string, string];
					if (then === "nothing" && from !== to) expected.set(clockId, { from, to });
					else stayed += 1;
				}
				moved += expected.size;
				const tried = await tryDays(later);
				expect(new Map(tried.map(({ clockId, from, to }) => [clockId, { from, to }]))).toEqual(expected);
				await publish(later);
				const told = await db
					.selectFrom("clock_change")
					.select(["clock_id", "due_on"])
					.where("kind", "=", "calendar")
					.execute();
				expect(new Map(told.map((row) => [row.clock_id, row.due_on]))).toEqual(
					new Map([...expected].map(([clockId, { to }]) => [clockId, to])),
				);
				expect(await entries()).toHaveLength(expected.size);
			},
		),
		{ numRuns: 25 },
	);
	expect(moved).toBeGreaterThan(5);
	expect(stayed).toBeGreaterThan(5);
}, 120_000);
