import { type Kysely, sql } from "kysely";

/**
 * How many forms were sent for each demand. A form that nobody confirms is deleted, so it is counted when it is sent:
 * by a row of its own, which is folded away in the background. Forms that are still there are counted now.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		create table form_delta (
			demand_id bigint not null,
			n bigint not null
		);
		create table demand_form (
			demand_id bigint primary key references demand,
			n bigint not null
		);
		insert into demand_form (demand_id, n)
			select demand_id, count(*) from signing, unnest(demand_ids) as demand_id group by demand_id;

		-- What was taken back is few and is counted on every view of a demand.
		create index signature_event_taken_back on signature_event (demand_id, kind) where kind <> 'confirmed';
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		drop index signature_event_taken_back;
		drop table demand_form, form_delta;
	`.execute(db);
}
