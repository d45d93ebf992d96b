import { type Actor, roleFor } from "~/domain/accounts/role";
import { type DeadlineMove, listDeadlineMoves } from "~/domain/clocks/queries.server";
import { changeClock } from "~/domain/clocks/start.server";
import { appendEvent } from "~/domain/events/append.server";
import { ok, type Result, refuse } from "~/domain/result";
import { today } from "~/platform/clock";
import type { Db, Transaction } from "~/platform/database.server";
import { type Comparison, changedDays, changesNothing, compareDays, type Holiday } from "./holiday";
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

/** The title of the entry that says of a deadline that it has moved; the domain writes no text. */
export type TellMove = (move: DeadlineMove) => { title: string; titleEn: string };

/**
 * Publishes the days of a year, and moves every deadline that is due on another day by them: the move is kept with the
 * deadline and told in the timeline, all of it or nothing.
 * @returns the number of the revision
 */
export async function publishCalendar(
	db: Db,
	actor: Actor,
	input: NewRevision,
	tell: TellMove,
): Promise<Result<number, CalendarRefusal>> {
	const role = roleFor(actor, "keep-calendar");
	if (!role) return refuse("role-missing");
	if (input.publishedOn > today()) return refuse("date-in-future");
	return db.transaction().execute(async (trx) => {
		const last = (await listRevisions(trx, input.year)).at(-1);
		if ((last?.revision ?? 0) !== input.base) return refuse("calendar-moved-on");
		const changes = compareDays(last?.days ?? [], input.days);
		if (changesNothing(changes)) return refuse("calendar-same");
		const revisionId = await addRevision(trx, input, actor.accountId);
		if (revisionId === undefined) return refuse("calendar-moved-on");
		// Whoever pauses or stops one of them meanwhile waits, and finds it moved.
		await trx
			.selectFrom("clock_standing")
			.select("clock_id")
			.where("stopped_on", "is", null)
			.where("paused_on", "is", null)
			.orderBy("clock_id")
			.forUpdate()
			.execute();
		for (const move of await listDeadlineMoves(trx, changedDays(changes))) {
			const { title, titleEn } = tell(move);
			const eventId = await appendEvent(trx, {
				case_file_id: move.caseFileId,
				demand_id: move.demandId,
				kind: "deadline_moved",
				occurred_on: today(),
				actor_id: actor.accountId,
				actor_role: role,
				title,
				title_en: titleEn,
				language: "id",
				source_url: input.sourceUrl,
			});
			await changeClock(trx, {
				clockId: move.clockId,
				kind: "calendar",
				changedOn: today(),
				reason: input.decree,
				calendarRevisionId: revisionId,
				eventId,
				actorId: actor.accountId,
			});
		}
		return ok(input.base + 1);
	});
}

/**
 * Which deadlines a revision would move, and to which day: it is added, looked at and taken back, so that the answer is
 * what publishing would do. Nothing stays.
 */
export async function tryMoves(
	db: Db,
	input: Pick<NewRevision, "year" | "base" | "days"> & { changes: Comparison },
): Promise<DeadlineMove[]> {
	const trx = await db.startTransaction().execute();
	try {
		const tried = { ...input, decree: "-", sourceUrl: null, publishedOn: today(), note: null, noteEn: null };
		const added = await addRevision(trx, tried, null);
		return added === undefined ? [] : await listDeadlineMoves(trx, changedDays(input.changes));
	} finally {
		await trx.rollback().execute();
	}
}

/** @returns the id of the revision; undefined where somebody has published the same number meanwhile */
async function addRevision(
	trx: Transaction,
	input: Omit<NewRevision, "sourceUrl"> & { sourceUrl: string | null },
	addedBy: number | null,
): Promise<number | undefined> {
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
			added_by: addedBy,
		})
		.onConflict((conflict) => conflict.columns(["year", "revision"]).doNothing())
		.returning("id")
		.executeTakeFirst();
	if (!added) return undefined;
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
	return added.id;
}
