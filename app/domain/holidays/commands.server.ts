import { type Actor, may } from "~/domain/accounts/role";
import { ok, type Result, refuse } from "~/domain/result";
import { today } from "~/platform/clock";
import type { Db } from "~/platform/database.server";
import { changesNothing, compareDays, type Holiday } from "./holiday";
import { listRevisions } from "./queries.server";

export interface NewRevision {
	year: number;
	/** The revision that somebody has seen and would follow; 0 where the year has none. */
	base: number;
	days: readonly Holiday[];
	decree: string;
	sourceUrl: string;
	publishedOn: string;
	note: string | null;
	noteEn: string | null;
}

export type CalendarRefusal = "role-missing" | "date-in-future" | "calendar-moved-on" | "calendar-same";

/** Publishes the days of a year. @returns the number of the revision */
export async function publishCalendar(
	db: Db,
	actor: Actor,
	input: NewRevision,
): Promise<Result<number, CalendarRefusal>> {
	if (!may(actor, "keep-calendar")) return refuse("role-missing");
	if (input.publishedOn > today()) return refuse("date-in-future");
	return db.transaction().execute(async (trx) => {
		const last = (await listRevisions(trx, input.year)).at(-1);
		if ((last?.revision ?? 0) !== input.base) return refuse("calendar-moved-on");
		if (changesNothing(compareDays(last?.days ?? [], input.days))) return refuse("calendar-same");
		// Of two who publish at once the later one waits here, and then finds its number taken.
		const added = await trx
			.insertInto("calendar_revision")
			.values({
				year: input.year,
				revision: input.base + 1,
				decree: input.decree,
				source_url: input.sourceUrl,
				published_on: input.publishedOn,
				note: input.note,
				note_en: input.noteEn,
				added_by: actor.accountId,
			})
			.onConflict((conflict) => conflict.columns(["year", "revision"]).doNothing())
			.returning("id")
			.executeTakeFirst();
		if (!added) return refuse("calendar-moved-on");
		await trx
			.insertInto("holiday")
			.values(
				input.days.map(({ day, kind, name, nameEn }) => ({
					revision_id: added.id,
					day,
					kind,
					name,
					name_en: nameEn,
				})),
			)
			.execute();
		return ok(input.base + 1);
	});
}
