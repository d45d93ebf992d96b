import { type Kysely, sql } from "kysely";

/** A case file: sources, exact quotes, demands with their versions, statements. */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		create table case_file (
			id bigint generated always as identity primary key,
			slug text not null unique,
			title text not null,
			title_en text not null,
			summary text not null,
			summary_en text not null,
			proposer_id bigint not null references organisation,
			opened_at timestamptz not null default now()
		);

		create table source (
			id bigint generated always as identity primary key,
			case_file_id bigint not null references case_file,
			kind text not null check (kind in ('article', 'related_article')),
			publisher text,
			title text not null,
			url text,
			statement_date date,
			published_on date,
			author text,
			photo_caption text,
			-- The article itself is its publisher's: kept to check quotes against, never shown.
			body text,
			body_sha256 bytea check (length(body_sha256) = 32),
			note text,
			note_en text
		);
		create index source_case_file on source (case_file_id);

		create table quote (
			id bigint generated always as identity primary key,
			source_id bigint not null references source,
			exact text not null check (exact <> ''), -- W3C TextQuoteSelector: exact
			translation_en text not null
		);

		create table demand (
			id bigint generated always as identity primary key,
			case_file_id bigint not null references case_file,
			slug text not null unique,
			position smallint not null,
			quote_id bigint not null references quote,
			unique (case_file_id, position)
		);

		-- A signature is bound to the version its signer read.
		create table demand_version (
			demand_id bigint not null references demand,
			version integer not null check (version > 0),
			addressee_office_id bigint not null references office,
			subject text,
			subject_en text,
			title text not null,
			title_en text not null,
			outcome text not null,
			outcome_en text not null,
			-- what the quote claims about others: nothing, an allegation, a concern, or something conditional
			claim_type text not null check (claim_type in ('none', 'allegation', 'concern', 'conditional')),
			claim_note text,
			claim_note_en text,
			editor_note text,
			editor_note_en text,
			created_at timestamptz not null default now(),
			primary key (demand_id, version),
			check (claim_type = 'none' or claim_note is not null)
		);
		create trigger demand_version_append_only before update or delete or truncate on demand_version
			for each statement execute function refuse_change();

		create table demand_check (
			demand_id bigint not null references demand,
			code text not null,
			label text not null,
			label_en text not null,
			primary key (demand_id, code)
		);

		create table statement (
			id bigint generated always as identity primary key,
			case_file_id bigint not null references case_file,
			position smallint not null,
			quote_id bigint not null references quote,
			speaker text, -- null: the source does not settle who spoke
			speaker_role text,
			speaker_role_en text,
			directness text not null check (directness in ('direct', 'indirect')),
			claim_type text not null check (claim_type in ('allegation', 'opinion', 'hearsay', 'allegation_and_opinion')),
			ambiguity text,
			ambiguity_en text,
			attribution text,
			attribution_en text,
			unique (case_file_id, position),
			check (speaker is not null or ambiguity is not null)
		);
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`drop table statement, demand_check, demand_version, demand, quote, source, case_file`.execute(db);
}
