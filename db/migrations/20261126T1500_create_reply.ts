import { type Kysely, sql } from "kysely";

/**
 * The right of reply: a link for an institution that a case is addressed to or about, what it answers, and how it is
 * known that the answer is its own. Until that is known, nothing of a reply is shown as the institution's.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await rewriteKinds(db, (text) => text.replace("ARRAY[", "ARRAY['reply_published'::text, "));
	await sql`
		create table reply_link (
			id uuid primary key,
			case_file_id bigint not null references case_file,
			institution_id bigint not null references institution,
			made_by bigint references account, -- null: made with the notice
			made_at timestamptz not null default now(),
			revoked_at timestamptz,
			revoked_by bigint references account,
			check ((revoked_at is null) = (revoked_by is null))
		);
		-- One that works at a time: a new one is made once the old one is revoked.
		create unique index reply_link_open on reply_link (case_file_id, institution_id) where revoked_at is null;

		create table reply (
			id uuid primary key,
			link_id uuid not null references reply_link,
			case_file_id bigint not null references case_file,
			institution_id bigint not null references institution,
			author_name text not null check (author_name <> ''),
			author_post text not null check (author_post <> ''),
			body text not null check (body ~ '\\S' and length(body) <= 20000), -- as it was typed, to the last space
			language text not null check (language in ('id', 'en')),
			claim text check (claim in ('in_process', 'done')), -- never a status
			evidence_id uuid references evidence,
			content_hash bytea not null check (length(content_hash) = 32),
			sent_at timestamptz not null default now(),
			-- A form that is sent twice, or from two tabs, is one reply.
			unique (link_id, content_hash)
		);
		create index reply_case_file on reply (case_file_id, sent_at);
		create index reply_institution on reply (institution_id, sent_at);
		create index reply_evidence on reply (evidence_id) where evidence_id is not null;
		create trigger reply_append_only before update or delete or truncate on reply
			for each statement execute function refuse_change();

		-- What it answers; no row: the whole case.
		create table reply_demand (
			reply_id uuid not null references reply,
			demand_id bigint not null references demand,
			primary key (reply_id, demand_id)
		);
		create index reply_demand_demand on reply_demand (demand_id);
		create trigger reply_demand_append_only before update or delete or truncate on reply_demand
			for each statement execute function refuse_change();

		create table reply_decision (
			reply_id uuid primary key references reply,
			verified boolean not null,
			method text not null check (method in ('mail', 'document')),
			domain text, -- of the address that proved it; the address itself is kept nowhere
			explanation text,
			language text check (language in ('id', 'en')), -- of the explanation
			decided_by bigint references account,
			decided_at timestamptz not null default now(),
			event_id bigint unique references event,
			check (verified = (event_id is not null)),
			check (verified or (method = 'document' and explanation is not null)),
			check ((method = 'mail') = (domain is not null)),
			check ((method = 'document') = (decided_by is not null)),
			check ((explanation is null) = (language is null))
		);
		create trigger reply_decision_append_only before update or delete or truncate on reply_decision
			for each statement execute function refuse_change();

		create function guard_reply() returns trigger language plpgsql as $$
		declare
			link reply_link;
		begin
			-- Whoever revokes the link waits for this reply, or this reply sees that it is revoked.
			select * into link from reply_link where id = new.link_id for no key update;
			if link.revoked_at is not null then
				raise exception 'the link is revoked' using errcode = 'TG150';
			end if;
			if link.case_file_id <> new.case_file_id or link.institution_id <> new.institution_id then
				raise exception 'the link is for another case or institution' using errcode = 'TG004';
			end if;
			return new;
		end $$;
		create trigger reply_guard before insert on reply for each row execute function guard_reply();

		create function guard_reply_demand() returns trigger language plpgsql as $$
		begin
			if not exists (select from reply r join demand d on d.case_file_id = r.case_file_id
				where r.id = new.reply_id and d.id = new.demand_id) then
				raise exception 'demand is not of this case file' using errcode = 'TG004';
			end if;
			return new;
		end $$;
		create trigger reply_demand_guard before insert on reply_demand for each row execute function guard_reply_demand();

		create function guard_reply_decision() returns trigger language plpgsql as $$
		begin
			if new.decided_by is null then
				return new;
			end if;
			if not exists (select from account_role r join account a on a.id = r.account_id
				where r.account_id = new.decided_by and r.role = 'moderator' and a.disabled_at is null) then
				raise exception 'only a moderator decides' using errcode = 'TG003';
			end if;
			if exists (select from reply r join case_file c on c.id = r.case_file_id
				join membership m on m.organisation_id = c.proposer_id
				where r.id = new.reply_id and m.account_id = new.decided_by) then
				raise exception 'nobody decides about a case of the own organisation' using errcode = 'TG020';
			end if;
			return new;
		end $$;
		create trigger reply_decision_guard before insert on reply_decision
			for each row execute function guard_reply_decision();

		alter table verification drop constraint verification_purpose_check;
		alter table verification add constraint verification_purpose_check
			check (purpose in ('signing', 'following', 'sign_in', 'invitation', 'supporting', 'replying'));
		alter table verification add column reply_id uuid references reply;
		alter table verification add constraint verification_reply_check
			check ((purpose = 'replying') = (reply_id is not null));
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		delete from verification where purpose = 'replying';
		alter table verification drop column reply_id;
		alter table verification drop constraint verification_purpose_check;
		alter table verification add constraint verification_purpose_check
			check (purpose in ('signing', 'following', 'sign_in', 'invitation', 'supporting'));
		drop table reply_decision, reply_demand, reply, reply_link;
		drop function guard_reply_decision();
		drop function guard_reply_demand();
		drop function guard_reply();
	`.execute(db);
	await rewriteKinds(db, (text) => text.replace("'reply_published'::text, ", ""));
}

/** Changes the list of kinds that `event` allows, and leaves the others as they are. */
async function rewriteKinds(db: Kysely<any>, change: (text: string) => string) {
	const { rows } = await sql<{ text: string }>`
		select pg_get_constraintdef(oid) as text from pg_constraint
		where conrelid = 'event'::regclass and conname = 'event_kind_check'`.execute(db);
	await sql`alter table event drop constraint event_kind_check,
		add constraint event_kind_check ${sql.raw(change(rows[0]!.text))}`.execute(db);
}
