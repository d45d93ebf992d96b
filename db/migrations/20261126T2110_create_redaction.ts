import { type Kysely, sql } from "kysely";

/**
 * Readers get another copy of a file, or none any more, and read why. The file itself and what was shown before are kept, and
 * its hash stays public. The last row of a piece of evidence is in force.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		create table redaction (
			evidence_id uuid not null references evidence,
			ordinal smallint not null check (ordinal > 0),
			reason text not null check (reason in ('personal_data', 'minor', 'endangered', 'copyright', 'court_order')),
			explanation text not null check (explanation <> ''),
			language text not null check (language in ('id', 'en')),
			-- what readers get instead; null: nothing
			sha256 bytea check (length(sha256) = 32),
			media_type text,
			byte_size integer check (byte_size > 0),
			preview_sha256 bytea check (length(preview_sha256) = 32),
			preview_byte_size integer check (preview_byte_size > 0),
			preview_width integer check (preview_width > 0),
			preview_height integer check (preview_height > 0),
			decided_by bigint not null references account,
			decided_at timestamptz not null default now(),
			primary key (evidence_id, ordinal),
			check (num_nulls(sha256, media_type, byte_size) in (0, 3)),
			check (num_nulls(preview_sha256, preview_byte_size, preview_width, preview_height) in (0, 4)),
			check (preview_sha256 is null or sha256 is not null)
		);
		create trigger redaction_append_only before update or delete or truncate on redaction
			for each statement execute function refuse_change();

		create function guard_redaction() returns trigger language plpgsql as $$
		begin
			if not exists (select from account_role r join account a on a.id = r.account_id
				where r.account_id = new.decided_by and r.role = 'moderator' and a.disabled_at is null) then
				raise exception 'only a moderator decides' using errcode = 'TG003';
			end if;
			if exists (select from event e join case_file c on c.id = e.case_file_id
				join membership m on m.organisation_id = c.proposer_id
				where e.evidence_id = new.evidence_id and m.account_id = new.decided_by) then
				raise exception 'nobody decides about a case of the own organisation' using errcode = 'TG020';
			end if;
			if not exists (select from evidence where id = new.evidence_id and sha256 is not null) then
				raise exception 'there is no file' using errcode = 'TG210';
			end if;
			return new;
		end $$;
		create trigger redaction_guard before insert on redaction for each row execute function guard_redaction();

		-- What readers get of each file: by its last redaction, else its first copy.
		create view public_file as
			select e.id as evidence_id, r.ordinal as redaction, (c.evidence_id is not null or r.ordinal is not null) as settled,
				case when r.ordinal is null then c.sha256 else r.sha256 end as sha256,
				case when r.ordinal is null then c.media_type else r.media_type end as media_type,
				case when r.ordinal is null then c.byte_size else r.byte_size end as byte_size,
				case when r.ordinal is null then c.preview_sha256 else r.preview_sha256 end as preview_sha256,
				case when r.ordinal is null then c.preview_byte_size else r.preview_byte_size end as preview_byte_size,
				case when r.ordinal is null then c.preview_width else r.preview_width end as preview_width,
				case when r.ordinal is null then c.preview_height else r.preview_height end as preview_height
			from evidence e
			left join evidence_copy c on c.evidence_id = e.id
			left join lateral (select * from redaction where evidence_id = e.id order by ordinal desc limit 1) r on true
			where e.sha256 is not null;
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		drop view public_file;
		drop table redaction;
		drop function guard_redaction();
	`.execute(db);
}
