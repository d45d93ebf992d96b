import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import type { RuleKey } from "./clock";

/** A deadline that is due on another day by the calendar of now than by the one it was counted with. */
export interface DeadlineMove {
	clockId: number;
	caseFileId: number;
	caseSlug: string;
	caseTitle: string;
	caseTitleEn: string | null;
	demandId: number | null;
	demandSlug: string | null;
	demandTitle: string | null;
	demandTitleEn: string | null;
	rule: RuleKey;
	from: string;
	to: string;
}

/**
 * The open deadlines in working days that these changed days move; those that wait for an answer are counted again when
 * it has come. Soonest first.
 * @param changed days that a revision of the calendar adds, takes out or gives another kind
 */
export async function listDeadlineMoves(db: Db, changed: readonly string[]): Promise<DeadlineMove[]> {
	if (changed.length === 0) return [];
	const days = [...changed].sort();
	// A deadline that ends before the first of these days, or begins after the last, is counted over none of them.
	const { rows } = await sql<DeadlineMove>`
		select c.id as "clockId", c.case_file_id as "caseFileId", f.slug as "caseSlug", f.title as "caseTitle",
			f.title_en as "caseTitleEn", c.demand_id as "demandId", d.slug as "demandSlug", t.title as "demandTitle",
			t.title_en as "demandTitleEn", r.key as rule, s.due_on as "from", n.due_on as "to"
		from clock_standing s
		join clock c on c.id = s.clock_id
		join clock_rule r on r.id = c.rule_id
		join case_file f on f.id = c.case_file_id
		join lateral read_clock(c.id, null) n on n.due_on <> s.due_on
		left join demand d on d.id = c.demand_id
		left join lateral (select title, title_en from demand_version v where v.demand_id = d.id
			order by version desc limit 1) t on true
		where s.stopped_on is null and s.paused_on is null and r.unit = 'working'
			and c.started_on < ${days.at(-1)!}::date and s.due_on >= ${days[0]!}::date
		order by s.due_on, c.id
	`.execute(db);
	return rows;
}
