import { type Kysely, sql } from "kysely";

/** Whom a case is about, where institutions can be written to, and what they were told. */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		-- An office's address as the office publishes it, readable. The last row counts; one without e-mail says that the
		-- one before is not valid any more.
		create table institution_address (
			id bigint generated always as identity primary key,
			institution_id bigint not null references institution,
			email text check (length(email) between 3 and 254 and email like '_%@_%'),
			source_url text check (source_url ~ '^https?://'), -- where it is published
			added_by bigint not null references account,
			added_at timestamptz not null default now(),
			check ((email is null) = (source_url is null))
		);
		create index institution_address_institution on institution_address (institution_id, id);
		create trigger institution_address_append_only before update or delete or truncate on institution_address
			for each statement execute function refuse_change();

		-- Institutions that a case is about, whether or not it demands something of them.
		create table case_subject (
			case_file_id bigint not null references case_file,
			institution_id bigint not null references institution,
			primary key (case_file_id, institution_id)
		);
		create index case_subject_institution on case_subject (institution_id);
		create trigger case_subject_append_only before update or delete or truncate on case_subject
			for each statement execute function refuse_change();
		insert into case_subject (case_file_id, institution_id)
			select c.id, i.id from case_file c, institution i
			where c.slug = 'diskominfo-banten-2022' and i.slug = 'diskominfo-sp-banten';

		-- That an institution is told of a case, once. The mail's row goes after 30 days, what became of it stays here.
		create table notice (
			id uuid primary key,
			case_file_id bigint not null references case_file,
			institution_id bigint not null references institution,
			capacity text not null check (capacity in ('addressee', 'subject')),
			created_at timestamptz not null default now(),
			mail_id uuid,          -- the last one made of it; null: no address is known
			queued_at timestamptz,
			sent_at timestamptz,   -- a mail server has taken it
			failed_at timestamptz, -- it was given up
			unique (case_file_id, institution_id),
			check ((mail_id is null) = (queued_at is null)),
			check (sent_at is null or queued_at is not null),
			check (failed_at is null or queued_at is not null),
			check (sent_at is null or failed_at is null)
		);
		create index notice_mail on notice (mail_id) where mail_id is not null;
		create index notice_unsent on notice (institution_id) where sent_at is null;

		-- However a mail comes to its end, its notice says so in the same moment; one that failed is a task for people.
		create function keep_notice_by_mail() returns trigger language plpgsql as $$
		declare
			of_notice uuid;
		begin
			update notice set sent_at = new.sent_at, failed_at = case when new.sent_at is null then new.abandoned_at end
				where mail_id = new.id and sent_at is null returning id into of_notice;
			if of_notice is not null and new.sent_at is null then
				insert into task (kind, subject) values ('notice_failed', 'notice:' || of_notice)
					on conflict (kind, subject) where closed_at is null do nothing;
			end if;
			return null;
		end $$;
		create trigger mail_notice after update on mail for each row
			when (new.kind = 'notice' and (new.sent_at, new.abandoned_at) is distinct from (old.sent_at, old.abandoned_at))
			execute function keep_notice_by_mail();
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		drop trigger mail_notice on mail;
		drop function keep_notice_by_mail();
		drop table notice, case_subject, institution_address;
		delete from mail where kind = 'notice';
	`.execute(db);
}
