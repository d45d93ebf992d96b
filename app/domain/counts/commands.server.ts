import { sql } from "kysely";
import type { Db } from "~/platform/database.server";

/** Folds waiting deltas into the counts by region, by day and of forms. One process at a time; the others go on. */
export async function foldCounts(db: Db): Promise<void> {
	await db.transaction().execute(async (trx) => {
		const { rows } = await sql<{ mine: boolean }>`
			select pg_try_advisory_xact_lock(hashtext('fold-counts')) as mine
		`.execute(trx);
		if (!rows[0]?.mine) return;
		await sql`
			with gone as (
				delete from signature_delta returning demand_id, region_code, day, n
			), by_day as (
				insert into demand_day (demand_id, day, n)
				select demand_id, day, sum(n) from gone group by 1, 2
				on conflict (demand_id, day) do update set n = demand_day.n + excluded.n
			)
			insert into demand_region (demand_id, region_code, n)
			select demand_id, region_code, sum(n) from gone group by 1, 2
			on conflict (demand_id, region_code) do update set n = demand_region.n + excluded.n
		`.execute(trx);
		await sql`
			with gone as (delete from form_delta returning demand_id, n)
			insert into demand_form (demand_id, n)
			select demand_id, sum(n) from gone group by 1
			on conflict (demand_id) do update set n = demand_form.n + excluded.n
		`.execute(trx);
		await sql`update count_fold set folded_at = now()`.execute(trx);
	});
}

/**
 * Moves the slots into slot 0, so that their number does not grow with every start of a process. Exact while others
 * count: a process whose row is gone makes a new one.
 */
export async function compactCounters(db: Db): Promise<void> {
	// Locked in the order in which add.server.ts takes the rows of a slot, or the two could wait for each other.
	await sql`
		with taken as materialized (
			select demand_id, slot from demand_slot where slot <> 0 order by slot, demand_id for update
		), gone as (
			delete from demand_slot s using taken where s.demand_id = taken.demand_id and s.slot = taken.slot
			returning s.demand_id, s.n
		)
		insert into demand_slot (demand_id, slot, n)
		select demand_id, 0, sum(n) from gone group by demand_id order by demand_id
		on conflict (demand_id, slot) do update set n = demand_slot.n + excluded.n
	`.execute(db);
}
