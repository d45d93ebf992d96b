import { type Kysely, sql } from "kysely";

/**
 * Reports by readers, what moderators decide, and what readers may see after it. A decision is never changed: the last one
 * that acts on an item says how visible the item is.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		create table report (
			id uuid primary key,
			ticket text not null unique,
			case_file_id bigint not null references case_file,
			-- one of them, or none: the whole case
			demand_id bigint references demand,
			statement_id bigint references statement,
			reason text not null,
			body text not null,
			email_cipher bytea, -- AES-256-GCM; null: not given, or forgotten
			locale text not null check (locale in ('id', 'en')),
			created_at timestamptz not null default now(),
			check (demand_id is null or statement_id is null)
		);
		create index report_created on report (created_at, id);

		-- One for each report: it asks for a second moderator.
		create table report_appeal (
			report_id uuid primary key references report,
			party text not null check (party in ('reporter', 'concerned')),
			body text not null check (body <> ''),
			created_at timestamptz not null default now()
		);
		create trigger report_appeal_append_only before update or delete or truncate on report_appeal
			for each statement execute function refuse_change();

		create table moderation_decision (
			id bigint generated always as identity primary key,
			report_id uuid not null references report,
			on_appeal boolean not null,
			case_file_id bigint not null references case_file,
			demand_id bigint references demand,
			statement_id bigint references statement,
			-- 'none' leaves the item as it is
			action text not null check (action in ('none', 'normal', 'limited', 'hidden', 'removed')),
			reason text not null check (reason in ('no_violation', 'personal_data', 'minor', 'unproven_accusation', 'hate',
				'wrong_quote', 'copyright', 'spam', 'court_order')),
			explanation text,
			language text not null check (language in ('id', 'en')),
			decided_by bigint not null references account,
			created_at timestamptz not null default now(),
			unique (report_id, on_appeal)
		);
		create index moderation_decision_item on moderation_decision (case_file_id, demand_id, statement_id, id);
		create trigger moderation_decision_append_only before update or delete or truncate on moderation_decision
			for each statement execute function refuse_change();

		create function guard_decision() returns trigger language plpgsql as $$
		declare
			of_report report;
			first_by bigint;
		begin
			if not exists (select from account_role r join account a on a.id = r.account_id
				where r.account_id = new.decided_by and r.role = 'moderator' and a.disabled_at is null) then
				raise exception 'only a moderator decides' using errcode = 'TG003';
			end if;
			-- Two decisions about one report queue here.
			select * into of_report from report where id = new.report_id for no key update;
			if (of_report.case_file_id, of_report.demand_id, of_report.statement_id)
				is distinct from (new.case_file_id, new.demand_id, new.statement_id) then
				raise exception 'the decision is about another item than the report' using errcode = 'TG004';
			end if;
			if exists (select from case_file c join membership m on m.organisation_id = c.proposer_id
				where c.id = new.case_file_id and m.account_id = new.decided_by) then
				raise exception 'nobody decides about a case of the own organisation' using errcode = 'TG020';
			end if;
			if new.on_appeal then
				select decided_by into first_by from moderation_decision where report_id = new.report_id and not on_appeal;
				if first_by is null or not exists (select from report_appeal where report_id = new.report_id) then
					raise exception 'there is no appeal to decide' using errcode = 'TG021';
				end if;
				if first_by = new.decided_by then
					raise exception 'an appeal needs a second moderator' using errcode = 'TG022';
				end if;
			end if;
			return new;
		end $$;
		create trigger moderation_decision_guard before insert on moderation_decision
			for each row execute function guard_decision();

		create function guard_appeal() returns trigger language plpgsql as $$
		begin
			if not exists (select from moderation_decision where report_id = new.report_id) then
				raise exception 'nothing has been decided yet' using errcode = 'TG021';
			end if;
			return new;
		end $$;
		create trigger report_appeal_guard before insert on report_appeal for each row execute function guard_appeal();

		-- The one rule of what moderators have taken from readers: every item that is not fully visible, by itself or
		-- with its case, and the decision that says so. limited: at its own address only. hidden, removed: nowhere.
		create view concealed as
			with last as (
				select distinct on (case_file_id, demand_id, statement_id) *
				from moderation_decision where action <> 'none'
				order by case_file_id, demand_id, statement_id, id desc
			), act as (
				select *, demand_id is null and statement_id is null as whole from last where action <> 'normal'
			), item as (
				select 'case' as kind, case_file_id as item_id, action as visibility, id as decision_id from act where whole
				union all select 'demand', demand_id, action, id from act where demand_id is not null
				union all select 'statement', statement_id, action, id from act where statement_id is not null
				union all select 'demand', d.id, a.action, a.id from act a join demand d on d.case_file_id = a.case_file_id where a.whole
				union all select 'statement', s.id, a.action, a.id from act a join statement s on s.case_file_id = a.case_file_id where a.whole
			)
			select distinct on (kind, item_id) kind, item_id, visibility, decision_id from item
			order by kind, item_id, array_position(array['removed', 'hidden', 'limited'], visibility), decision_id desc;

		-- Search knows no row of what is concealed, whoever writes it.
		create function refuse_concealed_document() returns trigger language plpgsql as $$
		begin
			if exists (select from concealed where kind = new.kind and item_id = new.row_id) then
				return null;
			end if;
			return new;
		end $$;
		create trigger search_document_concealed before insert on search_document
			for each row execute function refuse_concealed_document();

		create function keep_search_by_decision() returns trigger language plpgsql as $$
		begin
			delete from search_document d using concealed c where c.kind = d.kind and c.item_id = d.row_id;
			perform refresh_search_case(new.case_file_id);
			perform refresh_search_demand(id) from demand where case_file_id = new.case_file_id;
			if exists (select from search_document where kind = 'case' and row_id = new.case_file_id) then
				perform refresh_search_statement(id) from statement where case_file_id = new.case_file_id;
			end if;
			return null;
		end $$;
		create trigger moderation_decision_search after insert on moderation_decision
			for each row when (new.action <> 'none') execute function keep_search_by_decision();
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		drop trigger search_document_concealed on search_document;
		drop view concealed;
		drop table moderation_decision, report_appeal, report;
		drop function keep_search_by_decision();
		drop function refuse_concealed_document();
		drop function guard_appeal();
		drop function guard_decision();
	`.execute(db);
}
