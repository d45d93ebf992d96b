import { type Kysely, sql } from "kysely";

/** Passkeys as a second way to sign in, and the questions that a browser has yet to answer with one. */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		create table passkey (
			id uuid primary key default gen_random_uuid(),
			account_id bigint not null references account on delete cascade,
			credential_id bytea not null unique,
			public_key bytea not null,
			counter bigint not null check (counter >= 0),
			transports text not null,            -- as the browser named them: "internal hybrid"
			name text not null,
			created_at timestamptz not null default now(),
			last_used_on date
		);
		create index passkey_account on passkey (account_id);

		-- Asked once: a row is deleted when it is answered, whatever the answer.
		create table passkey_challenge (
			id uuid primary key default gen_random_uuid(),
			purpose text not null check (purpose in ('registration', 'sign_in')),
			challenge bytea not null check (length(challenge) = 32),
			session_id uuid references session (id) on delete cascade, -- who may answer; nobody is signed in at a sign-in
			expires_at timestamptz not null,
			constraint passkey_challenge_session_check check ((session_id is not null) = (purpose = 'registration'))
		);
		create index passkey_challenge_expires on passkey_challenge (expires_at);
		create index passkey_challenge_session on passkey_challenge (session_id);
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`drop table passkey_challenge, passkey`.execute(db);
}
