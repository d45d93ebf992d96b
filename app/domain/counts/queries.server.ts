import { sql } from "kysely";
import type { Db } from "~/platform/database.server";

export interface SignatureCounts {
	/** By demand id; exact at the moment of reading. A demand without signatures is absent. */
	byDemand: Map<number, number>;
	/** Distinct people whose signature stands on any of the demands. */
	people: number;
}

/** Exact totals for the demands of a case. */
export async function countSignatures(db: Db, caseFileId: number): Promise<SignatureCounts> {
	const rows = await db
		.selectFrom("demand_slot")
		.innerJoin("demand", "demand.id", "demand_slot.demand_id")
		.select((eb) => ["demand_id", eb.fn.sum<number>("n").as("n")])
		.where("demand.case_file_id", "=", caseFileId)
		.groupBy("demand_id")
		.execute();
	const { people } = await db
		.selectFrom("signer")
		.select((eb) => eb.fn.countAll<number>().as("people"))
		.where("case_file_id", "=", caseFileId)
		.executeTakeFirstOrThrow();
	return { byDemand: new Map(rows.map((row) => [row.demand_id, Number(row.n)])), people: Number(people) };
}

/** For each of several cases, how many people have a signature that stands on any of its demands. */
export async function countPeople(db: Db, caseFileIds: readonly number[]): Promise<Map<number, number>> {
	const none = new Map(caseFileIds.map((id) => [id, 0]));
	if (caseFileIds.length === 0) return none;
	const rows = await db
		.selectFrom("signer")
		.select((eb) => ["case_file_id", eb.fn.countAll<number>().as("people")])
		.where("case_file_id", "in", caseFileIds)
		.groupBy("case_file_id")
		.execute();
	return new Map([...none, ...rows.map((row) => [row.case_file_id, Number(row.people)] as const)]);
}

export interface RegionCount {
	code: number;
	name: string;
	n: number;
}

/** Signatures of a demand by kabupaten or kota, most first, and when they were last folded (at most 5 s ago). */
export async function listRegionCounts(
	db: Db,
	demandId: number,
): Promise<{ rows: RegionCount[]; asOf: Date }> {
	const rows = await db
		.selectFrom("demand_region")
		.innerJoin("region", "region.code", "demand_region.region_code")
		.select(["region.code", "region.name", "demand_region.n"])
		.where("demand_region.demand_id", "=", demandId)
		.where("demand_region.n", ">", 0)
		.orderBy("demand_region.n", "desc")
		.orderBy("region.code")
		.execute();
	return { rows, asOf: await readFoldedAt(db) };
}

/** Net signatures per calendar day (Jakarta), oldest first; days without a change are absent. */
export async function listDayCounts(db: Db, demandId: number): Promise<Array<{ day: string; n: number }>> {
	return db
		.selectFrom("demand_day")
		.select(["day", "n"])
		.where("demand_id", "=", demandId)
		.orderBy("day")
		.execute();
}

async function readFoldedAt(db: Db): Promise<Date> {
	const { folded_at } = await db.selectFrom("count_fold").select("folded_at").executeTakeFirstOrThrow();
	return folded_at;
}

export interface CountDrift {
	demandId: number;
	counted: number;
	shown: number;
	where: "total" | "region" | "day";
}

/**
 * Compares every shown count with the signatures themselves in one snapshot, waiting deltas included.
 * @returns the differences; anything in it is a bug
 */
export async function listCountDrift(db: Db): Promise<CountDrift[]> {
	const { rows } = await sql<{
		demand_id: number;
		counted: string;
		shown: string;
		place: CountDrift["where"];
	}>`
		with facts as (
			select e.demand_id, e.region_code, e.day, e.delta,
				row_number() over (partition by e.signature_id order by e.ordinal desc) = 1 and e.delta = 1 as stands
			from signature_event e
		), total as (
			select d.id as demand_id, 'total' as place,
				(select count(*) from facts f where f.demand_id = d.id and f.stands) as counted,
				coalesce((select sum(n) from demand_slot s where s.demand_id = d.id), 0) as shown
			from demand d
		), region as (
			select demand_id, 'region' as place, sum(counted) as counted, sum(shown) as shown from (
				select demand_id, region_code, sum(delta) as counted, 0 as shown from facts group by 1, 2
				union all select demand_id, region_code, 0, n from demand_region
				union all select demand_id, region_code, 0, n from signature_delta
			) r group by demand_id, region_code
		), day as (
			select demand_id, 'day' as place, sum(counted) as counted, sum(shown) as shown from (
				select demand_id, day, sum(delta) as counted, 0 as shown from facts group by 1, 2
				union all select demand_id, day, 0, n from demand_day
				union all select demand_id, day, 0, n from signature_delta
			) r group by demand_id, day
		)
		select * from (select * from total union all select * from region union all select * from day) all_counts
		where counted <> shown
	`.execute(db);
	return rows.map((row) => ({
		demandId: row.demand_id,
		counted: Number(row.counted),
		shown: Number(row.shown),
		where: row.place,
	}));
}
