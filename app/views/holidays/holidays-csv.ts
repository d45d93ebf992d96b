import type { CalendarRevision } from "~/domain/holidays/queries.server";
import { csvOf } from "~/views/kit/csv";

/** Every day of every decree; `in_force` tells those that count from those of earlier revisions. */
export function holidaysCsv(revisions: readonly CalendarRevision[]): string {
	const last = new Map(revisions.map(({ year, revision }) => [year, revision]));
	return csvOf(
		[
			"day",
			"kind",
			"name",
			"name_en",
			"year",
			"revision",
			"in_force",
			"decree",
			"published_on",
			"source_url",
		],
		revisions.flatMap((one) =>
			one.days.map(({ day, kind, name, nameEn }) => [
				day,
				kind,
				name,
				nameEn,
				one.year,
				one.revision,
				last.get(one.year) === one.revision ? "yes" : "no",
				one.decree,
				one.publishedOn,
				one.sourceUrl,
			]),
		),
	);
}
