import { afterEach, beforeEach, expect, test } from "@jest/globals";
import fc from "fast-check";
import { onTimeShare } from "~/domain/figures/figure";
import { getFigures } from "~/domain/figures/queries.server";
import { clock } from "~/platform/clock";
import { anAccount } from "../../support/accounts";
import { asAdmin, db, loadFoundingCase, resetDatabase } from "../../support/database";
import { anEnteredDemand, anEvidence, daysAgo } from "../../support/demands";

/**
 * The figures of every day of two years, against a model that keeps a diary of each demand and counts its days on its
 * fingers. It shares nothing with the queries: no table, no rule of the clock, no date arithmetic but "the day after".
 */
const DAYS = 730;
const DEMANDS = 12;
const realNow = clock.now;

beforeEach(async () => {
	await loadFoundingCase();
});
afterEach(() => {
	clock.now = realNow;
});

interface Diary {
	id: number;
	status: string;
	receivedOn: number | null;
	answeredOn: number | null;
	/** Days that are given beyond thirty. */
	given: number;
	pauses: Array<{ from: number; to: number | null }>;
	stoppedOn: number | null;
}

/** The last day in time: thirty fingers and those given, none for a day under a question. */
function dueOf({ receivedOn, given, pauses }: Diary): number {
	let day = receivedOn!;
	for (let fingers = 30 + given; fingers > 0; ) {
		day += 1;
		if (!pauses.some(({ from, to }) => to !== null && day > from && day <= to)) fingers -= 1;
	}
	// Asked on the last day: the question's answer is due at once.
	for (const { from, to } of pauses) if (from === day && to !== null) day = to;
	return day;
}

const isPaused = ({ pauses }: Diary) => pauses.some(({ to }) => to === null);

function tell(diaries: readonly Diary[], today: number) {
	const told = { onTime: 0, late: 0, overdue: 0, paused: 0, answered: [] as number[] };
	for (const diary of diaries) {
		if (diary.answeredOn !== null && diary.receivedOn !== null)
			told.answered.push(diary.answeredOn - diary.receivedOn);
		if (diary.receivedOn === null || diary.status === "withdrawn") continue;
		if (diary.stoppedOn !== null) {
			if (diary.stoppedOn <= dueOf(diary)) told.onTime += 1;
			else told.late += 1;
		} else if (isPaused(diary)) told.paused += 1;
		else if (today > dueOf(diary)) told.overdue += 1;
	}
	const n = told.answered.length;
	const sorted = told.answered.sort((a, b) => a - b);
	// The one in the middle, or half-way between the two.
	const median =
		n === 0 ? null : n % 2 === 1 ? sorted[(n - 1) / 2]! : (sorted[n / 2 - 1]! + sorted[n / 2]!) / 2;
	return { ...told, median };
}

test("on each of 730 days the figures say what a diary says", async () => {
	await fc.assert(
		fc.asyncProperty(fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })), async (stream) => {
			const chance = () => stream.next().value as number;
			await resetDatabase();
			const { caseFileId } = await loadFoundingCase();
			const start = Date.parse(await daysAgo(DAYS));
			const dayAt = (n: number) => new Date(start + n * 86_400_000).toISOString().slice(0, 10);
			const watchdogs = [await anAccount({ roles: ["watchdog"] }), await anAccount({ roles: ["watchdog"] })];
			const activist = await anAccount({ roles: ["activist"] });
			const evidence = await anEvidence(1);
			const diaries: Diary[] = [];
			for (let i = 0; i < DEMANDS; i++)
				diaries.push({
					id: (await anEnteredDemand({ caseFileId })).demandId,
					status: "published",
					receivedOn: null,
					answeredOn: null,
					given: 0,
					pauses: [],
					stoppedOn: null,
				});

			async function write(diary: Diary, today: number, to: string, receipt = false) {
				const verdict = ["fulfilled", "partly_fulfilled"].includes(to) || diary.status === "partly_fulfilled";
				const by = to === "withdrawn" ? activist : watchdogs[0]!;
				const role = to === "withdrawn" ? "activist" : "watchdog";
				let proposal: string | null = null;
				const insert = `insert into event (case_file_id, demand_id, kind, occurred_on, actor_id, actor_role, title, language,
					evidence_id, from_status, to_status, proof_of_receipt, confirms_event_id)
					values ($1, $2, $3, $4, $5, $6, 'Langkah', 'id', $7, $8, $9, $10, $11) returning id`;
				const values = (kind: string, actor: number) => [
					caseFileId,
					diary.id,
					kind,
					dayAt(today),
					actor,
					role,
					evidence,
					diary.status,
					to,
					receipt,
					kind === "status_changed" ? proposal : null,
				];
				if (verdict)
					[{ id: proposal }] = (await asAdmin(
						insert,
						values("verdict_proposed", watchdogs[1]!.accountId),
					)) as [{ id: string }];
				await asAdmin(insert, values("status_changed", by.accountId));
				diary.status = to;
				if (receipt) diary.receivedOn = today;
				if (to === "responded") diary.answeredOn ??= today;
				const waits = ["published", "delivered", "in_process"].includes(to);
				if (diary.receivedOn !== null && !waits && diary.stoppedOn === null) {
					diary.stoppedOn = today;
					for (const pause of diary.pauses) pause.to ??= today;
				} else if (waits) diary.stoppedOn = null;
			}
			const change = (diary: Diary, today: number, kind: string, days: number | null = null) =>
				asAdmin(
					`insert into clock_change (clock_id, kind, changed_on, days, reason, evidence_id)
					select id, $2, $3, $4, 'Alasan', $5 from clock where demand_id = $1`,
					[diary.id, kind, dayAt(today), days, evidence],
				);

			for (let today = 0; today <= DAYS; today++) {
				for (const diary of diaries) {
					if (chance() > 0.03) continue;
					const pick = chance();
					const runs = diary.receivedOn !== null && diary.stoppedOn === null;
					if (runs && isPaused(diary) && pick < 0.5) {
						await change(diary, today, "resumed");
						diary.pauses.at(-1)!.to = today;
					} else if (runs && !isPaused(diary) && today <= dueOf(diary) && pick < 0.25) {
						await change(diary, today, "paused");
						diary.pauses.push({ from: today, to: null });
					} else if (runs && !isPaused(diary) && today <= dueOf(diary) && pick < 0.35) {
						await change(diary, today, "extended", 5);
						diary.given += 5;
					} else if (diary.status === "published") {
						await write(diary, today, pick < 0.1 ? "withdrawn" : "delivered", pick > 0.3);
					} else if (diary.status === "delivered") {
						await write(diary, today, pick < 0.6 ? "responded" : pick < 0.9 ? "in_process" : "withdrawn");
					} else if (diary.status === "in_process") {
						await write(diary, today, pick < 0.6 ? "responded" : "partly_fulfilled");
					} else if (diary.status === "responded") {
						await write(diary, today, pick < 0.4 ? "partly_fulfilled" : pick < 0.7 ? "fulfilled" : "refused");
					} else if (diary.status === "partly_fulfilled") {
						await write(diary, today, pick < 0.5 ? "in_process" : "delivered");
					}
				}
				clock.now = () => new Date(start + today * 86_400_000 + 5 * 3_600_000);
				const figures = await getFigures(db);
				const told = tell(diaries, today);
				const closed = told.onTime + told.late;
				expect({
					day: dayAt(today),
					...figures.byTiming,
					...figures.firstAnswer,
					share: onTimeShare(figures).share,
				}).toMatchObject({
					"on-time": told.onTime,
					late: told.late,
					overdue: told.overdue,
					paused: told.paused,
					medianDays: told.median,
					demands: told.answered.length,
					share: closed + told.overdue === 0 ? null : told.onTime / (closed + told.overdue),
				});
				expect(figures.byStatus.fulfilled).toBe(
					diaries.filter(({ status }) => status === "fulfilled").length,
				);
			}
		}),
		{ numRuns: 3 },
	);
}, 120_000);
