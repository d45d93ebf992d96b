import { type Kysely, sql } from "kysely";

const KINDS = ["deadline_moved", "clock_paused", "clock_resumed", "clock_extended"];

/**
 * Deadlines with a birth certificate: a rule, the evidence of receipt that started it, its first due day for ever, and
 * every change with its reason. Whether one is overdue is stored nowhere: that is its due day and today.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await rewriteKinds(db, (text) =>
		text.replace("ARRAY[", `ARRAY[${KINDS.map((kind) => `'${kind}'::text, `).join("")}`),
	);
	await sql`
		create view holiday_in_force as
			select h.day, h.kind from holiday h join calendar_revision r on r.id = h.revision_id
			where not exists (select from calendar_revision later where later.year = r.year and later.revision > r.revision);

		-- The days in (after, until] that a deadline counts, by the calendar of today.
		create function counted_days(after date, until date, unit text, counts_joint_leave boolean)
		returns setof date language sql stable as $$
			select d::date from generate_series(after + 1, until, interval '1 day') d
			left join holiday_in_force h on h.day = d::date and (h.kind = 'holiday' or not counts_joint_leave)
			where unit <> 'working' or (h.day is null and extract(isodow from d) < 6)
		$$;

		-- The day with whose end a deadline ends. Day 0 is the day of receipt.
		create function due_after(start date, unit text, length integer, counts_joint_leave boolean)
		returns date language plpgsql stable as $$
		declare
			span integer := length * 2 + 14;
			due date;
		begin
			if length <= 0 then return start; end if;
			if unit <> 'working' then return start + length; end if;
			loop
				select d into due from counted_days(start, start + span, unit, counts_joint_leave) d
					order by d offset length - 1 limit 1;
				exit when due is not null;
				span := span * 2;
			end loop;
			return due;
		end $$;

		create table clock_rule (
			id bigint generated always as identity primary key,
			key text not null,
			version smallint not null,
			unit text not null check (unit in ('working', 'calendar', 'hours')),
			length smallint not null check (length > 0),
			extension smallint check (extension > 0), -- what the law lets it be extended by, once
			counts_joint_leave boolean not null, -- whether cuti bersama counts as a working day
			law text not null,
			law_en text not null,
			source_url text,
			is_confirmed boolean not null, -- that a lawyer, or the law's own text, bears it out
			unique (key, version)
		);
		create trigger clock_rule_append_only before update or delete or truncate on clock_rule
			for each statement execute function refuse_change();
		insert into clock_rule (key, version, unit, length, extension, counts_joint_leave, law, law_en, is_confirmed) values
			('courtesy', 1, 'calendar', 30, null, false, 'Tenggat Tagih sendiri, bukan tenggat hukum', 'Tagih’s own deadline, not a legal one', true),
			('kip_answer', 1, 'working', 10, 7, false, 'UU 14/2008 Pasal 22 ayat (7) dan (8)', 'Law 14/2008, Article 22(7) and (8)', false),
			('kip_objection', 1, 'working', 30, null, false, 'UU 14/2008 Pasal 36 ayat (1)', 'Law 14/2008, Article 36(1)', false),
			('kip_objection_reply', 1, 'working', 30, null, false, 'UU 14/2008 Pasal 36 ayat (2)', 'Law 14/2008, Article 36(2)', false),
			('kip_dispute', 1, 'working', 14, null, false, 'UU 14/2008 Pasal 37 ayat (2)', 'Law 14/2008, Article 37(2)', false),
			('ki_start', 1, 'working', 14, null, false, 'UU 14/2008 Pasal 38 ayat (1)', 'Law 14/2008, Article 38(1)', false),
			('ki_ruling', 1, 'working', 100, null, false, 'UU 14/2008 Pasal 38 ayat (2)', 'Law 14/2008, Article 38(2)', false),
			('bpk_reply', 1, 'calendar', 60, null, false, 'UU 15/2004 Pasal 20; Peraturan BPK 2/2017 Pasal 3–4', 'Law 15/2004, Article 20; BPK Regulation 2/2017, Articles 3–4', false),
			('bpk_review', 1, 'calendar', 30, null, false, 'Peraturan BPK 2/2017 Pasal 6', 'BPK Regulation 2/2017, Article 6', false),
			('apip_reply', 1, 'calendar', 60, null, false, 'Permendagri 8/2009', 'Home Affairs Regulation 8/2009', false),
			('complaint_reply', 1, 'calendar', 14, null, false, 'UU 25/2009 Pasal 42–50', 'Law 25/2009, Articles 42–50', false),
			('complaint_completion', 1, 'calendar', 60, null, false, 'UU 25/2009 Pasal 42–50', 'Law 25/2009, Articles 42–50', false),
			('supervisory_complaint', 1, 'working', 60, null, false, 'Standar pelayanan pengaduan berkadar pengawasan', 'Service standards for complaints of misconduct', false),
			('reply_handling', 1, 'hours', 48, null, false, 'Pedoman Pemberitaan Media Siber, Dewan Pers 2012', 'Press Council guideline for online media, 2012', false);

		create table clock (
			id bigint generated always as identity primary key,
			case_file_id bigint not null references case_file,
			demand_id bigint references demand,
			-- what it is about: 'demand:12', 'request:7:answer', 'recommendation:3:reply'
			topic text not null unique check (topic ~ '^[a-z_]+:[0-9a-f-]+(:[a-z_]+)?$'),
			rule_id bigint not null references clock_rule,
			calendar_revision_id bigint references calendar_revision, -- in force where it was first due; none for calendar days
			started_on date not null,
			evidence_id uuid not null references evidence, -- of receipt
			first_due_on date not null,
			started_by bigint references account,
			recorded_at timestamptz not null default now(),
			check (first_due_on >= started_on)
		);
		create index clock_demand on clock (demand_id);
		create index clock_case_file on clock (case_file_id);
		create trigger clock_append_only before update or delete or truncate on clock
			for each statement execute function refuse_change();

		create table clock_change (
			clock_id bigint not null references clock,
			ordinal smallint not null,
			kind text not null check (kind in ('paused', 'resumed', 'extended', 'calendar', 'stopped', 'reopened')),
			changed_on date not null,
			days smallint check (days > 0), -- that it is extended by, in the unit of its rule
			due_on date not null, -- from now on; while it is paused, as it was
			reason text not null check (reason <> ''),
			evidence_id uuid references evidence,
			calendar_revision_id bigint references calendar_revision,
			event_id bigint references event,
			actor_id bigint references account,
			recorded_at timestamptz not null default now(),
			primary key (clock_id, ordinal),
			check ((kind = 'extended') = (days is not null)),
			check ((kind = 'calendar') = (calendar_revision_id is not null)),
			check (kind <> 'paused' or evidence_id is not null)
		);
		create trigger clock_change_append_only before update or delete or truncate on clock_change
			for each statement execute function refuse_change();

		-- Derived from the two tables above, so that lists need not add up each clock's history. Only triggers write it.
		create table clock_standing (
			clock_id bigint primary key references clock,
			demand_id bigint references demand,
			is_own boolean not null, -- the demand's own clock, not one of a step beside it
			due_on date not null,
			paused_on date,
			stopped_on date,
			changes smallint not null default 0
		);
		create unique index clock_standing_own on clock_standing (demand_id) where is_own;
		create index clock_standing_open on clock_standing (due_on) where stopped_on is null and paused_on is null;

		-- Where a clock stands when its changes are gone through again, by the calendar of today.
		create function read_clock(of_clock_id bigint, one_more clock_change,
			out due_on date, out paused_on date, out stopped_on date)
		language plpgsql stable as $$
		declare
			of_clock clock;
			rule clock_rule;
			change clock_change;
			days_left integer;
		begin
			select * into of_clock from clock c where c.id = of_clock_id;
			select * into rule from clock_rule r where r.id = of_clock.rule_id;
			due_on := due_after(of_clock.started_on, rule.unit, rule.length, rule.counts_joint_leave);
			for change in
				select h.* from clock_change h where h.clock_id = of_clock_id
				union all select one_more.* where one_more.clock_id is not null
				order by 2
			loop
				if change.kind = 'paused' then
					paused_on := change.changed_on;
					select count(*) into days_left from counted_days(paused_on, due_on, rule.unit, rule.counts_joint_leave);
				elsif change.kind = 'extended' and paused_on is not null then
					days_left := days_left + change.days;
				elsif change.kind = 'extended' then
					due_on := due_after(due_on, rule.unit, change.days, rule.counts_joint_leave);
				elsif change.kind in ('resumed', 'stopped') and paused_on is not null then
					-- An answer ends a pause too. What was overdue before the pause stays so.
					if days_left > 0 or due_on >= paused_on then
						due_on := due_after(greatest(change.changed_on, paused_on), rule.unit, days_left, rule.counts_joint_leave);
					end if;
					paused_on := null;
				end if;
				if change.kind = 'stopped' then stopped_on := change.changed_on;
				elsif change.kind = 'reopened' then stopped_on := null;
				end if;
			end loop;
		end $$;

		create function start_clock() returns trigger language plpgsql as $$
		declare
			rule clock_rule;
		begin
			select * into rule from clock_rule where id = new.rule_id;
			if rule.unit = 'hours' then
				raise exception 'a rule of hours starts no clock of days' using errcode = 'TG051';
			end if;
			if new.started_on > (now() at time zone 'Asia/Jakarta')::date then
				raise exception 'receipt in the future' using errcode = 'TG002';
			end if;
			new.first_due_on := due_after(new.started_on, rule.unit, rule.length, rule.counts_joint_leave);
			new.calendar_revision_id := case when rule.unit = 'working' then (select r.id from calendar_revision r
				where r.year = extract(year from new.first_due_on) order by r.revision desc limit 1) end;
			return new;
		end $$;
		create trigger clock_start before insert on clock for each row execute function start_clock();

		create function stand_clock() returns trigger language plpgsql as $$
		begin
			insert into clock_standing (clock_id, demand_id, is_own, due_on)
				values (new.id, new.demand_id, new.topic like 'demand:%', new.first_due_on);
			return null;
		end $$;
		create trigger clock_stand after insert on clock for each row execute function stand_clock();

		create function guard_clock_change() returns trigger language plpgsql as $$
		declare
			standing clock_standing;
			of_clock clock;
			rule clock_rule;
			last_on date;
			stands record;
		begin
			-- Two changes of one clock queue here, and the second sees what the first has done.
			select * into standing from clock_standing s where s.clock_id = new.clock_id for update;
			select * into of_clock from clock where id = new.clock_id;
			select * into rule from clock_rule where id = of_clock.rule_id;
			if new.changed_on > (now() at time zone 'Asia/Jakarta')::date then
				raise exception 'a change in the future' using errcode = 'TG002';
			end if;
			if (new.kind in ('paused', 'extended', 'calendar', 'resumed', 'stopped') and standing.stopped_on is not null)
				or (new.kind = 'reopened' and standing.stopped_on is null)
				or (new.kind in ('paused', 'calendar') and standing.paused_on is not null)
				or (new.kind = 'resumed' and standing.paused_on is null)
				or (new.kind = 'calendar' and rule.unit <> 'working') then
				raise exception 'the clock is not in a state that allows this' using errcode = 'TG051';
			end if;
			if new.kind in ('paused', 'resumed', 'extended') then
				select max(changed_on) into last_on
					from clock_change h where h.clock_id = new.clock_id and h.kind in ('paused', 'resumed', 'extended', 'reopened');
				if new.changed_on < greatest(last_on, of_clock.started_on) then
					raise exception 'before the last change of this clock' using errcode = 'TG052';
				end if;
			end if;
			-- What is overdue stays overdue: a question asked afterwards takes no delay away.
			if new.kind in ('paused', 'extended') and standing.paused_on is null and new.changed_on > standing.due_on then
				raise exception 'the clock is overdue' using errcode = 'TG053';
			end if;
			if new.kind = 'extended' and rule.extension is not null and new.days + coalesce((select sum(h.days)
				from clock_change h where h.clock_id = new.clock_id and h.kind = 'extended'), 0) > rule.extension then
				raise exception 'longer than the rule allows' using errcode = 'TG054';
			end if;
			new.ordinal := standing.changes + 1;
			new.due_on := standing.due_on; -- a row has to be whole before it is read
			select * into stands from read_clock(new.clock_id, new);
			-- While a question waits nothing is due; the day is counted again when it is answered.
			if stands.paused_on is not null then stands.due_on := standing.due_on; end if;
			new.due_on := stands.due_on;
			update clock_standing s set due_on = stands.due_on, paused_on = stands.paused_on,
				stopped_on = stands.stopped_on, changes = new.ordinal where s.clock_id = new.clock_id;
			return new;
		end $$;
		create trigger clock_change_guard before insert on clock_change for each row execute function guard_clock_change();

		-- The rule of the clock that a proof of receipt starts; none is the courtesy of this site.
		alter table event add column clock_rule_id bigint references clock_rule,
			add constraint event_clock_rule check (clock_rule_id is null or proof_of_receipt);

		-- A demand's own clock follows its statuses: a proof of receipt starts it, an answer stops it, reopening reopens it.
		create function follow_status() returns trigger language plpgsql as $$
		declare
			standing clock_standing;
		begin
			if new.proof_of_receipt then
				insert into clock (case_file_id, demand_id, topic, rule_id, started_on, evidence_id, started_by)
					values (new.case_file_id, new.demand_id, 'demand:' || new.demand_id, coalesce(new.clock_rule_id,
						(select id from clock_rule where key = 'courtesy' order by version desc limit 1)),
						new.occurred_on, new.evidence_id, new.actor_id)
					on conflict (topic) do nothing;
			end if;
			select * into standing from clock_standing where demand_id = new.demand_id and is_own;
			if found and (standing.stopped_on is null)
				and new.to_status not in ('draft', 'in_review', 'published', 'delivered', 'acknowledged', 'in_process') then
				insert into clock_change (clock_id, kind, changed_on, reason, evidence_id, event_id, actor_id)
					values (standing.clock_id, 'stopped', new.occurred_on, new.to_status, new.evidence_id, new.id, new.actor_id);
			elsif found and standing.stopped_on is not null
				and new.to_status in ('published', 'delivered', 'acknowledged', 'in_process') then
				insert into clock_change (clock_id, kind, changed_on, reason, evidence_id, event_id, actor_id)
					values (standing.clock_id, 'reopened', new.occurred_on, new.to_status, new.evidence_id, new.id, new.actor_id);
			end if;
			return null;
		end $$;
		create trigger event_clock after insert on event for each row when (new.kind = 'status_changed')
			execute function follow_status();

		-- A demand whose clock is paused or was extended is not unanswered yet, whatever day it was received on.
		create function guard_unanswered() returns trigger language plpgsql as $$
		begin
			if exists (select from clock_standing s where s.demand_id = new.demand_id and s.is_own
				and s.stopped_on is null and (s.paused_on is not null or new.occurred_on < s.due_on + 14)) then
				raise exception 'not overdue long enough' using errcode = 'TG009';
			end if;
			return new;
		end $$;
		create trigger event_unanswered before insert on event for each row
			when (new.kind = 'status_changed' and new.to_status = 'unanswered') execute function guard_unanswered();
	`.execute(db);
	// What has happened before there were clocks.
	await sql`
		insert into clock (case_file_id, demand_id, topic, rule_id, started_on, evidence_id, started_by)
			select distinct on (e.demand_id) e.case_file_id, e.demand_id, 'demand:' || e.demand_id,
				(select id from clock_rule where key = 'courtesy'), e.occurred_on, e.evidence_id, e.actor_id
			from event e where e.proof_of_receipt order by e.demand_id, e.occurred_on, e.id;

		do $$
		declare
			e event;
			standing clock_standing;
		begin
			for e in select * from event where kind = 'status_changed' order by demand_id, status_ordinal loop
				select * into standing from clock_standing where demand_id = e.demand_id and is_own;
				continue when not found;
				if (standing.stopped_on is null) = (e.to_status in ('responded', 'fulfilled', 'partly_fulfilled', 'refused',
					'not_competent', 'unanswered', 'withdrawn')) then
					insert into clock_change (clock_id, kind, changed_on, reason, evidence_id, event_id, actor_id)
						values (standing.clock_id, case when standing.stopped_on is null then 'stopped' else 'reopened' end,
							e.occurred_on, e.to_status, e.evidence_id, e.id, e.actor_id);
				end if;
			end loop;
		end $$;
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		drop trigger event_unanswered on event;
		drop trigger event_clock on event;
		drop function guard_unanswered();
		drop function follow_status();
		alter table event drop constraint event_clock_rule, drop column clock_rule_id;
		drop function read_clock(bigint, clock_change);
		drop table clock_standing, clock_change, clock, clock_rule;
		drop function guard_clock_change();
		drop function stand_clock();
		drop function start_clock();
		drop function due_after(date, text, integer, boolean);
		drop function counted_days(date, date, text, boolean);
		drop view holiday_in_force;
	`.execute(db);
	await rewriteKinds(db, (text) => KINDS.reduce((left, kind) => left.replace(`'${kind}'::text, `, ""), text));
}

/** Changes the list of kinds that "event" allows, and leaves the others as they are. */
async function rewriteKinds(db: Kysely<any>, change: (text: string) => string) {
	const { rows } = await sql<{ text: string }>`
		select pg_get_constraintdef(oid) as text from pg_constraint
		where conrelid = 'event'::regclass and conname = 'event_kind_check'`.execute(db);
	await sql`alter table event drop constraint event_kind_check,
		add constraint event_kind_check ${sql.raw(change(rows[0]!.text))}`.execute(db);
}
