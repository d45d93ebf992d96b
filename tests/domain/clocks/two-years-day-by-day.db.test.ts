import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { type Calendar, dueAfter } from "~/domain/clocks/calendar";
import { readClock } from "~/domain/clocks/clock";
import { changeClock, startClock } from "~/domain/clocks/start.server";
import { asAdmin, db, loadFoundingCase } from "../../support/database";
import { anEvidence } from "../../support/demands";

/**
 * What the app derives, against a model that knows nothing of it: it walks through two years with a pencil, day by day,
 * and strikes out a day of grace for each day that counts.
 */
const START = "2023-01-01";
const DAYS = 730;
const dayAt = (n: number) =>
	new Date(Date.parse(`${START}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);

type Kind = "holiday" | "joint_leave";
type Rule = { key: "courtesy" | "kip_answer" | "supervisory_complaint" | "ki_ruling"; length: number };
const RULES: Rule[] = [
	{ key: "courtesy", length: 30 },
	{ key: "kip_answer", length: 10 },
	{ key: "supervisory_complaint", length: 60 },
	{ key: "ki_ruling", length: 100 },
];

interface Step {
	/** Days after the step before. */
	after: number;
	does: "pause" | "resume" | "extend" | "revise" | "stop" | "reopen";
	days: number;
	/** Days of the two years that a revision makes free, in place of those before. */
	free: Array<[number, Kind]>;
}

interface Story {
	rule: Rule;
	receivedOn: number;
	steps: Step[];
}

const story: fc.Arbitrary<Story> = fc.record({
	rule: fc.constantFrom(...RULES),
	receivedOn: fc.integer({ min: 0, max: 200 }),
	steps: fc.array(
		fc.record({
			after: fc.integer({ min: 0, max: 40 }),
			does: fc.constantFrom("pause", "resume", "extend", "revise", "stop", "reopen"),
			days: fc.integer({ min: 1, max: 9 }),
			free: fc.array(
				fc.tuple(
					fc.integer({ min: 0, max: DAYS - 1 }),
					fc.constantFrom("holiday" as const, "joint_leave" as const),
				),
				{ maxLength: 60 },
			),
		}),
		{ maxLength: 8 },
	),
});

/** The pencil: what has been written down by a day, and what it says about the deadline. */
class Model {
	pauses: Array<{ from: string; to: string | null }> = [];
	extensions: Array<{ days: number }> = [];
	stoppedOn: string | null = null;
	free = new Map<string, Kind>();
	/** What the page said last: a calendar moves only what is open and runs, until something else moves it. */
	due: string;

	constructor(
		readonly rule: Rule,
		readonly receivedOn: string,
	) {
		this.due = this.walk();
	}

	get paused() {
		return this.pauses.find(({ to }) => to === null);
	}

	counts(day: string) {
		if (this.rule.key === "courtesy") return true;
		const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
		return weekday !== 0 && weekday !== 6 && !this.free.has(day);
	}

	/** Strikes out days until none is left. A day under a question is not struck out. */
	walk(): string {
		let left = this.rule.length + this.extensions.reduce((sum, { days }) => sum + days, 0);
		let day = this.receivedOn;
		while (left > 0) {
			day = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
			const waits = this.pauses.some(({ from, to }) => to !== null && day > from && day <= to);
			if (!waits && this.counts(day)) left -= 1;
		}
		// Asked on the very last day: the answer to the question is due at once, and is not late.
		for (const { from, to } of this.pauses) if (from === day && to !== null) day = to;
		return day;
	}

	/** Whether the step was one that may be taken. */
	take(step: Step, today: string): boolean {
		const { paused } = this;
		switch (step.does) {
			case "pause":
				if (this.stoppedOn || paused || today > this.due) return false;
				this.pauses.push({ from: today, to: null });
				return true;
			case "resume":
				if (this.stoppedOn || !paused) return false;
				paused.to = today;
				this.due = this.walk();
				return true;
			case "extend": {
				const already = this.extensions.reduce((sum, { days }) => sum + days, 0);
				if (this.stoppedOn || (!paused && today > this.due)) return false;
				if (this.rule.key === "kip_answer" && already + step.days > 7) return false;
				this.extensions.push(step);
				if (!paused) this.due = this.walk();
				return true;
			}
			case "revise":
				this.free = new Map(step.free.map(([n, kind]) => [dayAt(n), kind]));
				if (!this.stoppedOn && !paused) this.due = this.walk();
				return true;
			case "stop":
				if (this.stoppedOn) return false;
				if (paused) {
					paused.to = today;
					this.due = this.walk();
				}
				this.stoppedOn = today;
				return true;
			case "reopen":
				if (!this.stoppedOn) return false;
				this.stoppedOn = null;
				// What runs again runs by the calendar of now.
				this.due = this.walk();
				return true;
		}
	}

	/** In words of its own, not in those of the app. */
	says(today: string) {
		if (this.stoppedOn) return { stopped: true, late: Math.max(0, gap(this.due, this.stoppedOn)) };
		if (this.paused) return { paused: true, late: 0 };
		return { late: Math.max(0, gap(this.due, today)), left: today > this.due ? null : gap(today, this.due) };
	}
}

const gap = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

async function publish(free: ReadonlyMap<string, Kind>): Promise<number> {
	let last = 0;
	for (const year of [2023, 2024, 2025]) {
		const rows = await asAdmin<{ id: string }>(
			`insert into calendar_revision (year, revision, decree, published_on)
			values ($1, (select coalesce(max(revision), 0) + 1 from calendar_revision where year = $1), 'Contoh', '2022-01-01')
			returning id`,
			[year],
		);
		last = Number(rows[0]!.id);
		for (const [day, kind] of free)
			if (day.startsWith(String(year)))
				await asAdmin("insert into holiday (revision_id, day, kind, name) values ($1, $2, $3, 'Libur')", [
					last,
					day,
					kind,
				]);
	}
	return last;
}

test("over two years of receipts, pauses, extensions, revisions, answers and reopenings, the app says each day what a pencil says", async () => {
	const { caseFileId } = await loadFoundingCase();
	const evidenceId = await anEvidence(1);
	let refusals = 0;
	let days = 0;
	await fc.assert(
		fc.asyncProperty(story, async ({ rule, receivedOn, steps }) => {
			await publish(new Map());
			const model = new Model(rule, dayAt(receivedOn));
			const clockId = await db.transaction().execute((trx) =>
				startClock(trx, {
					caseFileId,
					demandId: null,
					topic: `test:${randomUUID()}`,
					rule: rule.key,
					startedOn: dayAt(receivedOn),
					evidenceId,
					actorId: null,
				}),
			);
			const stands = async () =>
				(await db
					.selectFrom("clock_standing")
					.selectAll()
					.where("clock_id", "=", clockId)
					.executeTakeFirst())!;
			const { first_due_on: firstDueOn } = await db
				.selectFrom("clock")
				.select("first_due_on")
				.where("id", "=", clockId)
				.executeTakeFirstOrThrow();
			expect(firstDueOn).toBe(model.due);
			const agree = async (from: number, to: number) => {
				const row = await stands();
				for (let n = from; n < to; n += 1) {
					const clock = readClock({
						startedOn: dayAt(receivedOn),
						firstDueOn,
						dueOn: row.due_on,
						pausedOn: row.paused_on,
						stoppedOn: row.stopped_on,
						today: dayAt(n),
					});
					const { late, left, stopped, paused } = {
						stopped: false,
						paused: false,
						left: null,
						...model.says(dayAt(n)),
					};
					expect({
						due: clock.dueOn,
						late: clock.overdueDays,
						left: clock.daysLeft,
						stopped: clock.state === "stopped",
						paused: clock.state === "paused",
						first: clock.firstDueOn,
					}).toEqual({ due: model.due, late, left, stopped, paused, first: firstDueOn });
					days += 1;
				}
			};
			let now = receivedOn;
			for (const step of steps) {
				const next = Math.min(DAYS - 1, now + step.after);
				await agree(now, next);
				now = next;
				const today = dayAt(now);
				const expected = model.take(step, today);
				if (step.does === "revise") {
					const revision = await publish(model.free);
					const before = await stands();
					if (rule.key !== "courtesy" && !before.stopped_on && !before.paused_on)
						await db.transaction().execute((trx) =>
							changeClock(trx, {
								clockId,
								kind: "calendar",
								changedOn: today,
								reason: "Contoh",
								calendarRevisionId: revision,
								actorId: null,
							}),
						);
				} else {
					const kind = (
						{
							pause: "paused",
							resume: "resumed",
							extend: "extended",
							stop: "stopped",
							reopen: "reopened",
						} as const
					)[step.does];
					const done = await db
						.transaction()
						.execute((trx) =>
							changeClock(trx, {
								clockId,
								kind,
								changedOn: today,
								reason: "Contoh",
								evidenceId,
								actorId: null,
								...(kind === "extended" ? { days: step.days } : {}),
							}),
						)
						.then(
							() => true,
							(error: { code: string }) => {
								expect(error.code).toMatch(/^TG05[134]$/);
								return false;
							},
						);
					if (!done) refusals += 1;
					expect([step.does, done]).toEqual([step.does, expected]);
				}
			}
			await agree(now, DAYS);
		}),
		{ numRuns: 60 },
	);
	// The stories are not all of one kind: refusals were among them, and most days were looked at.
	expect(refusals).toBeGreaterThan(10);
	expect(days).toBeGreaterThan(10_000);
}, 240_000);

test("the database counts days as the pages do", async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 0, max: 300 }),
			fc.integer({ min: 1, max: 120 }),
			fc.boolean(),
			fc.constantFrom("working" as const, "calendar" as const),
			fc.array(
				fc.tuple(
					fc.integer({ min: 0, max: DAYS }),
					fc.constantFrom("holiday" as const, "joint_leave" as const),
				),
				{ maxLength: 120 },
			),
			async (received, length, countsJointLeave, unit, free) => {
				const calendar: Calendar = new Map(free.map(([n, kind]) => [dayAt(n), kind]));
				await publish(calendar);
				const [row] = await asAdmin<{ due: string }>("select due_after($1, $2, $3, $4)::text as due", [
					dayAt(received),
					unit,
					length,
					countsJointLeave,
				]);
				expect(row!.due).toBe(dueAfter(calendar, { unit, length, countsJointLeave }, dayAt(received)));
			},
		),
		{ numRuns: 60 },
	);
}, 120_000);
