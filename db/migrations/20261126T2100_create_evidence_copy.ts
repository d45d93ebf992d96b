import { type Kysely, sql } from "kysely";

/**
 * What readers get of a file: a copy without what its maker did not mean to publish. The file itself is kept as it came, and
 * only its hash is public.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		create table evidence_copy (
			evidence_id uuid primary key references evidence,
			-- why there can be no copy: readers get nothing then
			refusal text check (refusal in ('file-damaged', 'file-encrypted', 'file-animated', 'file-heavy', 'file-missing')),
			sha256 bytea check (length(sha256) = 32),
			media_type text,
			byte_size integer check (byte_size > 0),
			-- what was taken out
			removed text[] not null check (removed <@ array['location', 'camera', 'description', 'author', 'attachments',
				'scripts', 'multimedia', 'signature']),
			-- of a picture: a small one, WebP
			preview_sha256 bytea check (length(preview_sha256) = 32),
			preview_byte_size integer check (preview_byte_size > 0),
			preview_width integer check (preview_width > 0),
			preview_height integer check (preview_height > 0),
			made_at timestamptz not null default now(),
			check ((refusal is null) = (sha256 is not null)),
			check ((sha256 is null) = (media_type is null) and (sha256 is null) = (byte_size is null)),
			check (num_nulls(preview_sha256, preview_byte_size, preview_width, preview_height) in (0, 4)),
			check (preview_sha256 is null or sha256 is not null)
		);
		create trigger evidence_copy_append_only before update or delete or truncate on evidence_copy
			for each statement execute function refuse_change();

		-- Pages of evidence list what rests on it.
		create index event_evidence on event (evidence_id) where evidence_id is not null;
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		drop index event_evidence;
		drop table evidence_copy;
	`.execute(db);
}
