import { type Kysely, sql } from "kysely";

/**
 * What is concealed with its case is looked up case by case: a join would read every demand and every statement to find
 * the few, in every list of the site.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await replaceView(
		db,
		sql`cross join lateral (select id from demand where case_file_id = a.case_file_id offset 0) d where a.whole`,
		sql`cross join lateral (select id from statement where case_file_id = a.case_file_id offset 0) s where a.whole`,
	);
}

export async function down(db: Kysely<any>): Promise<void> {
	await replaceView(
		db,
		sql`join demand d on d.case_file_id = a.case_file_id where a.whole`,
		sql`join statement s on s.case_file_id = a.case_file_id where a.whole`,
	);
}

async function replaceView(
	db: Kysely<any>,
	demands: ReturnType<typeof sql>,
	statements: ReturnType<typeof sql>,
) {
	await sql`
		create or replace view concealed as
			with last as (
				select distinct on (case_file_id, demand_id, statement_id) id, case_file_id, demand_id, statement_id, action
				from moderation_decision where report_id is not null and action <> 'none'
				order by case_file_id, demand_id, statement_id, id desc
			), act as (
				select *, demand_id is null and statement_id is null as whole from last where action <> 'normal'
			), item as (
				select 'case' as kind, case_file_id as item_id, action as visibility, id as decision_id from act where whole
				union all select 'demand', demand_id, action, id from act where demand_id is not null
				union all select 'statement', statement_id, action, id from act where statement_id is not null
				union all select 'demand', d.id, a.action, a.id from act a ${demands}
				union all select 'statement', s.id, a.action, a.id from act a ${statements}
			)
			select distinct on (kind, item_id) kind, item_id, visibility, decision_id from item
			order by kind, item_id, array_position(array['removed', 'hidden', 'limited'], visibility), decision_id desc;
	`.execute(db);
}
