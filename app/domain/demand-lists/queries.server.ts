import { type RawBuilder, type SqlBool, sql } from "kysely";
import { NEAR_GOALS } from "~/domain/demands/goal";
import { type Demand, listDemandsById } from "~/domain/demands/queries.server";
import { isOpen, PUBLIC_STATUSES } from "~/domain/demands/status";
import { isListed } from "~/domain/moderation/queries.server";
import { clock, today } from "~/platform/clock";
import { type PageOf, pageOf, readCursor } from "~/platform/cursor";
import type { Db } from "~/platform/database.server";
import { type DemandFilters, type ListName, MOVED_DAYS } from "./demand-list";

const DAY = 24 * 60 * 60 * 1000;
/** Later than any day of the record: turns "due first" into a larger key. */
const FAR_DAY = "2200-01-01";

/**
 * One page of public demands. First the ids, found and sorted by as few columns as the list needs; then everything about
 * these few. Every order is by one whole number, largest first, then by id, and the next page begins after the last pair:
 * rows that arrive or go meanwhile move nothing. Only a demand whose own number changes can change its place.
 */
export async function listDemandPage(
	db: Db,
	list: ListName,
	filters: DemandFilters,
	size: number,
	after?: string | null,
): Promise<PageOf<Demand>> {
	const cursor = readCursor(`demands/${list}`, "number", after);
	const { rows } = await sql<{ id: number; key: number }>`
		select k.demand_id as id, k.key
		from (${keysOf(list)}) k (demand_id, key)
		join demand d on d.id = k.demand_id
		join lateral (select from_status, to_status from event where demand_id = d.id and kind = 'status_changed'
			order by status_ordinal desc limit 1) s on true
		where is_public_status(s.from_status, s.to_status)
			and ${isListed("demand", "d.id")}
			${sql.join(conditionsOf(list, filters), sql` `)}
			${cursor ? sql`and (k.key, k.demand_id) < (${cursor[0]}::bigint, ${cursor[1]}::bigint)` : sql``}
		order by k.key desc, k.demand_id desc
		limit ${size + 1}
	`.execute(db);
	const page = pageOf(`demands/${list}`, rows, size, ({ key, id }) => [key, id]);
	return {
		...page,
		rows: await listDemandsById(
			db,
			page.rows.map(({ id }) => id),
		),
	};
}

/** Demand ids with the number that each list sorts by, as bigint. */
function keysOf(list: ListName): RawBuilder<unknown> {
	switch (list) {
		case "newest":
			// Ids of events rise with time, and a demand is published once.
			return sql`select demand_id, id from event
				where kind = 'status_changed' and is_publication(from_status, to_status)`;
		case "moved":
			return sql`select demand_id, max(id) from event
				where kind = 'status_changed' and recorded_at >= ${new Date(clock.now().getTime() - MOVED_DAYS * DAY)}
					and not is_publication(from_status, to_status)
				group by demand_id`;
		case "overdue":
			return sql`select demand_id, (${FAR_DAY}::date - due_on)::bigint from clock_standing
				where is_own and stopped_on is null and paused_on is null and due_on < ${today()}::date`;
		case "signatures":
			return sql`select d.id, coalesce(n.n, 0)::bigint from demand d left join (${TOTALS}) n on n.demand_id = d.id`;
		case "near-goal":
			// A share of the step in millionths, so that 8 of 10 and 800 of 1,000 are equally near.
			return sql`select n.demand_id, (n.n * 1000000 / g.goal)::bigint from (${TOTALS}) n
				join (values ${sql.join(NEAR_GOALS.map(({ goal, from, to }) => sql`(${sql.lit(goal)}, ${sql.lit(from)}, ${sql.lit(to)})`))})
					g (goal, low, high) on n.n between g.low and g.high`;
	}
}

const TOTALS = sql`select demand_id, sum(n) as n from demand_slot group by demand_id`;
const OPEN = PUBLIC_STATUSES.filter(isOpen);

function conditionsOf(list: ListName, filters: DemandFilters): RawBuilder<SqlBool>[] {
	const conditions = [sql<SqlBool>``];
	const overdue = sql<SqlBool>`exists (select from clock_standing t where t.demand_id = d.id and t.is_own
		and t.stopped_on is null and t.paused_on is null and t.due_on < ${today()}::date)`;
	if (filters.overdue === true) conditions.push(sql`and ${overdue}`);
	if (filters.overdue === false) conditions.push(sql`and not ${overdue}`);
	if (list === "near-goal") conditions.push(sql`and s.to_status = any(${OPEN})`);
	if (filters.status !== null) conditions.push(sql`and s.to_status = ${filters.status}`);
	if (filters.institution !== null)
		conditions.push(sql`and ${isAmong(sql`i.slug = ${filters.institution}`)}`);
	if (filters.province !== null)
		conditions.push(
			sql`and ${isAmong(sql`coalesce(i.province_code, c.province_code) = ${filters.province}`)}`,
		);
	return conditions;
}

/**
 * By the addressee of the latest version, as one set: asked demand by demand this would take ten times as long. A demand
 * is at home in its addressee's province where that has one, else in its case's.
 */
function isAmong(condition: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`d.id in (select v.demand_id from demand_version v
		join office o on o.id = v.addressee_office_id
		join institution i on i.id = o.institution_id
		join demand of_version on of_version.id = v.demand_id
		join case_file c on c.id = of_version.case_file_id
		where ${condition} and not exists (select from demand_version later
			where later.demand_id = v.demand_id and later.version > v.version))`;
}
