import { type Kysely, sql } from "kysely";

/**
 * Where each demand stands, one row each, so that lists and figures need not look for the last event of every demand.
 * It is an index and no record: a row is worked out again from its events and versions whenever anything writes it, so
 * that nobody can put another status there. Its triggers fire in every replication role, for the same reason.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		create table demand_standing (
			demand_id bigint primary key references demand on delete cascade,
			case_file_id bigint not null references case_file,
			proposer_id bigint not null references organisation,
			version integer not null, -- the latest
			institution_id bigint not null references institution, -- of the addressee of that version
			province_code smallint, -- the institution's, else the case's
			status text not null,
			since date not null,
			is_public boolean not null,
			published_event_id bigint, -- of its publication: sorts by what is newest
			answered_on date -- day of the first answer, whatever came after it
		);
		create index demand_standing_newest on demand_standing (published_event_id desc, demand_id desc) where is_public;
		create index demand_standing_institution on demand_standing (institution_id) where is_public;
		create index demand_standing_province on demand_standing (province_code) where is_public;
		create index demand_standing_proposer on demand_standing (proposer_id) where is_public;
		create index demand_standing_status on demand_standing (status) where is_public;
		create index demand_standing_case_file on demand_standing (case_file_id) where is_public;

		create function work_out_demand_standing() returns trigger language plpgsql as $$
		begin
			select d.case_file_id, c.proposer_id, v.version, i.id, coalesce(i.province_code, c.province_code),
					s.to_status, s.occurred_on, is_public_status(s.from_status, s.to_status)
				into new.case_file_id, new.proposer_id, new.version, new.institution_id, new.province_code,
					new.status, new.since, new.is_public
				from demand d
				join case_file c on c.id = d.case_file_id
				join lateral (select version, addressee_office_id from demand_version where demand_id = d.id
					order by version desc limit 1) v on true
				join office o on o.id = v.addressee_office_id
				join institution i on i.id = o.institution_id
				join lateral (select from_status, to_status, occurred_on from event
					where demand_id = d.id and kind = 'status_changed' order by status_ordinal desc limit 1) s on true
				where d.id = new.demand_id;
			if not found then return null; end if;
			select max(id) filter (where is_publication(from_status, to_status)),
					min(occurred_on) filter (where to_status = 'responded')
				into new.published_event_id, new.answered_on
				from event where demand_id = new.demand_id and kind = 'status_changed';
			return new;
		end $$;
		create trigger demand_standing_worked_out before insert or update on demand_standing
			for each row execute function work_out_demand_standing();
		alter table demand_standing enable always trigger demand_standing_worked_out;

		-- A row goes only with its demand.
		create function keep_demand_standing() returns trigger language plpgsql as $$
		begin
			if tg_op = 'DELETE' then
				if not exists (select from demand where id = old.demand_id) then return old; end if;
			end if;
			raise exception 'table demand_standing is derived: % refused', tg_op using errcode = 'TG001';
		end $$;
		create trigger demand_standing_kept before delete on demand_standing
			for each row execute function keep_demand_standing();
		create trigger demand_standing_not_truncated before truncate on demand_standing
			for each statement execute function keep_demand_standing();

		create function refresh_demand_standing(of_demand bigint) returns void language plpgsql as $$
		begin
			update demand_standing set demand_id = of_demand where demand_id = of_demand;
			if not found then
				insert into demand_standing (demand_id) values (of_demand)
					on conflict (demand_id) do update set demand_id = excluded.demand_id;
			end if;
		end $$;
		create function follow_demand_standing() returns trigger language plpgsql as $$
		begin
			case tg_table_name
				when 'case_file' then perform refresh_demand_standing(s.demand_id)
					from (select demand_id from demand_standing where case_file_id = new.id order by 1) s;
				when 'institution' then perform refresh_demand_standing(s.demand_id)
					from (select demand_id from demand_standing where institution_id = new.id order by 1) s;
				when 'office' then perform refresh_demand_standing(s.demand_id)
					from (select demand_id from demand_version where addressee_office_id = new.id group by 1 order by 1) s;
				else perform refresh_demand_standing(new.demand_id);
			end case;
			return null;
		end $$;
		create trigger event_standing after insert on event for each row when (new.kind = 'status_changed')
			execute function follow_demand_standing();
		create trigger demand_version_standing after insert on demand_version for each row
			execute function follow_demand_standing();
		create trigger case_file_standing after update of province_code, proposer_id on case_file for each row
			execute function follow_demand_standing();
		create trigger institution_standing after update of province_code on institution for each row
			execute function follow_demand_standing();
		create trigger office_standing after update of institution_id on office for each row
			execute function follow_demand_standing();
		alter table event enable always trigger event_standing;
		alter table demand_version enable always trigger demand_version_standing;

		insert into demand_standing (demand_id) select id from demand;
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		drop trigger office_standing on office;
		drop trigger institution_standing on institution;
		drop trigger case_file_standing on case_file;
		drop trigger demand_version_standing on demand_version;
		drop trigger event_standing on event;
		drop function follow_demand_standing();
		drop function refresh_demand_standing(bigint);
		drop table demand_standing;
		drop function keep_demand_standing();
		drop function work_out_demand_standing();
	`.execute(db);
}
