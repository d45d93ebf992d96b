import { type Kysely, sql } from "kysely";

/**
 * The search index: one row for each thing that readers can find, kept by triggers. What is not public has no row, so
 * that no question to this table can leak it, not even by a count.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		-- Stemming where the server has it. A configuration of our own, so that documents and questions always agree.
		do $$ begin
			if exists (select from pg_ts_config where cfgname = 'indonesian' and cfgnamespace = 'pg_catalog'::regnamespace) then
				create text search configuration search_id (copy = pg_catalog.indonesian);
			else
				create text search configuration search_id (copy = pg_catalog.simple);
			end if;
			if exists (select from pg_ts_config where cfgname = 'english' and cfgnamespace = 'pg_catalog'::regnamespace) then
				create text search configuration search_en (copy = pg_catalog.english);
			else
				create text search configuration search_en (copy = pg_catalog.simple);
			end if;
		end $$;

		-- Lower case, without accents, curly quotes straightened, apostrophes dropped, other punctuation as a space. A
		-- hyphen stays only before a word, where it means "not" in a question.
		create function search_fold(words text) returns text language sql immutable as $$
			select regexp_replace(regexp_replace(regexp_replace(translate(lower(normalize(words, NFKD)), '“”„«»', '"""""'),
				'[\\u0300-\\u036f''’‘]', '', 'g'),
				'[\\]\\[/_.,:;!?(){}<>|&*@#$%^+=~–—…•·\\\\]+', ' ', 'g'),
				'([^[:space:]"])-+', '\\1 ', 'g')
		$$;

		create table search_document (
			kind text not null check (kind in ('case', 'demand', 'statement', 'institution')),
			row_id bigint not null, -- of case_file, demand, statement or institution
			title text not null,
			title_en text not null,
			body text not null,
			body_en text not null,
			-- A title, B text, C addressee and its other names
			words tsvector not null,
			words_en tsvector not null,
			primary key (kind, row_id)
		);
		create index search_document_words on search_document using gin (words);
		create index search_document_words_en on search_document using gin (words_en);

		-- Every word that some document has or had, to find what a mistyped one is nearest to. A word may be here twice:
		-- a unique index would make publications wait for each other.
		create table search_word (
			word text not null,
			english boolean not null
		);
		create index search_word_word on search_word (word, english);

		create function put_search_document(of_kind text, of_row bigint, title text, title_en text, body text, body_en text,
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

		create function demand_is_public(of_demand bigint) returns boolean language sql stable as $$
			select coalesce((select is_public_status(from_status, to_status) from event
				where demand_id = of_demand and kind = 'status_changed' order by status_ordinal desc limit 1), false)
		$$;

		create function refresh_search_demand(of_demand bigint) returns void language plpgsql as $$
		begin
			-- A new version and a publication at the same moment: the later of the two sees the other.
			perform from demand where id = of_demand for no key update;
			if not demand_is_public(of_demand) then
				delete from search_document where kind = 'demand' and row_id = of_demand;
				return;
			end if;
			perform put_search_document('demand', d.id, v.title, v.title_en,
					concat_ws(' · ', v.outcome, v.subject, q.exact),
					concat_ws(' · ', v.outcome_en, v.subject_en, q.translation_en),
					concat_ws(' ', o.name, i.name, a.aliases), concat_ws(' ', o.name_en, i.name_en, a.aliases))
				from demand d
				join quote q on q.id = d.quote_id
				join lateral (select * from demand_version where demand_id = d.id order by version desc limit 1) v on true
				join office o on o.id = v.addressee_office_id
				join institution i on i.id = o.institution_id
				left join lateral (select string_agg(alias, ' ') as aliases from institution_alias
					where institution_id = i.id) a on true
				where d.id = of_demand;
		end $$;

		create function refresh_search_statement(of_statement bigint) returns void language sql as $$
			select put_search_document('statement', s.id, coalesce(s.speaker, ''), coalesce(s.speaker, ''),
					q.exact, q.translation_en, coalesce(s.speaker_role, ''), coalesce(s.speaker_role_en, ''))
				from statement s join quote q on q.id = s.quote_id where s.id = of_statement
		$$;

		-- A case and its statements are public once one of its demands is, and then stay so.
		create function refresh_search_case(of_case bigint) returns void language plpgsql as $$
		begin
			-- A new statement and a first publication at the same moment: the later of the two sees the other.
			perform from case_file where id = of_case for no key update;
			if not exists (select from demand where case_file_id = of_case and demand_is_public(id)) then
				return;
			end if;
			if not exists (select from search_document where kind = 'case' and row_id = of_case) then
				perform refresh_search_statement(id) from statement where case_file_id = of_case;
			end if;
			perform put_search_document('case', c.id, c.title, c.title_en, c.summary, c.summary_en,
					concat_ws(' ', p.name, p.short_name), concat_ws(' ', p.name, p.short_name))
				from case_file c join organisation p on p.id = c.proposer_id where c.id = of_case;
		end $$;

		create function refresh_search_institution(of_institution bigint) returns void language plpgsql as $$
		begin
			perform put_search_document('institution', i.id, concat_ws(' · ', i.name, a.aliases),
					concat_ws(' · ', i.name_en, a.aliases), coalesce(o.names, ''), coalesce(o.names_en, ''), '', '')
				from institution i
				left join lateral (select string_agg(alias, ' · ' order by alias) as aliases from institution_alias
					where institution_id = i.id) a on true
				left join lateral (select string_agg(name, ' · ' order by id) as names,
					string_agg(name_en, ' · ' order by id) as names_en from office where institution_id = i.id) o on true
				where i.id = of_institution;
			-- Demands are found by their addressee's names too.
			perform refresh_search_demand(d.id) from (
				select distinct v.demand_id as id from demand_version v join office o on o.id = v.addressee_office_id
				where o.institution_id = of_institution order by 1
			) d;
		end $$;

		create function keep_search_document() returns trigger language plpgsql as $$
		begin
			case tg_table_name
				when 'event' then
					perform refresh_search_demand(new.demand_id);
					if not exists (select from search_document where kind = 'case' and row_id = new.case_file_id) then
						perform refresh_search_case(new.case_file_id);
					end if;
				when 'demand_version' then perform refresh_search_demand(new.demand_id);
				when 'case_file' then perform refresh_search_case(new.id);
				when 'statement' then
					perform from case_file where id = new.case_file_id for no key update;
					if exists (select from search_document where kind = 'case' and row_id = new.case_file_id) then
						perform refresh_search_statement(new.id);
					end if;
				when 'institution' then perform refresh_search_institution(new.id);
				when 'office' then perform refresh_search_institution(new.institution_id);
				when 'institution_alias' then
					perform refresh_search_institution(case when tg_op = 'DELETE' then old.institution_id else new.institution_id end);
			end case;
			return null;
		end $$;
		create function drop_search_document() returns trigger language plpgsql as $$
		begin
			delete from search_document where kind = replace(tg_table_name, 'case_file', 'case') and row_id = old.id;
			return null;
		end $$;

		-- Only a publication changes what may be found; moves after it do not come here.
		create trigger event_search after insert on event for each row
			when (new.kind = 'status_changed' and new.from_status in ('', 'draft', 'in_review'))
			execute function keep_search_document();
		create trigger demand_version_search after insert on demand_version for each row execute function keep_search_document();
		create trigger case_file_search after update on case_file for each row execute function keep_search_document();
		create trigger statement_search after insert or update on statement for each row execute function keep_search_document();
		create trigger institution_search after insert or update on institution for each row execute function keep_search_document();
		create trigger office_search after insert or update on office for each row execute function keep_search_document();
		create trigger institution_alias_search after insert or update or delete on institution_alias
			for each row execute function keep_search_document();
		create trigger demand_unsearch after delete on demand for each row execute function drop_search_document();
		create trigger case_file_unsearch after delete on case_file for each row execute function drop_search_document();
		create trigger statement_unsearch after delete on statement for each row execute function drop_search_document();
		create trigger institution_unsearch after delete on institution for each row execute function drop_search_document();

		select refresh_search_institution(id) from institution order by id;
		select refresh_search_case(id) from case_file order by id;
		select refresh_search_demand(id) from demand order by id;

		-- Mistyped words need pg_trgm. Without the library, or without the right to make an extension, search works and
		-- only they find nothing. In a schema of its own, so that taking this back takes back no one else's.
		do $$ begin
			if not exists (select from pg_extension where extname = 'pg_trgm') then
				create schema if not exists trigram;
				create extension pg_trgm schema trigram;
			end if;
		exception when others then
			raise notice 'pg_trgm is not there (%): mistyped words will find nothing', sqlerrm;
		end $$;

		-- The nearest word of the record for each of the words; no rows where there is no pg_trgm.
		create function search_nearest(asked text[], english boolean) returns table (word text, nearest text)
			language plpgsql stable as $$
		begin
			if to_regprocedure('similarity(text, text)') is null then
				return;
			end if;
			return query
				select q.word, n.word from unnest(asked) with ordinality q(word, place)
				cross join lateral (
					select s.word from search_word s where s.word % q.word and (search_nearest.english or not s.english)
					order by similarity(s.word, q.word) desc, s.word limit 1
				) n order by q.place;
		end $$;
		do $$ declare place name; begin
			select n.nspname into place from pg_extension e join pg_namespace n on n.oid = e.extnamespace where extname = 'pg_trgm';
			if place is not null then
				execute format('create index search_word_trigram on search_word using gin (word %I.gin_trgm_ops)', place);
			end if;
			execute format('alter function search_nearest set search_path = %I, %I, public', current_schema(), coalesce(place, 'trigram'));
		end $$;
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		drop trigger event_search on event;
		drop trigger demand_version_search on demand_version;
		drop trigger case_file_search on case_file;
		drop trigger statement_search on statement;
		drop trigger institution_search on institution;
		drop trigger office_search on office;
		drop trigger institution_alias_search on institution_alias;
		drop trigger demand_unsearch on demand;
		drop trigger case_file_unsearch on case_file;
		drop trigger statement_unsearch on statement;
		drop trigger institution_unsearch on institution;
		drop function keep_search_document();
		drop function drop_search_document();
		drop function search_nearest(text[], boolean);
		drop function refresh_search_institution(bigint);
		drop function refresh_search_case(bigint);
		drop function refresh_search_statement(bigint);
		drop function refresh_search_demand(bigint);
		drop function demand_is_public(bigint);
		drop function put_search_document(text, bigint, text, text, text, text, text, text);
		drop table search_document, search_word;
		drop function search_fold(text);
		drop text search configuration search_id;
		drop text search configuration search_en;
		do $$ begin
			if exists (select from pg_extension e join pg_namespace n on n.oid = e.extnamespace
				where extname = 'pg_trgm' and nspname = 'trigram') then
				drop extension pg_trgm;
			end if;
		end $$;
		drop schema if exists trigram;
	`.execute(db);
}
