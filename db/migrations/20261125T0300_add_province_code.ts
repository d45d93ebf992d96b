import { type Kysely, sql } from "kysely";

/**
 * What lists of demands are filtered and sorted by: the province of a case and of an institution, and indexes over the
 * timeline. Nothing here touches a table that signing writes to.
 */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		-- Kemendagri code, 36 for Banten; null: the whole country, or not stated.
		alter table case_file add column province_code smallint;
		alter table institution add column province_code smallint;
		update case_file set province_code = 36 where slug = 'diskominfo-banten-2022';
		update institution set province_code = 36 where slug in ('pemprov-banten', 'diskominfo-sp-banten');

		-- The last change of a demand's status says whether readers may see it. A draft that its proposer took back
		-- has never been public.
		create function is_public_status(from_status text, to_status text) returns boolean language sql immutable as $$
			select to_status not in ('draft', 'in_review')
				and (to_status <> 'withdrawn' or from_status not in ('draft', 'in_review'))
		$$;
		-- One event of each demand made it public: no move leads back to a draft.
		create function is_publication(from_status text, to_status text) returns boolean language sql immutable as $$
			select from_status in ('', 'draft', 'in_review') and to_status not in ('draft', 'in_review')
				and (to_status <> 'withdrawn' or from_status = '')
		$$;

		create index event_publication on event (id) include (demand_id)
			where kind = 'status_changed' and is_publication(from_status, to_status);
		create index event_status_recorded on event (recorded_at) where kind = 'status_changed';
		create index event_receipt on event (demand_id, occurred_on) where proof_of_receipt;
		create index demand_version_office on demand_version (addressee_office_id);
		create index office_institution on office (institution_id);
		create index case_file_opened on case_file (opened_at, id);
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		drop index case_file_opened, office_institution, demand_version_office, event_receipt, event_status_recorded,
			event_publication;
		drop function is_publication(text, text);
		drop function is_public_status(text, text);
		alter table institution drop column province_code;
		alter table case_file drop column province_code;
	`.execute(db);
}
