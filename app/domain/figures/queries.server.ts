import { type RawBuilder, type SqlBool, sql } from "kysely";
import { STATUSES } from "~/domain/demands/status";
import { isListed } from "~/domain/moderation/queries.server";
import { today } from "~/platform/clock";
import type { Db } from "~/platform/database.server";
import { type FigureScope, type Figures, TIMINGS, type Timing } from "./figure";

/** SQL: the `Timing` of a demand on a day, with "d" its demand_standing and "t" its own clock_standing, if any. */
export function timingOf(day: string): RawBuilder<Timing> {
	return sql`case
		when d.status in ('withdrawn', 'merged') then 'withdrawn'
		when t.clock_id is null then 'not-started'
		when t.stopped_on <= t.due_on then 'on-time'
		when t.stopped_on is not null then 'late'
		when t.paused_on is not null then 'paused'
		when t.due_on < ${day}::date then 'overdue'
		else 'running' end`;
}

/** SQL: that a demand is of these, with "d" its demand_standing. */
export function scopeConditions({ institution, organisation, province }: FigureScope): RawBuilder<SqlBool>[] {
	const conditions: RawBuilder<SqlBool>[] = [];
	if (institution !== undefined)
		conditions.push(sql`and d.institution_id = (select id from institution where slug = ${institution})`);
	if (organisation !== undefined)
		conditions.push(sql`and d.proposer_id = (select id from organisation where slug = ${organisation})`);
	if (province !== undefined) conditions.push(sql`and d.province_code = ${province}`);
	return conditions;
}

/** SQL: that the days to the first answer can be counted, with "c" the demand's own clock. */
export const HAS_FIRST_ANSWER = sql<SqlBool>`d.answered_on >= c.started_on`;

/** The figures of the site, or of an institution, an organisation or a province. */
export async function getFigures(db: Db, scope: FigureScope = {}): Promise<Figures> {
	const asOf = today();
	const { rows } = await sql<{ status: string; timing: Timing; n: string; answers: number[] | null }>`
		select d.status, ${timingOf(asOf)} as timing, count(*) as n,
			array_agg(d.answered_on - c.started_on) filter (where ${HAS_FIRST_ANSWER}) as answers
		from demand_standing d
		left join clock_standing t on t.demand_id = d.demand_id and t.is_own
		left join clock c on c.id = t.clock_id
		where d.is_public and ${isListed("demand", "d.demand_id")}
			${sql.join([sql``, ...scopeConditions(scope)], sql` `)}
		group by 1, 2
	`.execute(db);
	const sum = (chosen: typeof rows) => chosen.reduce((total, { n }) => total + Number(n), 0);
	const answers = rows.flatMap((row) => row.answers ?? []).sort((a, b) => a - b);
	return {
		asOf,
		total: sum(rows),
		byStatus: Object.fromEntries(
			STATUSES.map((status) => [status, sum(rows.filter((row) => row.status === status))]),
		) as Figures["byStatus"],
		byTiming: Object.fromEntries(
			TIMINGS.map((timing) => [timing, sum(rows.filter((row) => row.timing === timing))]),
		) as Figures["byTiming"],
		firstAnswer: { medianDays: medianOf(answers), demands: answers.length },
	};
}

/** Codes of the provinces that public demands are at home in. */
export async function listProvincesWithDemands(db: Db): Promise<Set<number>> {
	const rows = await db
		.selectFrom("demand_standing")
		.select("province_code")
		.where("is_public", "=", true)
		.where("province_code", "is not", null)
		.groupBy("province_code")
		.execute();
	return new Set(rows.map((row) => row.province_code!));
}

/** @param sorted smallest first */
function medianOf(sorted: readonly number[]): number | null {
	if (sorted.length === 0) return null;
	const middle = sorted.length / 2;
	return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}
