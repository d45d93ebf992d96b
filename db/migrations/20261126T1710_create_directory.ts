import { type Kysely, sql } from "kysely";

/**
 * The directory: where an institution belongs and can be reached, who has held its offices when, every change with its
 * reason, what others ask to be changed, and tables of institutions that wait to be taken in.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		alter table institution
			add column parent_id bigint references institution check (parent_id <> id),
			add column level text check (level in ('national', 'province', 'regency', 'city', 'district', 'village')),
			add column region_code smallint references region,
			add column postal text,
			add column telephone text,
			add column website text check (website ~* '^https?://');
		create index institution_parent on institution (parent_id) where parent_id is not null;
		create index institution_name on institution (name, id);
		create index institution_level on institution (level, name, id);
		create index institution_province on institution (province_code, name, id);

		-- From when to when a name was used, as far as a source says so.
		alter table institution_alias add column from_on date, add column until_on date,
			add column source_url text check (source_url ~* '^https?://'),
			add constraint institution_alias_days_check check (until_on >= from_on);

		-- Who holds an office when; mostly without a name. penjabat: appointed to a vacant office; plt: acting while the holder
		-- is gone for good; plh: acting while the holder is away.
		create table office_holder (
			id bigint generated always as identity primary key,
			office_id bigint not null references office,
			kind text not null check (kind in ('definitive', 'penjabat', 'plt', 'plh')),
			from_on date not null,
			until_on date check (until_on >= from_on),
			name text check (name <> ''),
			name_reason text check (name_reason <> ''), -- a moderator's
			source_url text not null check (source_url ~* '^https?://'),
			unique (office_id, kind, from_on),
			check ((name is null) = (name_reason is null))
		);

		create table institution_revision (
			id bigint generated always as identity primary key,
			institution_id bigint not null references institution,
			topic text not null check (topic ~ '^(institution|office:[a-z0-9-]+|holder:[0-9]+)$'),
			before jsonb, -- null: it is new
			after jsonb not null,
			reason text not null check (reason <> ''),
			source_url text check (source_url ~* '^https?://'),
			made_by bigint not null references account,
			made_at timestamptz not null default now()
		);
		create index institution_revision_institution on institution_revision (institution_id, id);
		create trigger institution_revision_append_only before update or delete or truncate on institution_revision
			for each statement execute function refuse_change();

		create table change_request (
			id uuid primary key,
			institution_id bigint not null references institution,
			written text not null check (written <> ''),
			corrected text not null check (corrected <> ''),
			source_url text not null check (source_url ~* '^https?://'),
			created_at timestamptz not null default now()
		);
		create index change_request_created on change_request (created_at, id);
		create index change_request_institution on change_request (institution_id);
		create trigger change_request_append_only before update or delete or truncate on change_request
			for each statement execute function refuse_change();
		create table change_request_decision (
			request_id uuid primary key references change_request,
			accepted boolean not null,
			explanation text not null check (explanation <> ''),
			language text not null check (language in ('id', 'en')),
			decided_by bigint not null references account,
			decided_at timestamptz not null default now()
		);
		create trigger change_request_decision_append_only before update or delete or truncate on change_request_decision
			for each statement execute function refuse_change();

		-- A table that was read once and waits; its bytes are forgotten a week later.
		create table directory_import (
			id uuid primary key,
			file_name text not null,
			content bytea,
			made_by bigint not null references account,
			made_at timestamptz not null default now(),
			imported_at timestamptz,
			added integer,
			changed integer,
			check (num_nonnulls(imported_at, added, changed) in (0, 3))
		);
		create index directory_import_made on directory_import (made_at) where content is not null;
	`.execute(db);
	await rewriteTaskKinds(db, (text) => text.replace("ARRAY[", "ARRAY['directory_change'::text, "));
	await sql`
		update institution set level = 'province' where slug in ('pemprov-banten', 'diskominfo-sp-banten');
		update institution set parent_id = (select id from institution where slug = 'pemprov-banten')
			where slug = 'diskominfo-sp-banten' and exists (select from institution where slug = 'pemprov-banten');
		insert into office_holder (office_id, kind, from_on, source_url)
			select id, 'penjabat', '2022-05-12', 'https://fbeta.republika.co.id/berita/rbt44c484'
			from office where slug = 'pj-gubernur-banten';
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		drop table directory_import, change_request_decision, change_request, institution_revision, office_holder;
		alter table institution_alias drop constraint institution_alias_days_check, drop column source_url,
			drop column until_on, drop column from_on;
		drop index institution_name;
		alter table institution drop column website, drop column telephone, drop column postal, drop column region_code,
			drop column level, drop column parent_id;
		drop index institution_province;
		delete from task where kind = 'directory_change';
	`.execute(db);
	await rewriteTaskKinds(db, (text) => text.replace("'directory_change'::text, ", ""));
}

async function rewriteTaskKinds(db: Kysely<any>, change: (text: string) => string) {
	const { rows } = await sql<{ text: string }>`
		select pg_get_constraintdef(oid) as text from pg_constraint
		where conrelid = 'task'::regclass and conname = 'task_kind_check'`.execute(db);
	await sql`alter table task drop constraint task_kind_check,
		add constraint task_kind_check ${sql.raw(change(rows[0]!.text))}`.execute(db);
}
