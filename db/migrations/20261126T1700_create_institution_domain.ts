import { type Kysely, sql } from "kysely";

/** From which mail domains an institution writes: who has verified it, when and how. */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		-- The last row of a domain counts; one that is not verified ends the one before it.
		create table institution_domain (
			id bigint generated always as identity primary key,
			institution_id bigint not null references institution,
			domain text not null check (domain ~ '^([a-z0-9]([a-z0-9-]*[a-z0-9])?[.])+[a-z][a-z0-9-]*[a-z0-9]$' and length(domain) <= 253),
			is_verified boolean not null,
			how text not null check (how <> ''),
			decided_by bigint not null references account,
			decided_at timestamptz not null default now()
		);
		create index institution_domain_institution on institution_domain (institution_id, domain, id);
		create trigger institution_domain_append_only before update or delete or truncate on institution_domain
			for each statement execute function refuse_change();
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`drop table institution_domain`.execute(db);
}
