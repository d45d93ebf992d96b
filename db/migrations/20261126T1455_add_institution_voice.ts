import { type Kysely, sql } from "kysely";

/** An institution speaks in a timeline in its own name: it has no account, and the entry says which one it is. */
export async function up(db: Kysely<any>): Promise<void> {
	await rewrite(db, "event_actor_role_check", (text) =>
		text.replace("ARRAY[", "ARRAY['institution'::text, "),
	);
	const check = await findActorCheck(db);
	await sql`
		alter table event add column institution_id bigint references institution;
		alter table event drop constraint ${sql.ref(check)};
		alter table event add constraint ${sql.ref(check)}
			check ((actor_id is null) = (actor_role in ('system', 'institution')));
		alter table event add constraint event_institution_check
			check ((institution_id is not null) = (actor_role = 'institution'));
		create index event_institution on event (institution_id, id) where institution_id is not null;
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	const check = await findActorCheck(db);
	await sql`
		alter table event drop constraint event_institution_check;
		alter table event drop column institution_id;
		alter table event drop constraint ${sql.ref(check)};
		alter table event add constraint ${sql.ref(check)} check ((actor_id is null) = (actor_role = 'system'));
	`.execute(db);
	await rewrite(db, "event_actor_role_check", (text) => text.replace("'institution'::text, ", ""));
}

/** The check that whoever has no account is named by a role: PostgreSQL gave it its name. */
async function findActorCheck(db: Kysely<any>): Promise<string> {
	const { rows } = await sql<{ name: string }>`
		select conname as name from pg_constraint
		where conrelid = 'event'::regclass and contype = 'c'
			and pg_get_constraintdef(oid) like '%actor_id IS NULL%actor_role%'`.execute(db);
	return rows[0]!.name;
}

async function rewrite(db: Kysely<any>, check: string, change: (text: string) => string) {
	const { rows } = await sql<{ text: string }>`
		select pg_get_constraintdef(oid) as text from pg_constraint
		where conrelid = 'event'::regclass and conname = ${check}`.execute(db);
	const text = change(rows[0]!.text);
	await sql`alter table event drop constraint ${sql.ref(check)}, add constraint ${sql.ref(check)} ${sql.raw(text)}`.execute(
		db,
	);
}
