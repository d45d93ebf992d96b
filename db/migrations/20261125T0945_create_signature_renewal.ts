import { type Kysely, sql } from "kysely";

/**
 * A signer supports a later version than the one that was signed. It belongs to the confirmation that stands, so that a
 * withdrawal takes it back by itself, and it counts nobody in or out: the counts of signatures know nothing of it.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		create table signature_renewal (
			signature_id bigint not null,
			ordinal smallint not null check (ordinal % 2 = 1), -- of the confirmation
			version integer not null check (version > 1),
			demand_id bigint not null,
			created_at timestamptz not null default now(),
			primary key (signature_id, ordinal, version),
			foreign key (signature_id, ordinal) references signature_event (signature_id, ordinal),
			foreign key (demand_id, version) references demand_version (demand_id, version)
		);
		create index signature_renewal_demand on signature_renewal (demand_id, version);
		create trigger signature_renewal_append_only before update or delete or truncate on signature_renewal
			for each statement execute function refuse_change();
		-- Signing a first version, as nearly everybody does, pays nothing for it.
		create index signature_event_later_version on signature_event (demand_id, version) where version > 1;
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		drop index signature_event_later_version;
		drop table signature_renewal;
	`.execute(db);
}
