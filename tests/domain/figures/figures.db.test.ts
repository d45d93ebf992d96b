import { beforeEach, expect, test } from "@jest/globals";
import { NO_FILTERS } from "~/domain/demand-lists/demand-list";
import { listDemandLines, listDemandPage } from "~/domain/demand-lists/queries.server";
import { PUBLIC_STATUSES } from "~/domain/demands/status";
import { onTimeShare, TIMINGS } from "~/domain/figures/figure";
import { getFigures } from "~/domain/figures/queries.server";
import { seedGenerated } from "../../../db/seeds/generated";
import { anAccount } from "../../support/accounts";
import { asAdmin, db, loadFoundingCase } from "../../support/database";
import { aDemand, daysAgo, move } from "../../support/demands";

let caseFileId: number;

beforeEach(async () => {
	({ caseFileId } = await loadFoundingCase());
});

test("one closed on time and one open and overdue are half, not all", async () => {
	expect(onTimeShare(await getFigures(db))).toEqual({ share: null, of: 0 });
	await aDemand({ caseFileId, status: "responded", receiptOn: await daysAgo(10) });
	expect(onTimeShare(await getFigures(db))).toEqual({ share: 1, of: 1 });
	await aDemand({ caseFileId, status: "delivered", receiptOn: await daysAgo(31) });
	expect(onTimeShare(await getFigures(db))).toEqual({ share: 0.5, of: 2 });
	// What is not due yet counts for nothing, and what is withdrawn does not become an answer.
	await aDemand({ caseFileId, status: "delivered", receiptOn: await daysAgo(30) });
	await aDemand({ caseFileId, status: "withdrawn", receiptOn: await daysAgo(3) });
	expect(onTimeShare(await getFigures(db))).toEqual({ share: 0.5, of: 2 });
});

test("partly fulfilled is never fulfilled, and no answer is a number of its own", async () => {
	for (const status of ["partly_fulfilled", "partly_fulfilled", "unanswered"] as const)
		await aDemand({ caseFileId, status });
	const { byStatus, total } = await getFigures(db);
	expect(byStatus).toMatchObject({ fulfilled: 0, partly_fulfilled: 2, unanswered: 1, published: 3 });
	expect(total).toBe(6);
});

test("days to the first answer begin at the receipt, and count the first answer only", async () => {
	const watchdog = await anAccount({ roles: ["watchdog"] });
	expect((await getFigures(db)).firstAnswer).toEqual({ medianDays: null, demands: 0 });
	for (const [received, answered] of [
		[40, 30],
		[40, 20],
		[40, 5],
		[40, 36],
	] as const) {
		const { demandId } = await aDemand({
			caseFileId,
			status: "delivered",
			receiptOn: await daysAgo(received),
		});
		await move(watchdog, {
			demandId,
			caseFileId,
			from: "delivered",
			to: "responded",
			occurredOn: await daysAgo(answered),
		});
		await move(watchdog, { demandId, caseFileId, from: "responded", to: "refused" });
	}
	// 4, 10, 20 and 35 days.
	expect((await getFigures(db)).firstAnswer).toEqual({ medianDays: 15, demands: 4 });
});

test("every figure has exactly its rows in the list and in the table, for each scope", async () => {
	await asAdmin(
		`begin; set local session_replication_role = replica; ${(
			await asAdmin<{ name: string }>(
				`select tablename as name from pg_tables where schemaname = 'public' and tablename not in
			('region', 'population', 'status_transition', 'clock_rule', 'count_fold', 'kysely_migration', 'kysely_migration_lock')`,
			)
		)
			.map(({ name }) => `delete from ${name};`)
			.join(" ")} commit`,
	);
	await seedGenerated(db, 300);
	const [busy] = await asAdmin<{ slug: string; province_code: number }>(
		`select i.slug, s.province_code from demand_standing s join institution i on i.id = s.institution_id
		group by 1, 2 order by count(*) desc, 1 limit 1`,
	);
	for (const scope of [
		{},
		{ institution: busy!.slug },
		{ organisation: "contoh-himpunan-1" },
		{ province: busy!.province_code },
	]) {
		const figures = await getFigures(db, scope);
		expect(figures.total).toBeGreaterThan(0);
		for (const [filters, n] of [
			[{}, figures.total],
			...PUBLIC_STATUSES.map((status) => [{ status }, figures.byStatus[status]] as const),
			...TIMINGS.map((timing) => [{ timing }, figures.byTiming[timing]] as const),
			[{ answered: true }, figures.firstAnswer.demands],
		] as const) {
			const asked = { ...NO_FILTERS, ...scope, ...filters };
			const lines = await listDemandLines(db, asked);
			const { rows } = await listDemandPage(db, "newest", asked, 1000);
			expect([filters, lines.length, rows.length]).toEqual([filters, n, n]);
			expect(lines.map(({ slug }) => slug).sort()).toEqual(rows.map(({ slug }) => slug).sort());
		}
		const share = onTimeShare(figures);
		const lines = await listDemandLines(db, { ...NO_FILTERS, ...scope });
		const closed = lines.filter(({ stoppedOn, status }) => stoppedOn !== null && status !== "withdrawn");
		const overdue = lines.filter(
			({ dueOn, stoppedOn, pausedOn }) => dueOn !== null && !stoppedOn && !pausedOn && dueOn < figures.asOf,
		);
		expect(share.of).toBe(closed.length + overdue.length);
	}
});
