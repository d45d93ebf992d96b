import { type Kysely, sql } from "kysely";

/** The steps that an institution reports itself. It never judges or ends a demand: the table has no such move for it. */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		alter table status_transition drop constraint status_transition_role_check,
			add constraint status_transition_role_check check (role in
				('system', 'activist', 'watchdog', 'moderator', 'institution'));
		insert into status_transition (from_status, to_status, role, second_person, max_tier) values
			('delivered', 'acknowledged', 'institution', false, 2),
			-- Its own word alone will do, and is shown as its claim.
			('delivered', 'in_process', 'institution', false, 4),
			('acknowledged', 'in_process', 'institution', false, 4),
			('published', 'responded', 'institution', false, 3),
			('delivered', 'responded', 'institution', false, 3),
			('acknowledged', 'responded', 'institution', false, 3),
			('in_process', 'responded', 'institution', false, 3);

		create function guard_institution_move() returns trigger language plpgsql as $$
		begin
			-- Of the text in force: a new version may be addressed to another office.
			if new.institution_id is distinct from (
				select o.institution_id from demand_version v join office o on o.id = v.addressee_office_id
				where v.demand_id = new.demand_id order by v.version desc limit 1
			) then
				raise exception 'the demand is not addressed to this institution' using errcode = 'TG013';
			end if;
			return new;
		end $$;
		create trigger event_guard_institution before insert on event for each row
			when (new.kind in ('status_changed', 'verdict_proposed') and new.actor_role = 'institution')
			execute function guard_institution_move();
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		drop trigger event_guard_institution on event;
		drop function guard_institution_move();
		delete from status_transition where role = 'institution';
		alter table status_transition drop constraint status_transition_role_check,
			add constraint status_transition_role_check check (role in ('system', 'activist', 'watchdog', 'moderator'));
	`.execute(db);
}
