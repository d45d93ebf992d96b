import { type Kysely, sql } from "kysely";

/**
 * The timeline. A demand's status is the last status event and is stored nowhere else, so it cannot be
 * changed without its actor, date and evidence: this file is the guard that no application code can skip.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		create table evidence (
			id uuid primary key,
			title text not null check (title <> ''),
			-- 1 primary document, 2 certified copy or official page, 3 press, 4 own observation
			tier smallint not null check (tier between 1 and 4),
			obtained_on date not null,
			url text,
			source_id bigint references source,
			sha256 bytea check (length(sha256) = 32),
			media_type text,
			byte_size integer check (byte_size > 0),
			file_name text,
			added_by bigint references account,
			added_at timestamptz not null default now(),
			check (url is not null or sha256 is not null or source_id is not null),
			check ((sha256 is null) = (media_type is null) and (sha256 is null) = (byte_size is null))
		);
		create trigger evidence_append_only before update or delete or truncate on evidence
			for each statement execute function refuse_change();

		create table status_transition (
			from_status text not null, -- '' before the first status
			to_status text not null,
			role text not null check (role in ('system', 'activist', 'watchdog', 'moderator')),
			second_person boolean not null,
			max_tier smallint not null check (max_tier between 1 and 4),
			primary key (from_status, to_status, role)
		);

		create table event (
			id bigint generated always as identity primary key,
			case_file_id bigint not null references case_file,
			demand_id bigint references demand,
			kind text not null check (kind in
				('statement_made', 'status_changed', 'verdict_proposed', 'reminder_sent', 'note_added', 'correction_made')),
			occurred_on date not null,
			recorded_at timestamptz not null default now(),
			actor_id bigint references account,
			actor_role text not null check (actor_role in ('system', 'activist', 'watchdog', 'moderator', 'admin')),
			title text not null check (title <> ''),
			title_en text,
			body text,
			body_en text,
			language text not null check (language in ('id', 'en')),
			source_url text,
			evidence_id uuid references evidence,
			from_status text,
			to_status text,
			status_ordinal integer,
			proof_of_receipt boolean not null default false,
			confirms_event_id bigint references event,
			corrects_event_id bigint references event,
			check ((actor_id is null) = (actor_role = 'system')),
			check (kind not in ('status_changed', 'verdict_proposed') or
				(demand_id is not null and to_status is not null and from_status is not null and evidence_id is not null)),
			check (kind in ('status_changed', 'verdict_proposed') or (from_status is null and to_status is null)),
			check ((kind = 'status_changed') = (status_ordinal is not null)),
			check (kind <> 'correction_made' or corrects_event_id is not null),
			check (kind <> 'note_added' or source_url is not null or evidence_id is not null),
			check (not proof_of_receipt or kind = 'status_changed'),
			unique (demand_id, status_ordinal)
		);
		create index event_case_file on event (case_file_id, occurred_on, id);
		create index event_demand on event (demand_id, occurred_on, id);
		create index event_confirms on event (confirms_event_id) where confirms_event_id is not null;
		create trigger event_append_only before update or delete or truncate on event
			for each statement execute function refuse_change();

		create function guard_event() returns trigger language plpgsql as $$
		declare
			last_status record;
			rule status_transition;
			proposal event;
			evidence_tier smallint;
			receipt_on date;
		begin
			if new.occurred_on > (now() at time zone 'Asia/Jakarta')::date then
				raise exception 'event dated in the future' using errcode = 'TG002';
			end if;
			if new.actor_id is not null and not exists (
				select from account_role r join account a on a.id = r.account_id
				where r.account_id = new.actor_id and r.role = new.actor_role and a.disabled_at is null
			) then
				raise exception 'actor does not hold the role %', new.actor_role using errcode = 'TG003';
			end if;
			if new.kind not in ('status_changed', 'verdict_proposed') then
				return new;
			end if;

			-- Two moves of one demand queue here, and the second one sees what the first has done.
			perform from demand where id = new.demand_id and case_file_id = new.case_file_id for no key update;
			if not found then
				raise exception 'demand is not of this case file' using errcode = 'TG004';
			end if;
			select id, to_status, status_ordinal into last_status from event
				where demand_id = new.demand_id and kind = 'status_changed'
				order by status_ordinal desc limit 1;
			if new.from_status <> coalesce(last_status.to_status, '') then
				raise exception 'status is % by now, not %', last_status.to_status, new.from_status using errcode = 'TG005';
			end if;
			select * into rule from status_transition
				where from_status = new.from_status and to_status = new.to_status and role = new.actor_role;
			if not found then
				raise exception 'no move from % to % for %', new.from_status, new.to_status, new.actor_role using errcode = 'TG006';
			end if;
			select tier into evidence_tier from evidence where id = new.evidence_id;
			if evidence_tier > rule.max_tier then
				raise exception 'evidence of tier % is too weak', evidence_tier using errcode = 'TG007';
			end if;

			if new.kind = 'verdict_proposed' then
				if not rule.second_person then
					raise exception 'this move needs no proposal' using errcode = 'TG006';
				end if;
				return new;
			end if;

			if rule.second_person then
				select * into proposal from event where id = new.confirms_event_id;
				if not found or proposal.kind <> 'verdict_proposed' or proposal.demand_id <> new.demand_id
					or proposal.from_status <> new.from_status or proposal.to_status <> new.to_status
					or proposal.actor_id = new.actor_id or proposal.id < last_status.id then
					raise exception 'a verdict needs a second person' using errcode = 'TG008';
				end if;
			end if;

			if new.to_status = 'unanswered' then
				select min(occurred_on) into receipt_on from event
					where demand_id = new.demand_id and proof_of_receipt and kind = 'status_changed';
				-- 30 days of courtesy and 14 of patience after it, as app/domain/clocks/clock.ts has them.
				if receipt_on is null or new.occurred_on < receipt_on + 44 or not exists (
					select from event where demand_id = new.demand_id and kind = 'reminder_sent' and occurred_on >= receipt_on
				) then
					raise exception 'not overdue long enough, or nobody has sent a reminder' using errcode = 'TG009';
				end if;
			end if;

			new.status_ordinal := coalesce(last_status.status_ordinal, 0) + 1;
			return new;
		end $$;
		create trigger event_guard before insert on event for each row execute function guard_event();

		create view demand_status as
			select distinct on (demand_id) demand_id, to_status as status, occurred_on as since, recorded_at, id as event_id
			from event where kind = 'status_changed'
			order by demand_id, status_ordinal desc;

		insert into status_transition (from_status, to_status, role, second_person, max_tier) values
			('', 'draft', 'activist', false, 4),
			('', 'published', 'system', false, 4),
			('draft', 'in_review', 'activist', false, 4),
			('in_review', 'published', 'moderator', false, 4),
			('in_review', 'draft', 'moderator', false, 4),
			('published', 'delivered', 'activist', false, 4),
			('published', 'delivered', 'watchdog', false, 4),
			('delivered', 'acknowledged', 'watchdog', false, 2),
			('delivered', 'in_process', 'watchdog', false, 3),
			('acknowledged', 'in_process', 'watchdog', false, 3),
			('published', 'responded', 'watchdog', false, 3),
			('delivered', 'responded', 'watchdog', false, 3),
			('acknowledged', 'responded', 'watchdog', false, 3),
			('in_process', 'responded', 'watchdog', false, 3),
			('in_process', 'fulfilled', 'watchdog', true, 2),
			('in_process', 'partly_fulfilled', 'watchdog', true, 2),
			('responded', 'fulfilled', 'watchdog', true, 2),
			('responded', 'partly_fulfilled', 'watchdog', true, 2),
			('responded', 'refused', 'watchdog', false, 3),
			('responded', 'not_competent', 'watchdog', false, 3),
			('delivered', 'unanswered', 'watchdog', false, 4),
			('acknowledged', 'unanswered', 'watchdog', false, 4),
			('draft', 'withdrawn', 'activist', false, 4),
			('in_review', 'withdrawn', 'activist', false, 4),
			('published', 'withdrawn', 'activist', false, 4),
			('delivered', 'withdrawn', 'activist', false, 4),
			('acknowledged', 'withdrawn', 'activist', false, 4),
			('in_process', 'withdrawn', 'activist', false, 4),
			('responded', 'withdrawn', 'activist', false, 4);
		-- A closed demand is reopened to the state its new evidence shows: by a moderator, or by two watchdogs.
		insert into status_transition (from_status, to_status, role, second_person, max_tier)
			select f, t, r, r = 'watchdog', 3
			from unnest(array['fulfilled','partly_fulfilled','refused','not_competent','unanswered']) f,
				unnest(array['delivered','acknowledged','in_process','responded']) t,
				unnest(array['watchdog','moderator']) r;
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		drop view demand_status;
		drop table event, status_transition, evidence;
		drop function guard_event();
	`.execute(db);
}
