import { type Kysely, sql } from "kysely";

const KINDS = ["audit_moved", "recommendation_moved"];

/**
 * Audits of what a demand is about, as their auditors make them: the steps, findings, recommendations and what the auditor
 * officially says of each. A step or status is a row beside the event that says when, by what document and by whom it was
 * recorded. Nothing here moves a demand.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await rewriteKinds(db, (text) =>
		text.replace("ARRAY[", `ARRAY[${KINDS.map((kind) => `'${kind}'::text, `).join("")}`),
	);
	await sql`
		create table audit (
			id uuid primary key,
			demand_id bigint not null references demand,
			auditor_id bigint not null references institution,
			auditor_kind text not null check (auditor_kind in ('bpk', 'bpkp', 'apip')),
			created_at timestamptz not null default now()
		);
		create index audit_demand on audit (demand_id);
		create index audit_auditor on audit (auditor_id);

		create table audit_step (
			audit_id uuid not null references audit,
			ordinal smallint not null check (ordinal > 0),
			from_step text check (from_step in ('diminta', 'surat_tugas', 'pemeriksaan', 'lhp_terbit', 'tanpa_temuan',
				'ada_temuan', 'ditolak', 'tidak_diketahui')), -- none: the first
			to_step text not null check (to_step in ('diminta', 'surat_tugas', 'pemeriksaan', 'lhp_terbit', 'tanpa_temuan',
				'ada_temuan', 'ditolak', 'tidak_diketahui')),
			event_id bigint not null unique references event,
			primary key (audit_id, ordinal)
		);

		create table audit_finding (
			id bigint generated always as identity primary key,
			audit_id uuid not null references audit,
			number text not null check (number <> ''), -- as the report counts it: "1", "2.a"
			condition text not null check (condition <> ''),
			criteria text not null check (criteria <> ''),
			cause text,
			effect text,
			amount bigint check (amount between 0 and 999999999999999), -- whole rupiah
			page smallint check (page > 0), -- of the report
			recorded_by bigint not null references account,
			recorded_at timestamptz not null default now(),
			unique (audit_id, number)
		);

		create table audit_recommendation (
			id bigint generated always as identity primary key,
			finding_id bigint not null references audit_finding,
			number text not null check (number <> ''),
			body text not null check (body <> ''),
			recorded_by bigint not null references account,
			recorded_at timestamptz not null default now(),
			unique (finding_id, number)
		);

		-- What the auditor officially says. Without a row it is what the law says of a report that was received: not acted on.
		create table audit_recommendation_status (
			recommendation_id bigint not null references audit_recommendation,
			ordinal smallint not null check (ordinal > 0),
			from_status text not null check (from_status in ('belum_ditindaklanjuti', 'belum_sesuai', 'telah_sesuai',
				'tidak_dapat')),
			to_status text not null check (to_status in ('belum_ditindaklanjuti', 'belum_sesuai', 'telah_sesuai',
				'tidak_dapat')),
			is_correction boolean not null, -- of what was recorded here, not a move of the auditor's
			event_id bigint not null unique references event,
			primary key (recommendation_id, ordinal)
		);

		-- Tables of moves, as domain/audits/audit.ts has them.
		create function is_audit_move(from_step text, to_step text) returns boolean language sql immutable as $$
			select coalesce(from_step, '') || '>' || to_step in ('>diminta',
				'diminta>surat_tugas', 'diminta>ditolak', 'diminta>tidak_diketahui',
				'surat_tugas>pemeriksaan', 'surat_tugas>tidak_diketahui',
				'pemeriksaan>lhp_terbit', 'pemeriksaan>tidak_diketahui',
				'lhp_terbit>tanpa_temuan', 'lhp_terbit>ada_temuan', 'lhp_terbit>tidak_diketahui',
				'tidak_diketahui>surat_tugas', 'tidak_diketahui>pemeriksaan', 'tidak_diketahui>lhp_terbit',
				'tidak_diketahui>ditolak')
		$$;
		create function is_recommendation_move(from_status text, to_status text, is_correction boolean)
		returns boolean language sql immutable as $$
			select case when is_correction then from_status <> to_status else from_status || '>' || to_status in (
				'belum_ditindaklanjuti>belum_sesuai', 'belum_ditindaklanjuti>telah_sesuai', 'belum_ditindaklanjuti>tidak_dapat',
				'belum_sesuai>telah_sesuai', 'belum_sesuai>tidak_dapat',
				'tidak_dapat>belum_sesuai', 'tidak_dapat>belum_ditindaklanjuti') end
		$$;

		-- The event that a step or status rests on: of this demand, by a watchdog, with a document, and of a possible date.
		create function check_audit_event(of_event_id bigint, of_demand_id bigint, of_kind text, max_tier smallint,
			last_event_id bigint, is_correction boolean) returns void language plpgsql stable as $$
		declare
			e event;
		begin
			select * into e from event where id = of_event_id;
			if e.demand_id is distinct from of_demand_id or e.kind <> of_kind then
				raise exception 'the event is not of this demand, or of another kind' using errcode = 'TG004';
			end if;
			if e.actor_role <> 'watchdog' then
				raise exception 'only a watchdog records audits' using errcode = 'TG003';
			end if;
			if e.evidence_id is null then
				raise exception 'no document' using errcode = 'TG080';
			end if;
			if (select tier from evidence where id = e.evidence_id) > max_tier then
				raise exception 'evidence is too weak' using errcode = 'TG007';
			end if;
			if e.occurred_on < (select min(occurred_on) from event where case_file_id = e.case_file_id and id < e.id) then
				raise exception 'before the case' using errcode = 'TG081';
			end if;
			if not is_correction and e.occurred_on < (select occurred_on from event where id = last_event_id) then
				raise exception 'before the last step' using errcode = 'TG082';
			end if;
		end $$;

		create function guard_audit_step() returns trigger language plpgsql as $$
		declare
			of_audit audit;
			last audit_step;
		begin
			-- Two moves of one audit queue here, and the second sees what the first has done.
			select * into of_audit from audit where id = new.audit_id for no key update;
			select * into last from audit_step where audit_id = new.audit_id order by ordinal desc limit 1;
			if new.from_step is distinct from last.to_step or new.ordinal <> coalesce(last.ordinal, 0) + 1 then
				raise exception 'the audit has moved on' using errcode = 'TG005';
			end if;
			if not is_audit_move(new.from_step, new.to_step) then
				raise exception 'no such move of an audit' using errcode = 'TG006';
			end if;
			perform check_audit_event(new.event_id, of_audit.demand_id, 'audit_moved',
				(case when new.to_step in ('lhp_terbit', 'tanpa_temuan', 'ada_temuan') then 2 else 4 end)::smallint,
				last.event_id, false);
			return new;
		end $$;
		create trigger audit_step_guard before insert on audit_step for each row execute function guard_audit_step();

		create function guard_audit_finding() returns trigger language plpgsql as $$
		begin
			if (select to_step from audit_step where audit_id = new.audit_id order by ordinal desc limit 1)
				is distinct from 'ada_temuan' then
				raise exception 'a report with findings comes first' using errcode = 'TG083';
			end if;
			return new;
		end $$;
		create trigger audit_finding_guard before insert on audit_finding for each row execute function guard_audit_finding();

		create function guard_recommendation_status() returns trigger language plpgsql as $$
		declare
			last audit_recommendation_status;
			of_demand_id bigint;
			report_event_id bigint;
		begin
			perform from audit_recommendation where id = new.recommendation_id for no key update;
			select a.demand_id, (select s.event_id from audit_step s where s.audit_id = a.id and s.to_step = 'ada_temuan')
				into of_demand_id, report_event_id
				from audit_recommendation r join audit_finding f on f.id = r.finding_id join audit a on a.id = f.audit_id
				where r.id = new.recommendation_id;
			select * into last from audit_recommendation_status
				where recommendation_id = new.recommendation_id order by ordinal desc limit 1;
			if new.from_status <> coalesce(last.to_status, 'belum_ditindaklanjuti')
				or new.ordinal <> coalesce(last.ordinal, 0) + 1 then
				raise exception 'the recommendation has moved on' using errcode = 'TG005';
			end if;
			if not is_recommendation_move(new.from_status, new.to_status, new.is_correction) then
				raise exception 'no such move of a recommendation' using errcode = 'TG006';
			end if;
			perform check_audit_event(new.event_id, of_demand_id, 'recommendation_moved', 2::smallint,
				coalesce(last.event_id, report_event_id), new.is_correction);
			return new;
		end $$;
		create trigger audit_recommendation_status_guard before insert on audit_recommendation_status
			for each row execute function guard_recommendation_status();
	`.execute(db);
	for (const table of [
		"audit",
		"audit_step",
		"audit_finding",
		"audit_recommendation",
		"audit_recommendation_status",
	])
		await sql`
			create trigger ${sql.ref(`${table}_append_only`)} before update or delete or truncate on ${sql.table(table)}
				for each statement execute function refuse_change()`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		drop table audit_recommendation_status, audit_recommendation, audit_finding, audit_step, audit;
		drop function guard_recommendation_status();
		drop function guard_audit_finding();
		drop function guard_audit_step();
		drop function check_audit_event(bigint, bigint, text, smallint, bigint, boolean);
		drop function is_recommendation_move(text, text, boolean);
		drop function is_audit_move(text, text);
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
