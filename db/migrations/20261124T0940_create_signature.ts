import { type Kysely, sql } from "kysely";

/**
 * Signatures and their counts. Signing touches only rows of the signer and of the running process: the
 * demand and the case file are never written, and no counter row is shared by two processes.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		-- One submitted form. It becomes one signature per demand when its verification succeeds, and is
		-- deleted with the verification when it does not.
		create table signing (
			verification_id uuid primary key references verification on delete cascade,
			case_file_id bigint not null references case_file,
			demand_ids bigint[] not null check (cardinality(demand_ids) between 1 and 50),
			demand_versions integer[] not null,
			region_code smallint not null references region,
			name text, -- null once withdrawn
			name_display text not null check (name_display in ('initials', 'full', 'hidden')),
			consents jsonb not null, -- [{"purpose": …, "version": …, "at": …}]
			check (cardinality(demand_ids) = cardinality(demand_versions))
		);

		-- Personal data of one person in one case. Erasing the person is deleting this row.
		create table signer (
			case_file_id bigint not null references case_file,
			email_tag bytea not null check (length(email_tag) = 32),
			email_cipher bytea not null,
			name text not null,
			name_display text not null check (name_display in ('initials', 'full', 'hidden')),
			region_code smallint not null references region,
			locale text not null check (locale in ('id', 'en')),
			consents jsonb not null,
			created_at timestamptz not null default now(),
			primary key (case_file_id, email_tag)
		);

		-- The fact that an address has ever signed a demand; its state is its last event.
		create table signature (
			id bigint generated always as identity primary key,
			demand_id bigint not null references demand,
			email_tag bytea not null check (length(email_tag) = 32),
			created_at timestamptz not null default now(),
			unique (demand_id, email_tag)
		);
		create trigger signature_append_only before update or delete or truncate on signature
			for each statement execute function refuse_change();

		-- Odd ordinals count one up, even ones count it down again: no signature can be in a count twice.
		create table signature_event (
			signature_id bigint not null references signature,
			ordinal smallint not null check (ordinal > 0),
			demand_id bigint not null,
			version integer not null,
			region_code smallint not null,
			kind text not null check (kind in ('confirmed', 'withdrawn', 'invalidated')),
			delta smallint not null,
			day date not null default (now() at time zone 'Asia/Jakarta')::date,
			created_at timestamptz not null default now(),
			primary key (signature_id, ordinal),
			check (delta = case when ordinal % 2 = 1 then 1 else -1 end),
			check ((kind = 'confirmed') = (delta = 1))
		);
		create index signature_event_demand on signature_event (demand_id, created_at);
		create trigger signature_event_append_only before update or delete or truncate on signature_event
			for each statement execute function refuse_change();

		-- Totals: each process adds to the rows of its own slot, in the transaction of the signature.
		create sequence counter_slot start 1;
		create table demand_slot (
			demand_id bigint not null references demand,
			slot bigint not null, -- 0 gathers the slots of processes that have gone
			n bigint not null,
			primary key (demand_id, slot)
		) with (fillfactor = 50);

		-- Per region and per day: deltas written with the signature, folded away in the background.
		create table signature_delta (
			demand_id bigint not null,
			region_code smallint not null,
			day date not null,
			n bigint not null
		);
		create table demand_region (
			demand_id bigint not null references demand,
			region_code smallint not null references region,
			n bigint not null,
			primary key (demand_id, region_code)
		);
		create table demand_day (
			demand_id bigint not null references demand,
			day date not null,
			n bigint not null,
			primary key (demand_id, day)
		);
		create table count_fold (
			single_row boolean primary key default true check (single_row),
			folded_at timestamptz not null default now()
		);
		insert into count_fold default values;
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		drop table count_fold, demand_day, demand_region, signature_delta, demand_slot,
			signature_event, signature, signer, signing;
		drop sequence counter_slot;
	`.execute(db);
}
