import { type Kysely, sql } from "kysely";

/** Followers, the alerts they were sent, and the outbox of mail. */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		-- Leaving deletes the row.
		create table follower (
			id uuid primary key,
			case_file_id bigint not null references case_file,
			demand_id bigint references demand, -- null: the whole case
			email_tag bytea not null check (length(email_tag) = 32),
			email_cipher bytea not null,
			locale text not null check (locale in ('id', 'en')),
			created_at timestamptz not null default now(),
			unique nulls not distinct (case_file_id, demand_id, email_tag)
		);
		create index follower_email_tag on follower (email_tag);

		-- Each address hears of each event once, whether it follows the case, the demand or both.
		create table follower_alert (
			event_id bigint not null references event,
			email_tag bytea not null,
			primary key (event_id, email_tag)
		);

		create table mail (
			id uuid primary key,
			kind text not null,
			locale text not null check (locale in ('id', 'en')),
			email_tag bytea not null,
			recipient_cipher bytea, -- null once sent
			data jsonb not null,    -- ids only: words and tokens are made when it is sent
			message_id text not null unique,
			created_at timestamptz not null default now(),
			flights smallint not null default 0, -- deliveries begun whose end is unknown
			in_flight_since timestamptz,
			sent_at timestamptz,
			abandoned_at timestamptz,
			last_error text
		);
		create index mail_email_tag on mail (email_tag, created_at);
		create index mail_settled on mail (created_at) where sent_at is not null or abandoned_at is not null;
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`drop table mail, follower_alert, follower`.execute(db);
}
