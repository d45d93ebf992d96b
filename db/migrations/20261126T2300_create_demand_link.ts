import { type Kysely, sql } from "kysely";

/**
 * The moves that lead to something else: merged into another demand, or referred to whoever has the power. The link is made
 * first and the event names it, so that no such move can be without it.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		create table demand_link (
			id bigint generated always as identity primary key,
			kind text not null check (kind in ('merged_into', 'successor', 'same_demand')),
			demand_id bigint not null references demand, -- from which the link leads
			target_demand_id bigint references demand,
			target_institution_id bigint references institution,
			rule text check (rule <> ''), -- which gives the power to somebody else
			language text not null check (language in ('id', 'en')), -- of the rule
			made_by bigint not null references account,
			made_at timestamptz not null default now(),
			check (target_demand_id <> demand_id),
			check (kind = 'successor' or (target_demand_id is not null and target_institution_id is null and rule is null)),
			check (kind <> 'successor' or
				(rule is not null and (target_demand_id is null) <> (target_institution_id is null)))
		);
		-- The same demand to an earlier holder: two demands are the same from either side.
		create unique index demand_link_same on demand_link
			(least(demand_id, target_demand_id), greatest(demand_id, target_demand_id)) where kind = 'same_demand';
		create index demand_link_demand on demand_link (demand_id, kind);
		create index demand_link_target on demand_link (target_demand_id, kind) where target_demand_id is not null;
		create trigger demand_link_append_only before update or delete or truncate on demand_link
			for each statement execute function refuse_change();

		alter table event add column demand_link_id bigint unique references demand_link;
		alter table event add constraint event_demand_link_check check (demand_link_id is null or kind = 'status_changed');

		-- What a move needs beside the table of moves. It runs after event_guard, whose name comes first, so the demand is
		-- locked and its status known.
		create function guard_move() returns trigger language plpgsql as $$
		declare
			source_on date;
			link demand_link;
			target_status record;
		begin
			select min(coalesce(s.statement_date, s.published_on)) into source_on
				from demand d join quote q on q.id = d.quote_id join source s on s.id = q.source_id
				where d.id = new.demand_id;
			if new.occurred_on < source_on then
				raise exception 'the move is older than the source of the demand' using errcode = 'TG010';
			end if;
			if new.kind = 'status_changed' and new.to_status in ('merged', 'not_competent') then
				select * into link from demand_link where id = new.demand_link_id;
				if not found or link.demand_id <> new.demand_id
					or link.kind <> (case new.to_status when 'merged' then 'merged_into' else 'successor' end) then
					raise exception 'the move names nothing that it leads to' using errcode = 'TG011';
				end if;
				if link.target_demand_id is not null then
					-- A merger into a demand that is being merged waits for the other one.
					perform from demand where id = link.target_demand_id for no key update;
					select from_status, to_status into target_status from event
						where demand_id = link.target_demand_id and kind = 'status_changed'
						order by status_ordinal desc limit 1;
					if target_status is null or target_status.to_status = 'merged'
						or not is_public_status(target_status.from_status, target_status.to_status) then
						raise exception 'the other demand is not public, or is merged itself' using errcode = 'TG012';
					end if;
				end if;
			elsif new.demand_link_id is not null then
				raise exception 'this move leads to no other demand' using errcode = 'TG011';
			end if;
			return new;
		end $$;
		create trigger event_guard_move before insert on event for each row
			when (new.kind in ('status_changed', 'verdict_proposed') and new.actor_role <> 'proposer')
			execute function guard_move();

		insert into status_transition (from_status, to_status, role, second_person, max_tier)
			select f, 'merged', 'moderator', false, 4 from unnest(array['published','delivered','acknowledged','in_process',
				'responded','fulfilled','partly_fulfilled','refused','not_competent','unanswered']) f;
		-- A merger is a moderator's doing, and so is its undoing: back to where the demand can have been.
		insert into status_transition (from_status, to_status, role, second_person, max_tier)
			select 'merged', t, 'moderator', false, 4
			from unnest(array['published','delivered','acknowledged','in_process','responded']) t;
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		delete from status_transition where from_status = 'merged' or to_status = 'merged';
		drop trigger event_guard_move on event;
		drop function guard_move();
		alter table event drop constraint event_demand_link_check;
		alter table event drop column demand_link_id;
		drop table demand_link;
	`.execute(db);
}
