import { expect, test } from "@jest/globals";
import { seedGenerated, sizesFor } from "../../db/seeds/generated";
import { asAdmin, db, loadFoundingCase } from "../support/database";

/** Everything of the examples that says what happened, without ids. */
async function told() {
	return asAdmin(`select d.slug, e.kind, e.occurred_on::text, e.from_status, e.to_status, e.proof_of_receipt, s.status,
			t.due_on::text, t.stopped_on::text
		from event e join demand d on d.id = e.demand_id join demand_standing s on s.demand_id = d.id
		left join clock_standing t on t.demand_id = d.id and t.is_own order by e.id`);
}

test("examples pass the guards, say what they are, and are the same again", async () => {
	expect(await seedGenerated(db, 60)).toBe(true);
	const sizes = sizesFor(60);
	const counts = await asAdmin<{ n: string }>(
		`select count(*) as n from demand union all select count(*) from event union all select count(*) from institution
		union all select count(*) from office union all select count(*) from case_file`,
	);
	expect(counts.map(({ n }) => Number(n))).toEqual([60, sizes.events, 30, 30, 24]);
	const titles = await asAdmin<{ title: string }>(
		`select title from case_file union all select title from demand_version union all select name from institution
		union all select name from organisation union all select title from event`,
	);
	for (const { title } of titles) expect(title).toMatch(/^Contoh /);
	const first = await told();
	const statuses = new Set(first.map(({ status }) => status));
	for (const status of ["published", "delivered", "responded", "fulfilled", "unanswered"])
		expect(statuses).toContain(status);
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
	expect(await seedGenerated(db, 60)).toBe(true);
	expect(await told()).toEqual(first);
});

test("examples never come beside a real case", async () => {
	await loadFoundingCase();
	expect(await seedGenerated(db, 10)).toBe(false);
	expect(await asAdmin("select id from demand where slug like 'contoh-%'")).toEqual([]);
});
