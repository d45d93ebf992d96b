import { type Kysely, sql } from "kysely";

/**
 * Small corrections. What was written stays as it is; an erratum stands beside it. It is an event too, so that followers
 * hear of it, made by a moderator or by somebody of the organisation that proposed the case.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await allow(db, "event_kind_check", "erratum_made");
	await allow(db, "event_actor_role_check", "proposer");
	await sql`
		create table erratum (
			id bigint generated always as identity primary key,
			event_id bigint not null unique references event,
			case_file_id bigint not null references case_file,
			-- one of them, or none: the case itself
			demand_id bigint references demand,
			statement_id bigint references statement,
			field text not null check (field in
				('quote', 'translation', 'title', 'summary', 'outcome', 'subject', 'speaker', 'role', 'statement_date')),
			text_language text not null check (text_language in ('id', 'en')),
			version integer, -- of the demand, where the words are a version's
			written text not null check (written <> ''),
			corrected text not null check (corrected <> ''),
			explanation text not null check (explanation <> ''),
			language text not null check (language in ('id', 'en')), -- of the explanation
			-- whether the corrected quote was found in the stored text of its source; false: no text is stored
			source_checked boolean,
			made_by bigint not null references account,
			created_at timestamptz not null default now(),
			check (demand_id is null or statement_id is null),
			check (written <> corrected),
			check ((field = 'quote') = (source_checked is not null)),
			check ((version is not null) = (demand_id is not null and field in ('title', 'outcome', 'subject'))),
			foreign key (demand_id, version) references demand_version (demand_id, version)
		);
		create index erratum_case_file on erratum (case_file_id, id);
		-- A form that is sent twice is one erratum.
		create unique index erratum_once on erratum (case_file_id, coalesce(demand_id, 0), coalesce(statement_id, 0),
			field, text_language, coalesce(version, 0), md5(written), md5(corrected));
		create trigger erratum_append_only before update or delete or truncate on erratum
			for each statement execute function refuse_change();

		-- "proposer" is no role on the site: it is a membership, and only these kinds of events are made by it.
		create function guard_proposer_event() returns trigger language plpgsql as $$
		begin
			if new.occurred_on > (now() at time zone 'Asia/Jakarta')::date then
				raise exception 'event dated in the future' using errcode = 'TG002';
			end if;
			if new.kind <> 'erratum_made' or not exists (
				select from case_file c
				join membership m on m.organisation_id = c.proposer_id and m.account_id = new.actor_id
				join account a on a.id = m.account_id
				where c.id = new.case_file_id and a.disabled_at is null
			) then
				raise exception 'not somebody of the organisation that proposed the case' using errcode = 'TG003';
			end if;
			return new;
		end $$;
		drop trigger event_guard on event;
		create trigger event_guard before insert on event for each row
			when (new.actor_role <> 'proposer') execute function guard_event();
		create trigger event_guard_proposer before insert on event for each row
			when (new.actor_role = 'proposer') execute function guard_proposer_event();
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		drop trigger event_guard_proposer on event;
		drop trigger event_guard on event;
		create trigger event_guard before insert on event for each row execute function guard_event();
		drop function guard_proposer_event();
		drop table erratum;
	`.execute(db);
	await disallow(db, "event_actor_role_check", "proposer");
	await disallow(db, "event_kind_check", "erratum_made");
}

/** Adds a word to the list that a check of `event` allows, and leaves the others as they are. */
async function allow(db: Kysely<any>, check: string, word: string) {
	await rewrite(db, check, (text) => text.replace("ARRAY[", `ARRAY['${word}'::text, `));
}

async function disallow(db: Kysely<any>, check: string, word: string) {
	await rewrite(db, check, (text) => text.replace(`'${word}'::text, `, ""));
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
