import { type Kysely, sql } from "kysely";

/** Regions, organisations, institutions with their aliases, and offices: what a demand can be addressed to. */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		-- Refuses any change to a table of facts. Attached to every append-only table.
		create function refuse_change() returns trigger language plpgsql as $$
		begin
			raise exception 'table % is append-only: % refused', tg_table_name, tg_op using errcode = 'TG001';
		end $$;

		create table region (
			code smallint primary key, -- Kemendagri code without its dot: 36.04 is 3604
			name text not null,
			province_code smallint not null,
			province_name text not null
		);

		create table organisation (
			id bigint generated always as identity primary key,
			slug text not null unique,
			name text not null,
			short_name text not null
		);

		create table institution (
			id bigint generated always as identity primary key,
			slug text not null unique,
			name text not null,
			name_en text not null,
			note text,
			note_en text
		);

		create table institution_alias (
			institution_id bigint not null references institution,
			alias text not null,
			primary key (institution_id, alias)
		);

		create table office (
			id bigint generated always as identity primary key,
			slug text not null unique,
			institution_id bigint not null references institution,
			name text not null,
			name_en text not null,
			note text,
			note_en text
		);
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		drop table office, institution_alias, institution, organisation, region;
		drop function refuse_change();
	`.execute(db);
}
