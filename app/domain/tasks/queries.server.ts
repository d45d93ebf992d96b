import { sql } from "kysely";
import { isReadable } from "~/domain/moderation/queries.server";
import { type PageOf, pageOf, readCursor } from "~/platform/cursor";
import type { Db } from "~/platform/database.server";
import { readTaskId, type Task, type TaskSubject } from "./task";

const OPEN = "moderation/tasks";

/** What waits for somebody, oldest first. */
export async function listOpenTasks(db: Db, size: number, after?: string | null): Promise<PageOf<Task>> {
	const cursor = readCursor(OPEN, "number", after);
	const rows = await selectTasks(db)
		.select(sql<number>`${OPENED}`.as("key"))
		.where("task.closed_at", "is", null)
		.$if(cursor !== undefined, (query) =>
			query.where(sql<boolean>`(${OPENED}, task.id) > (${cursor?.[0]}::bigint, ${cursor?.[1]}::bigint)`),
		)
		.orderBy("task.opened_at")
		.orderBy("task.id")
		.limit(size + 1)
		.execute();
	const page = pageOf(OPEN, rows, size, ({ key, id }) => [key, id]);
	return { ...page, rows: page.rows.map(toTask) };
}

/** In microseconds, as exact as the database is. */
const OPENED = sql`(extract(epoch from task.opened_at) * 1000000)::bigint`;

export async function countOpenTasks(db: Db): Promise<number> {
	const { n } = await db
		.selectFrom("task")
		.select((eb) => eb.fn.countAll<string>().as("n"))
		.where("closed_at", "is", null)
		.executeTakeFirstOrThrow();
	return Number(n);
}

/** A task by the id in its address, open or closed. */
export async function findTask(db: Db, id: string | undefined): Promise<Task | undefined> {
	const known = readTaskId(id);
	if (known === undefined) return undefined;
	const row = await selectTasks(db).where("task.id", "=", known).executeTakeFirst();
	return row && toTask(row);
}

function selectTasks(db: Db) {
	return db
		.selectFrom("task")
		.leftJoin("source", (join) =>
			join.on(sql<boolean>`task.subject like 'source:%' and task.subject = 'source:' || source.id`),
		)
		.leftJoin("notice", (join) =>
			join.on(sql<boolean>`task.subject like 'notice:%' and task.subject = 'notice:' || notice.id`),
		)
		.leftJoin("case_file", (join) =>
			join
				.on(sql<boolean>`case_file.id = coalesce(source.case_file_id, notice.case_file_id)`)
				.on(isReadable("case", "case_file.id")),
		)
		.leftJoin("change_request", (join) =>
			join.on(sql<boolean>`task.subject like 'change:%' and task.subject = 'change:' || change_request.id`),
		)
		.leftJoin("institution", (join) =>
			join.on(sql<boolean>`institution.id = coalesce(notice.institution_id, change_request.institution_id)`),
		)
		.selectAll("task")
		.select([
			"case_file.slug as case_slug",
			"case_file.title as case_title",
			"case_file.title_en as case_title_en",
		])
		.select(["institution.slug as institution_slug", "institution.name as institution_name"])
		.select("institution.name_en as institution_name_en");
}

type TaskSelection = Awaited<ReturnType<ReturnType<typeof selectTasks>["execute"]>>[number];

function toTask(row: TaskSelection): Task {
	return {
		id: row.id,
		kind: row.kind,
		subject: row.subject as TaskSubject,
		openedAt: row.opened_at,
		closedAt: row.closed_at,
		note: row.note,
		closingNote: row.closing_note,
		caseFile:
			row.case_slug === null
				? null
				: { slug: row.case_slug, title: row.case_title!, titleEn: row.case_title_en },
		institution:
			row.institution_slug === null
				? null
				: { slug: row.institution_slug, name: row.institution_name!, nameEn: row.institution_name_en },
	};
}
