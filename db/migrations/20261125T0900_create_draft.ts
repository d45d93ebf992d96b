import { type Kysely, sql } from "kysely";

/**
 * Cases before they are public: drafts with every saved version of their text, who supports them, and what moderators
 * decide about them. Nothing of a draft is in a table that readers are shown; a publication writes those.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		create table draft (
			id uuid primary key,
			proposer_id bigint not null references organisation,
			created_by bigint not null references account,
			snapshot_id uuid not null references snapshot,
			state text not null default 'open' check (state in ('open', 'gathering', 'in_review', 'published', 'refused', 'discarded')),
			state_since timestamptz not null default now(),
			created_at timestamptz not null default now(),
			case_file_id bigint unique references case_file,
			check ((state = 'published') = (case_file_id is not null))
		);
		create index draft_proposer on draft (proposer_id, state_since);
		create index draft_waiting on draft (state_since, id) where state = 'in_review';

		-- The text of a draft is its last version. Two who save at once cannot both be the next one.
		create table draft_version (
			draft_id uuid not null references draft,
			version integer not null check (version > 0),
			content jsonb not null,
			saved_by bigint not null references account,
			saved_at timestamptz not null default now(),
			primary key (draft_id, version)
		);

		-- A mailbox that stands behind a draft: its HMAC only.
		create table draft_support (
			draft_id uuid not null references draft,
			email_tag bytea not null check (length(email_tag) = 32),
			version integer not null, -- of the text that was read
			created_at timestamptz not null default now(),
			primary key (draft_id, email_tag)
		);

		alter table verification drop constraint verification_purpose_check;
		alter table verification add constraint verification_purpose_check
			check (purpose in ('signing', 'following', 'sign_in', 'invitation', 'supporting'));
		alter table verification add column draft_id uuid references draft;
		alter table verification add constraint verification_draft_check check ((purpose = 'supporting') = (draft_id is not null));

		-- What a moderator decides is about a report, or about a draft.
		alter table moderation_decision alter column report_id drop not null, alter column case_file_id drop not null;
		alter table moderation_decision add column draft_id uuid references draft, add column draft_version integer;
		alter table moderation_decision add constraint moderation_decision_about_check
			check ((report_id is null) = (draft_id is not null) and (draft_id is null) = (draft_version is null)
				and (report_id is null or case_file_id is not null));
		create index moderation_decision_draft on moderation_decision (draft_id, id) where draft_id is not null;
		alter table moderation_decision drop constraint moderation_decision_action_check;
		alter table moderation_decision add constraint moderation_decision_action_check
			check (action in ('none', 'normal', 'limited', 'hidden', 'removed', 'published', 'returned', 'refused'));
		alter table moderation_decision add constraint moderation_decision_draft_action_check
			check ((draft_id is not null) = (action in ('published', 'returned', 'refused')));
		alter table moderation_decision drop constraint moderation_decision_reason_check;
		alter table moderation_decision add constraint moderation_decision_reason_check check (reason in (
			'no_violation', 'personal_data', 'minor', 'unproven_accusation', 'hate', 'wrong_quote', 'copyright', 'spam', 'court_order',
			'rules_kept', 'no_demand', 'not_checkable', 'wrong_addressee', 'duplicate', 'named_person'));

		create or replace function guard_decision() returns trigger language plpgsql as $$
		declare
			of_report report;
			of_draft draft;
			first_by bigint;
		begin
			if not exists (select from account_role r join account a on a.id = r.account_id
				where r.account_id = new.decided_by and r.role = 'moderator' and a.disabled_at is null) then
				raise exception 'only a moderator decides' using errcode = 'TG003';
			end if;
			if new.draft_id is not null then
				-- Two decisions about one draft queue here.
				select * into of_draft from draft where id = new.draft_id for no key update;
				if of_draft.state <> 'in_review' then
					raise exception 'the draft does not wait for a decision' using errcode = 'TG030';
				end if;
				if of_draft.created_by = new.decided_by or exists (select from membership m
					where m.organisation_id = of_draft.proposer_id and m.account_id = new.decided_by) then
					raise exception 'nobody decides about a draft of the own organisation' using errcode = 'TG020';
				end if;
				return new;
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

		create or replace view concealed as
			with last as (
				select distinct on (case_file_id, demand_id, statement_id) id, case_file_id, demand_id, statement_id, action
				from moderation_decision where report_id is not null and action <> 'none'
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

		drop trigger moderation_decision_search on moderation_decision;
		create trigger moderation_decision_search after insert on moderation_decision
			for each row when (new.report_id is not null and new.action <> 'none') execute function keep_search_by_decision();

		-- Why a natural person is named in a published case, and which decision agreed to it.
		create table named_person (
			case_file_id bigint not null references case_file,
			name text not null check (name <> ''),
			reason text not null check (reason <> ''),
			decision_id bigint not null references moderation_decision,
			primary key (case_file_id, name)
		);
		create trigger named_person_append_only before update or delete or truncate on named_person
			for each statement execute function refuse_change();

		-- Words of a source that are neither demand nor statement: what an institution claims, or background.
		create table excerpt (
			id bigint generated always as identity primary key,
			case_file_id bigint not null references case_file,
			position smallint not null,
			kind text not null check (kind in ('claim', 'background')),
			quote_id bigint not null references quote,
			note text,
			unique (case_file_id, position)
		);

		-- W3C TextQuoteSelector and TextPositionSelector; null where only the words are known.
		alter table quote add column prefix text, add column suffix text, add column start_at integer, add column end_at integer,
			-- The words occur more than once in the source: those around them tell the place.
			add column is_repeated boolean not null default false,
			add constraint quote_selector_check check (num_nonnulls(prefix, suffix, start_at, end_at) in (0, 4));

		-- Who files a case writes Indonesian. English comes when somebody has translated it.
		alter table case_file alter column title_en drop not null, alter column summary_en drop not null;
		alter table quote alter column translation_en drop not null;
		alter table demand_version alter column title_en drop not null, alter column outcome_en drop not null;
		alter table institution alter column name_en drop not null;
		alter table office alter column name_en drop not null;
		create or replace function put_search_document(of_kind text, of_row bigint, title text, title_en text, body text,
			body_en text, also text, also_en text) returns void language sql as $$
			insert into search_document values (of_kind, of_row, title, coalesce(title_en, title), coalesce(body, ''),
				coalesce(nullif(body_en, ''), body, ''),
				setweight(to_tsvector('search_id', search_fold(title)), 'A')
					|| setweight(to_tsvector('search_id', search_fold(coalesce(body, ''))), 'B')
					|| setweight(to_tsvector('search_id', search_fold(also)), 'C'),
				setweight(to_tsvector('search_en', search_fold(coalesce(title_en, title))), 'A')
					|| setweight(to_tsvector('search_en', search_fold(coalesce(nullif(body_en, ''), body, ''))), 'B')
					|| setweight(to_tsvector('search_en', search_fold(coalesce(also_en, also))), 'C'))
			on conflict (kind, row_id) do update set title = excluded.title, title_en = excluded.title_en,
				body = excluded.body, body_en = excluded.body_en, words = excluded.words, words_en = excluded.words_en;
			insert into search_word
				select distinct w.word, t.english
				from (values (false, concat_ws(' ', title, body, also)), (true, concat_ws(' ', title_en, body_en, also_en))) t (english, words),
					regexp_split_to_table(search_fold(t.words), '[[:space:]"]+') w (word)
				where length(w.word) between 3 and 40
					and not exists (select from search_word s where s.word = w.word and s.english = t.english)
		$$;

		-- A draft is published by the moderator who agreed to it.
		insert into status_transition (from_status, to_status, role, second_person, max_tier) values
			('', 'published', 'moderator', false, 4);
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		delete from status_transition where from_status = '' and to_status = 'published' and role = 'moderator';
		update case_file set title_en = coalesce(title_en, title), summary_en = coalesce(summary_en, summary);
		update quote set translation_en = exact where translation_en is null;
		alter table demand_version disable trigger demand_version_append_only;
		update demand_version set title_en = coalesce(title_en, title), outcome_en = coalesce(outcome_en, outcome);
		alter table demand_version enable trigger demand_version_append_only;
		update institution set name_en = name where name_en is null;
		update office set name_en = name where name_en is null;
		alter table case_file alter column title_en set not null, alter column summary_en set not null;
		alter table quote alter column translation_en set not null;
		alter table demand_version alter column title_en set not null, alter column outcome_en set not null;
		alter table institution alter column name_en set not null;
		alter table office alter column name_en set not null;
		alter table quote drop constraint quote_selector_check, drop column prefix, drop column suffix, drop column start_at,
			drop column end_at, drop column is_repeated;
		drop table excerpt, named_person;

		create or replace function put_search_document(of_kind text, of_row bigint, title text, title_en text, body text, body_en text,
			also text, also_en text) returns void language sql as $$
			insert into search_document values (of_kind, of_row, title, title_en, body, body_en,
				setweight(to_tsvector('search_id', search_fold(title)), 'A')
					|| setweight(to_tsvector('search_id', search_fold(body)), 'B')
					|| setweight(to_tsvector('search_id', search_fold(also)), 'C'),
				setweight(to_tsvector('search_en', search_fold(title_en)), 'A')
					|| setweight(to_tsvector('search_en', search_fold(body_en)), 'B')
					|| setweight(to_tsvector('search_en', search_fold(also_en)), 'C'))
			on conflict (kind, row_id) do update set title = excluded.title, title_en = excluded.title_en,
				body = excluded.body, body_en = excluded.body_en, words = excluded.words, words_en = excluded.words_en;
			insert into search_word
				select distinct w.word, t.english
				from (values (false, concat_ws(' ', title, body, also)), (true, concat_ws(' ', title_en, body_en, also_en))) t (english, words),
					regexp_split_to_table(search_fold(t.words), '[[:space:]"]+') w (word)
				where length(w.word) between 3 and 40
					and not exists (select from search_word s where s.word = w.word and s.english = t.english)
		$$;

		drop trigger moderation_decision_search on moderation_decision;
		alter table moderation_decision disable trigger moderation_decision_append_only;
		delete from moderation_decision where draft_id is not null;
		alter table moderation_decision enable trigger moderation_decision_append_only;
		drop view concealed;
		create or replace function guard_decision() returns trigger language plpgsql as $$
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
		alter table moderation_decision drop constraint moderation_decision_reason_check;
		alter table moderation_decision add constraint moderation_decision_reason_check check (reason in ('no_violation',
			'personal_data', 'minor', 'unproven_accusation', 'hate', 'wrong_quote', 'copyright', 'spam', 'court_order'));
		alter table moderation_decision drop constraint moderation_decision_action_check;
		alter table moderation_decision add constraint moderation_decision_action_check
			check (action in ('none', 'normal', 'limited', 'hidden', 'removed'));
		alter table moderation_decision drop constraint moderation_decision_draft_action_check;
		alter table moderation_decision drop constraint moderation_decision_about_check;
		drop index moderation_decision_draft;
		alter table moderation_decision drop column draft_id, drop column draft_version;
		alter table moderation_decision alter column report_id set not null, alter column case_file_id set not null;
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
		create trigger moderation_decision_search after insert on moderation_decision
			for each row when (new.action <> 'none') execute function keep_search_by_decision();

		delete from verification where purpose = 'supporting';
		alter table verification drop constraint verification_draft_check;
		alter table verification drop column draft_id;
		alter table verification drop constraint verification_purpose_check;
		alter table verification add constraint verification_purpose_check
			check (purpose in ('signing', 'following', 'sign_in', 'invitation'));
		drop table draft_support, draft_version, draft;
	`.execute(db);
}
