import { type Kysely, sql } from "kysely";

/** A new text for a published demand: proposed by its organisation, published as the next version by a moderator from outside. */
export async function up(db: Kysely<any>): Promise<void> {
	await rewriteKinds(db, (text) => text.replace("ARRAY[", "ARRAY['version_published'::text, "));
	await sql`
		create table demand_revision (
			id uuid primary key,
			demand_id bigint not null references demand,
			base_version integer not null, -- the version that it would follow
			addressee_office_id bigint not null references office,
			subject text,
			subject_en text,
			title text not null check (title <> ''),
			title_en text check (title_en <> ''),
			outcome text not null check (outcome <> ''),
			outcome_en text check (outcome_en <> ''),
			claim_type text not null check (claim_type in ('none', 'allegation', 'concern', 'conditional')),
			claim_note text,
			claim_note_en text,
			reason text not null check (reason <> ''),
			language text not null check (language in ('id', 'en')), -- of the reason
			author_id bigint not null references account,
			created_at timestamptz not null default now(),
			foreign key (demand_id, base_version) references demand_version (demand_id, version),
			check (claim_type = 'none' or claim_note is not null)
		);
		create index demand_revision_demand on demand_revision (demand_id, created_at);
		create trigger demand_revision_append_only before update or delete or truncate on demand_revision
			for each statement execute function refuse_change();

		create table revision_decision (
			revision_id uuid primary key references demand_revision,
			published boolean not null,
			-- why not
			reason text check (reason in ('another_demand', 'outcome_unclear', 'unproven_accusation', 'not_in_source',
				'wrong_addressee', 'erratum_is_enough')),
			explanation text,
			language text not null check (language in ('id', 'en')),
			version integer, -- that it became
			event_id bigint references event,
			decided_by bigint not null references account,
			decided_at timestamptz not null default now(),
			check (published = (reason is null)),
			check (published = (version is not null)),
			check (published = (event_id is not null))
		);
		create trigger revision_decision_append_only before update or delete or truncate on revision_decision
			for each statement execute function refuse_change();

		create function guard_revision() returns trigger language plpgsql as $$
		begin
			-- Revisions and decisions about one demand queue here.
			perform from demand where id = new.demand_id for no key update;
			if not exists (
				select from demand d
				join case_file c on c.id = d.case_file_id
				join membership m on m.organisation_id = c.proposer_id and m.account_id = new.author_id
				join account a on a.id = m.account_id
				where d.id = new.demand_id and a.disabled_at is null
			) then
				raise exception 'not somebody of the organisation that proposed the demand' using errcode = 'TG003';
			end if;
			if new.base_version <> (select max(version) from demand_version where demand_id = new.demand_id) then
				raise exception 'there is a later version by now' using errcode = 'TG041';
			end if;
			if exists (select from demand_revision r where r.demand_id = new.demand_id
				and not exists (select from revision_decision d where d.revision_id = r.id)) then
				raise exception 'another revision waits for its decision' using errcode = 'TG040';
			end if;
			return new;
		end $$;
		create trigger demand_revision_guard before insert on demand_revision for each row execute function guard_revision();

		create function guard_revision_decision() returns trigger language plpgsql as $$
		declare
			revision demand_revision;
		begin
			select * into revision from demand_revision where id = new.revision_id;
			perform from demand where id = revision.demand_id for no key update;
			if not exists (select from account_role r join account a on a.id = r.account_id
				where r.account_id = new.decided_by and r.role = 'moderator' and a.disabled_at is null) then
				raise exception 'only a moderator decides' using errcode = 'TG003';
			end if;
			if revision.author_id = new.decided_by then
				raise exception 'nobody decides about a revision of their own' using errcode = 'TG042';
			end if;
			if exists (select from demand d join case_file c on c.id = d.case_file_id
				join membership m on m.organisation_id = c.proposer_id
				where d.id = revision.demand_id and m.account_id = new.decided_by) then
				raise exception 'nobody decides about a case of the own organisation' using errcode = 'TG020';
			end if;
			if new.published and (new.version <> revision.base_version + 1
				or revision.base_version <> (select max(version) from demand_version where demand_id = revision.demand_id)) then
				raise exception 'there is a later version by now' using errcode = 'TG041';
			end if;
			return new;
		end $$;
		create trigger revision_decision_guard before insert on revision_decision
			for each row execute function guard_revision_decision();
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		drop table revision_decision, demand_revision;
		drop function guard_revision_decision();
		drop function guard_revision();
	`.execute(db);
	await rewriteKinds(db, (text) => text.replace("'version_published'::text, ", ""));
}

/** Changes the list of kinds that `event` allows, and leaves the others as they are. */
async function rewriteKinds(db: Kysely<any>, change: (text: string) => string) {
	const { rows } = await sql<{ text: string }>`
		select pg_get_constraintdef(oid) as text from pg_constraint
		where conrelid = 'event'::regclass and conname = 'event_kind_check'`.execute(db);
	await sql`alter table event drop constraint event_kind_check,
		add constraint event_kind_check ${sql.raw(change(rows[0]!.text))}`.execute(db);
}
