import { type Kysely, sql } from "kysely";

/** E-mail verifications, accounts with roles by invitation, sessions. */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		-- One proof that somebody reads a mailbox. Link token and code are derived from id and a key outside the
		-- database, so a copy of this table opens nothing.
		create table verification (
			id uuid primary key,
			purpose text not null check (purpose in ('signing', 'following', 'sign_in', 'invitation')),
			case_file_id bigint references case_file,
			demand_id bigint references demand,
			email_tag bytea not null check (length(email_tag) = 32), -- HMAC of the canonical address
			email_cipher bytea,                                      -- AES-256-GCM; null once erased
			locale text not null check (locale in ('id', 'en')),
			code_attempts smallint not null default 0,
			mails smallint not null default 0,
			created_at timestamptz not null default now(),
			expires_at timestamptz not null,
			verified_at timestamptz
		);
		create index verification_email_tag on verification (email_tag, created_at);
		create index verification_expires on verification (expires_at) where verified_at is null or purpose in ('sign_in', 'following');

		create table account (
			id bigint generated always as identity primary key,
			email_tag bytea not null unique check (length(email_tag) = 32),
			email_cipher bytea not null,
			name text not null,
			created_at timestamptz not null default now(),
			disabled_at timestamptz
		);

		create table account_role (
			account_id bigint not null references account,
			role text not null check (role in ('activist', 'watchdog', 'moderator', 'admin')),
			granted_by bigint references account,
			granted_at timestamptz not null default now(),
			primary key (account_id, role)
		);

		create table invitation (
			verification_id uuid primary key references verification on delete cascade,
			name text not null,
			role text not null check (role in ('activist', 'watchdog', 'moderator', 'admin')),
			invited_by bigint not null references account
		);

		create table session (
			token_hash bytea primary key check (length(token_hash) = 32),
			account_id bigint not null references account on delete cascade,
			created_at timestamptz not null default now(),
			expires_at timestamptz not null
		);
		create index session_account on session (account_id);
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`drop table session, invitation, account_role, account, verification`.execute(db);
}
