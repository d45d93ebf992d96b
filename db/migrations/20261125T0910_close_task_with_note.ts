import { type Kysely, sql } from "kysely";

/** What a person writes when closing a task, and the tasks that notices to institutions raise. */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		alter table task add column closing_note text check (closing_note <> '');
		alter table task add check (closing_note is null or closed_at is not null);
		alter table task drop constraint task_kind_check;
		alter table task add constraint task_kind_check check (kind in ('archive_failed', 'source_changed', 'source_gone',
			'notice_without_address', 'notice_failed'));
		create index task_waiting on task (opened_at, id) where closed_at is null;
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`
		drop index task_waiting;
		delete from task where kind in ('notice_without_address', 'notice_failed');
		alter table task drop constraint task_kind_check;
		alter table task add constraint task_kind_check check (kind in ('archive_failed', 'source_changed', 'source_gone'));
		alter table task drop column closing_note;
	`.execute(db);
}
