import { type Kysely, sql } from "kysely";

/**
 * The right of correction: somebody says that a fact is wrong, and what is right. A moderator answers with a reason; the
 * text itself is corrected by an erratum.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		create table fact_correction (
			id uuid primary key,
			ticket text not null unique,
			case_file_id bigint not null references case_file,
			-- one of them, or none: the case itself
			demand_id bigint references demand,
			statement_id bigint references statement,
			-- by whose reply link it was asked for, where it was
			link_id uuid references reply_link,
			written text not null check (written <> ''),
			corrected text not null check (corrected <> ''),
			source_url text check (source_url ~ '^https?://'),
			email_cipher bytea, -- for the answer; forgotten 30 days after it
			locale text not null check (locale in ('id', 'en')),
			created_at timestamptz not null default now(),
			check (demand_id is null or statement_id is null)
		);
		create index fact_correction_created on fact_correction (created_at);

		create table fact_correction_decision (
			correction_id uuid primary key references fact_correction,
			accepted boolean not null,
			explanation text not null check (explanation <> ''),
			language text not null check (language in ('id', 'en')),
			decided_by bigint not null references account,
			decided_at timestamptz not null default now()
		);
		create trigger fact_correction_decision_append_only before update or delete or truncate
			on fact_correction_decision for each statement execute function refuse_change();

		create function guard_fact_correction_decision() returns trigger language plpgsql as $$
		begin
			if not exists (select from account_role r join account a on a.id = r.account_id
				where r.account_id = new.decided_by and r.role = 'moderator' and a.disabled_at is null) then
				raise exception 'only a moderator decides' using errcode = 'TG003';
			end if;
			if exists (select from fact_correction f join case_file c on c.id = f.case_file_id
				join membership m on m.organisation_id = c.proposer_id
				where f.id = new.correction_id and m.account_id = new.decided_by) then
				raise exception 'nobody decides about a case of the own organisation' using errcode = 'TG020';
			end if;
			return new;
		end $$;
		create trigger fact_correction_decision_guard before insert on fact_correction_decision
			for each row execute function guard_fact_correction_decision();
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		drop table fact_correction_decision, fact_correction;
		drop function guard_fact_correction_decision();
		delete from mail where kind = 'correction-decided';
	`.execute(db);
}
