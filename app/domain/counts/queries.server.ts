import { type RawBuilder, sql } from "kysely";
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

/**
 * SQL: how many standing signatures each later version of a demand has. A signature is bound to the version that its
 * signer read, or renewed it for. The first version is left out: it has what is left of the total.
 * @param demandId the demand, as the query around it calls it
 */
export function countByVersion(demandId: RawBuilder<unknown>): RawBuilder<{ version: number; n: string }> {
	return sql`select bound.version, count(*) as n from (
			select signature_id, ordinal, max(version) as version from (
				select e.signature_id, e.ordinal, e.version from signature_event e
				where e.demand_id = ${demandId} and e.version > 1 and e.delta = 1
				union all
				select r.signature_id, r.ordinal, r.version from signature_renewal r where r.demand_id = ${demandId}
			) read group by signature_id, ordinal
		) bound
		where not exists (select from signature_event later
			where later.signature_id = bound.signature_id and later.ordinal = bound.ordinal + 1)
		group by bound.version`;
}

/** Standing signatures of a demand by version, from the first one to the latest that has any. */
export async function countSignaturesByVersion(db: Db, demandId: number): Promise<Map<number, number>> {
	const { rows } = await sql<{ version: number; n: string; total: string }>`
		select 0 as version, 0 as n, coalesce(sum(n), 0) as total from demand_slot where demand_id = ${demandId}
		union all select version, n, 0 from (${countByVersion(sql`${demandId}`)}) v order by version`.execute(db);
	const later = rows.slice(1).map(({ version, n }) => [version, Number(n)] as const);
	const first = Number(rows[0]!.total) - later.reduce((sum, [, n]) => sum + n, 0);
	return new Map([[1, first], ...later]);
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
	provinceCode: number;
	provinceName: string;
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
		.select([
			"region.code",
			"region.name",
			"region.province_code as provinceCode",
			"region.province_name as provinceName",
			"demand_region.n",
		])
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

export interface FormFunnel {
	/** Forms that named the demand, confirmed or not, each sending counted. */
	forms: number;
	/** Confirmations; whoever withdraws and signs again has confirmed twice. Standing, withdrawn and invalidated add up to it. */
	confirmed: number;
	standing: number;
	withdrawn: number;
	invalidated: number;
}

/** From forms to signatures of one demand, exact and of one moment: no step is larger than the one before it. */
export async function getFormFunnel(db: Db, demandId: number): Promise<FormFunnel> {
	const { rows } = await sql<Record<"forms" | "standing" | "withdrawn" | "invalidated", string>>`
		select
			(select coalesce(sum(n), 0) from demand_form where demand_id = ${demandId})
				+ (select coalesce(sum(n), 0) from form_delta where demand_id = ${demandId}) as forms,
			(select coalesce(sum(n), 0) from demand_slot where demand_id = ${demandId}) as standing,
			(select count(*) from signature_event where demand_id = ${demandId} and kind = 'withdrawn') as withdrawn,
			(select count(*) from signature_event where demand_id = ${demandId} and kind = 'invalidated') as invalidated
	`.execute(db);
	const [forms, standing, withdrawn, invalidated] = (
		["forms", "standing", "withdrawn", "invalidated"] as const
	).map((key) => Number(rows[0]![key])) as [number, number, number, number];
	return { forms, confirmed: standing + withdrawn + invalidated, standing, withdrawn, invalidated };
}

async function readFoldedAt(db: Db): Promise<Date> {
	const { folded_at } = await db.selectFrom("count_fold").select("folded_at").executeTakeFirstOrThrow();
	return folded_at;
}

export interface CountDrift {
	demandId: number;
	counted: number;
	shown: number;
	where: "total" | "region" | "day" | "form";
}

/**
 * Compares every shown count with the signatures themselves in one snapshot, waiting deltas included. Of forms only those
 * that are kept can be counted again: more may have been sent than are there, fewer may not.
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
		), form as (
			select demand_id, 'form' as place, sum(counted) as counted, sum(shown) as shown from (
				select unnest(demand_ids) as demand_id, 1 as counted, 0 as shown from signing
				union all select demand_id, 0, n from demand_form
				union all select demand_id, 0, n from form_delta
			) r group by demand_id
		)
		select * from (select * from total union all select * from region union all select * from day) all_counts
		where counted <> shown
		union all select * from form where counted > shown
	`.execute(db);
	return rows.map((row) => ({
		demandId: row.demand_id,
		counted: Number(row.counted),
		shown: Number(row.shown),
		where: row.place,
	}));
}
