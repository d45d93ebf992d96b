import { type Kysely, sql } from "kysely";

/**
 * Public holidays as the decrees have them, each decree and each revision of it a set of its own for its year. The last
 * revision of a year counts; what was counted with an earlier one can be counted again, because nothing is replaced.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		create table calendar_revision (
			id bigint generated always as identity primary key,
			year smallint not null check (year between 2000 and 2200),
			revision smallint not null check (revision > 0), -- 1 is the first decree about the year
			decree text not null check (decree <> ''),
			source_url text,
			published_on date not null,
			note text,
			note_en text,
			added_by bigint references account, -- none: it came with the program
			recorded_at timestamptz not null default now(),
			unique (year, revision)
		);
		create trigger calendar_revision_append_only before update or delete or truncate on calendar_revision
			for each statement execute function refuse_change();

		-- The whole year by a revision, not only what it changed.
		create table holiday (
			revision_id bigint not null references calendar_revision,
			day date not null,
			kind text not null check (kind in ('holiday', 'joint_leave')), -- libur nasional, cuti bersama
			name text not null check (name <> ''),
			name_en text,
			primary key (revision_id, day)
		);
		create trigger holiday_append_only before update or delete or truncate on holiday
			for each statement execute function refuse_change();

		create function refuse_day_of_another_year() returns trigger language plpgsql as $$
		begin
			if extract(year from new.day) <> (select year from calendar_revision where id = new.revision_id) then
				raise exception 'holiday % is not in the year of its decree', new.day using errcode = 'TG050';
			end if;
			return new;
		end $$;
		create trigger holiday_year before insert on holiday for each row execute function refuse_day_of_another_year();
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		drop table holiday, calendar_revision;
		drop function refuse_day_of_another_year();
	`.execute(db);
}
