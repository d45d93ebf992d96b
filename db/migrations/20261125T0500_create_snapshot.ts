import { type Kysely, sql } from "kysely";

/** What was captured of a source, its copy in a web archive, later looks at the publisher's page, and tasks for people. */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		-- A draft and a published source both point here; a snapshot knows neither.
		create table snapshot (
			id uuid primary key,
			origin text not null check (origin in ('link', 'paste', 'upload')),
			url text check (url ~ '^https?://'),       -- as it was given
			final_url text check (final_url ~ '^https?://'), -- where the redirects ended
			media_type text not null,
			sha256 bytea not null check (length(sha256) = 32), -- of the bytes, which lie under files/
			byte_size integer not null check (byte_size > 0),
			captured_at timestamptz not null,
			title text,
			byline text,
			site_name text,
			published_on date,
			language text,
			-- The article is its publisher's: kept to check quotes against, never shown but to who works on the draft.
			text text not null check (text <> ''),
			text_sha256 bytea not null check (length(text_sha256) = 32),
			extractor text not null,
			check ((origin = 'link') = (final_url is not null)),
			check (origin <> 'link' or url is not null)
		);
		create trigger snapshot_append_only before update or delete or truncate on snapshot
			for each statement execute function refuse_change();

		alter table source add column snapshot_id uuid references snapshot;
		create index source_snapshot on source (snapshot_id) where snapshot_id is not null;

		create table archive_request (
			id bigint generated always as identity primary key,
			snapshot_id uuid not null references snapshot,
			service text not null, -- "wayback"
			state text not null default 'requested' check (state in ('requested', 'done', 'failed', 'task')),
			attempts smallint not null default 0,
			archived_url text,
			requested_at timestamptz not null default now(),
			attempted_at timestamptz,
			finished_at timestamptz,
			last_error text,
			unique (snapshot_id, service), -- one independent copy
			check ((state = 'done') = (archived_url is not null)),
			check ((state = 'done') = (finished_at is not null))
		);

		-- One look at a publisher's page.
		create table source_check (
			id bigint generated always as identity primary key,
			source_id bigint not null references source,
			checked_at timestamptz not null default now(),
			result text not null check (result in ('same', 'changed', 'gone', 'unreachable')),
			text_sha256 bytea check (length(text_sha256) = 32),
			missing_quotes smallint check (missing_quotes >= 0), -- how many quotes are no longer on the page
			refusal text,                                        -- why nothing was read
			check ((result in ('same', 'changed')) = (text_sha256 is not null)),
			check ((text_sha256 is null) = (missing_quotes is null)),
			check ((text_sha256 is null) = (refusal is not null))
		);
		create index source_check_source on source_check (source_id, id);
		create trigger source_check_append_only before update or delete or truncate on source_check
			for each statement execute function refuse_change();

		create table task (
			id bigint generated always as identity primary key,
			kind text not null check (kind in ('archive_failed', 'source_changed', 'source_gone')),
			subject text not null, -- what it is about, "source:12" or "snapshot:<id>"
			opened_at timestamptz not null default now(),
			closed_at timestamptz,
			closed_by bigint references account,
			note text,
			check (closed_by is null or closed_at is not null)
		);
		create unique index task_open on task (kind, subject) where closed_at is null;
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		drop table task, source_check, archive_request;
		alter table source drop column snapshot_id;
		drop table snapshot;
	`.execute(db);
}
