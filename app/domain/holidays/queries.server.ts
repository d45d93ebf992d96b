import { sql } from "kysely";
import type { Db } from "~/platform/database.server";
import { type Comparison, compareDays, type Holiday } from "./holiday";

/** A decree about a year, or a revision of it, with the whole year as it has it. */
export interface CalendarRevision {
	id: number;
	year: number;
	/** 1 is the first decree about the year. */
	revision: number;
	decree: string;
	sourceUrl: string | null;
	publishedOn: string;
	note: string | null;
	noteEn: string | null;
	recordedAt: Date;
	days: Holiday[];
	/** Against the revision before; against an empty year for the first. */
	changes: Comparison;
}

/** Years of which a decree is known, latest first. */
export async function listYears(db: Db): Promise<number[]> {
	const rows = await db
		.selectFrom("calendar_revision")
		.select("year")
		.distinct()
		.orderBy("year", "desc")
		.execute();
	return rows.map(({ year }) => year);
}

/** All that is known about a year, or about every year: the latest revision of a year last. */
export async function listRevisions(db: Db, year?: number): Promise<CalendarRevision[]> {
	const rows = await db
		.selectFrom("calendar_revision")
		.selectAll()
		.select(
			sql<Holiday[]>`coalesce((
				select json_agg(json_build_object('day', h.day, 'kind', h.kind, 'name', h.name, 'nameEn', h.name_en) order by h.day)
				from holiday h where h.revision_id = calendar_revision.id), '[]')`.as("days"),
		)
		.$if(year !== undefined, (query) => query.where("year", "=", year!))
		.orderBy("year")
		.orderBy("revision")
		.execute();
	return rows.map((row, index) => {
		const before = rows[index - 1];
		return {
			id: row.id,
			year: row.year,
			revision: row.revision,
			decree: row.decree,
			sourceUrl: row.source_url,
			publishedOn: row.published_on,
			note: row.note,
			noteEn: row.note_en,
			recordedAt: row.recorded_at,
			days: row.days,
			changes: compareDays(before?.year === row.year ? before.days : [], row.days),
		};
	});
}
