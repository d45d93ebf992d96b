import { type Kysely, sql } from "kysely";

/** What its owner needs to recognise a session and to end it. No network address and no whole user agent. */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		alter table session
			add id uuid not null default gen_random_uuid() constraint session_id_key unique,
			add last_used_on date not null default (now() at time zone 'Asia/Jakarta')::date,
			add browser text not null default 'other'
				check (browser in ('chrome', 'edge', 'firefox', 'opera', 'safari', 'samsung', 'other'));
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`alter table session drop browser, drop last_used_on, drop id`.execute(db);
}
