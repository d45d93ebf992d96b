import { type RawBuilder, type SqlBool, sql } from "kysely";
import { NEAR_GOALS } from "~/domain/demands/goal";
import { type Demand, listDemandsById } from "~/domain/demands/queries.server";
import { isOpen, PUBLIC_STATUSES, type Status } from "~/domain/demands/status";
import type { Timing } from "~/domain/figures/figure";
import { HAS_FIRST_ANSWER, scopeConditions, timingOf } from "~/domain/figures/queries.server";
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
		join demand_standing d on d.demand_id = k.demand_id
		where d.is_public
			and ${isListed("demand", "d.demand_id")}
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
			return sql`select demand_id, published_event_id from demand_standing where is_public`;
		case "moved":
			return sql`select demand_id, max(id) from event
				where kind = 'status_changed' and recorded_at >= ${new Date(clock.now().getTime() - MOVED_DAYS * DAY)}
					and not is_publication(from_status, to_status)
				group by demand_id`;
		case "overdue":
			return sql`select demand_id, (${FAR_DAY}::date - due_on)::bigint from clock_standing
				where is_own and stopped_on is null and paused_on is null and due_on < ${today()}::date`;
		case "signatures":
			return sql`select t.demand_id, coalesce(n.n, 0)::bigint from demand_standing t
				left join (${TOTALS}) n on n.demand_id = t.demand_id where t.is_public`;
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
	const overdue = sql<SqlBool>`exists (select from clock_standing t where t.demand_id = d.demand_id and t.is_own
		and t.stopped_on is null and t.paused_on is null and t.due_on < ${today()}::date)`;
	if (filters.overdue === true) conditions.push(sql`and ${overdue}`);
	if (filters.overdue === false) conditions.push(sql`and not ${overdue}`);
	if (list === "near-goal") conditions.push(sql`and d.status = any(${OPEN})`);
	if (filters.status !== null) conditions.push(sql`and d.status = ${filters.status}`);
	if (filters.timing !== null)
		conditions.push(sql`and exists (select from (select) one
			left join clock_standing t on t.demand_id = d.demand_id and t.is_own
			where ${timingOf(today())} = ${filters.timing})`);
	if (filters.answered)
		conditions.push(sql`and exists (select from clock_standing t join clock c on c.id = t.clock_id
			where t.demand_id = d.demand_id and t.is_own and ${HAS_FIRST_ANSWER})`);
	conditions.push(
		...scopeConditions({
			...(filters.institution === null ? {} : { institution: filters.institution }),
			...(filters.organisation === null ? {} : { organisation: filters.organisation }),
			...(filters.province === null ? {} : { province: filters.province }),
		}),
	);
	return conditions;
}

/** A demand as a line of a table, with what its place in a figure rests on. Days as "2022-05-20". */
export interface DemandLine {
	slug: string;
	title: string;
	caseSlug: string;
	organisation: string;
	institution: string;
	provinceCode: number | null;
	status: Status;
	since: string;
	timing: Timing;
	receivedOn: string | null;
	firstDueOn: string | null;
	dueOn: string | null;
	pausedOn: string | null;
	stoppedOn: string | null;
	answeredOn: string | null;
}

/** Every demand that a list shows with these filters, by the id. */
export async function listDemandLines(db: Db, filters: DemandFilters): Promise<DemandLine[]> {
	const { rows } = await sql<DemandLine>`
		select m.slug, v.title, f.slug as "caseSlug", g.slug as organisation, i.slug as institution,
			d.province_code as "provinceCode", d.status, d.since, ${timingOf(today())} as timing,
			c.started_on as "receivedOn", c.first_due_on as "firstDueOn", t.due_on as "dueOn", t.paused_on as "pausedOn",
			t.stopped_on as "stoppedOn", d.answered_on as "answeredOn"
		from demand_standing d
		join demand m on m.id = d.demand_id
		join demand_version v on v.demand_id = d.demand_id and v.version = d.version
		join case_file f on f.id = d.case_file_id
		join organisation g on g.id = d.proposer_id
		join institution i on i.id = d.institution_id
		left join clock_standing t on t.demand_id = d.demand_id and t.is_own
		left join clock c on c.id = t.clock_id
		where d.is_public and ${isListed("demand", "d.demand_id")}
			${sql.join(conditionsOf("newest", filters), sql` `)}
		order by d.demand_id
	`.execute(db);
	return rows;
}
