import { type Kysely, sql } from "kysely";

/** Accounts belong to organisations, by invitation. */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		create table membership (
			organisation_id bigint not null references organisation,
			account_id bigint not null references account on delete cascade,
			role text not null check (role in ('owner', 'member')),
			joined_at timestamptz not null default now(),
			primary key (organisation_id, account_id)
		);
		create index membership_account on membership (account_id);

		-- An invitation is to a role on the site, or to one in an organisation.
		alter table invitation add organisation_id bigint references organisation;
		alter table invitation drop constraint invitation_role_check;
		alter table invitation add constraint invitation_role_check
			check (role in ('activist', 'watchdog', 'moderator', 'admin', 'owner', 'member'));
		alter table invitation add constraint invitation_place_check
			check ((organisation_id is not null) = (role in ('owner', 'member')));
		create index invitation_organisation on invitation (organisation_id) where organisation_id is not null;
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		delete from verification where id in (select verification_id from invitation where organisation_id is not null);
		drop index invitation_organisation;
		alter table invitation drop constraint invitation_place_check;
		alter table invitation drop constraint invitation_role_check;
		alter table invitation add constraint invitation_role_check
			check (role in ('activist', 'watchdog', 'moderator', 'admin'));
		alter table invitation drop organisation_id;
		drop table membership;
	`.execute(db);
}
