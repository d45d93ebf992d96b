import { sql } from "kysely";
import type { Transaction } from "~/platform/database.server";
import { singleton } from "~/platform/singleton.server";

/**
 * Exact counts without a shared row. Every process adds to the demand_slot rows of its own slot, in the transaction of
 * the signature itself, so the total (the sum over slots) is right at every commit. Counts by region and by day are
 * written as deltas in that transaction and folded into their tables in the background.
 */
const slot = singleton("counter-slot", () => {
	let own: Promise<number> | undefined;
	return async (trx: Transaction): Promise<number> => {
		own ??= sql<{ slot: number }>`select nextval('counter_slot') as slot`
			.execute(trx)
			.then(({ rows }) => rows[0]!.slot);
		try {
			return await own;
		} catch (error) {
			own = undefined;
			throw error;
		}
	};
});

export interface CountChange {
	demandId: number;
	regionCode: number;
	delta: 1 | -1;
}

/** Adds changes to the counts, in the transaction that appends their events. */
export async function addToCounts(trx: Transaction, changes: CountChange[]): Promise<void> {
	if (changes.length === 0) return;
	const own = await slot(trx);
	const demands = changes.map(({ demandId }) => demandId);
	const regions = changes.map(({ regionCode }) => regionCode);
	const deltas = changes.map(({ delta }) => delta);
	// Ordered by demand: two transactions of this process take the rows in the same order and cannot deadlock.
	await sql`
		with change as (
			select * from unnest(${demands}::bigint[], ${regions}::smallint[], ${deltas}::bigint[]) as c (demand_id, region_code, n)
		), delta as (
			insert into signature_delta (demand_id, region_code, day, n)
			select demand_id, region_code, (now() at time zone 'Asia/Jakarta')::date, sum(n) from change group by 1, 2
		)
		insert into demand_slot (demand_id, slot, n)
		select demand_id, ${own}::bigint, sum(n) from change group by demand_id order by demand_id
		on conflict (demand_id, slot) do update set n = demand_slot.n + excluded.n
	`.execute(trx);
}

/**
 * Counts a form once for each of its demands, in the transaction that takes it. Only rows of its own are written: people
 * who send forms at once wait for nobody, and the count outlives a form that is deleted because nobody confirmed it.
 */
export async function addForm(trx: Transaction, demandIds: number[]): Promise<void> {
	await trx
		.insertInto("form_delta")
		.values(demandIds.map((demandId) => ({ demand_id: demandId, n: 1 })))
		.execute();
}
