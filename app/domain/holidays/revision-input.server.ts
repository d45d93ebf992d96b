import { createHash } from "node:crypto";
import { z } from "zod";
import type { DeadlineMove } from "~/domain/clocks/queries.server";
import type { Db } from "~/platform/database.server";
import { dayField, requiredText, requiredUrl, text } from "~/platform/fields";
import { tryMoves } from "./commands.server";
import { type Comparison, changesNothing, compareDays, type Holiday, type RefusedRow } from "./holiday";
import { readIcal } from "./ical";
import { readLines, writeLines } from "./lines";
import { listRevisions } from "./queries.server";

/** The file that a form may carry instead of lines. Its type is told by reading it. */
export const CALENDAR_FILE = { field: "calendar_file", maxBytes: 256 * 1024, allowedTypes: "any" } as const;

const MAX_LINES_LENGTH = 60_000;

const year = requiredText(20, "year-invalid")
	.refine((value) => value === "" || /^2[01]\d\d$/.test(value), "year-invalid")
	.transform(Number);

const decreeFields = {
	decree: text(300),
	source_url: text(2000),
	published_on: text(10),
	note: text(1000),
	note_en: text(1000),
};

/** What a dry run needs; messages are codes of i18n's `errors`. The decree may still be missing. */
export const trialSchema = z.object({ year, days: text(MAX_LINES_LENGTH), ...decreeFields });

export const publicationSchema = z.object({
	...decreeFields,
	year,
	days: requiredText(MAX_LINES_LENGTH, "days-required"),
	decree: requiredText(300, "decree-required"),
	source_url: requiredUrl("decree-source"),
	published_on: dayField,
	/** What the dry run of exactly these days was sealed with. */
	tested: z.string(),
});

/** What would become of a year. */
export interface Trial {
	year: number;
	/** The revision that it was held against; 0 where the year has none. */
	base: number;
	days: Holiday[];
	refused: RefusedRow[];
	/** What to put into the form: lines, out of a file too. */
	lines: string;
	changes: Comparison;
	/** The deadlines that it would move; none are looked for while rows are refused. */
	moves: DeadlineMove[];
	/** Whether it may be published as it stands. */
	isReady: boolean;
	/** Says later that exactly this was tried. */
	tested: string;
}

/** @param written lines, or the text of an iCalendar file, which begins with its own name */
export async function tryYear(db: Db, year: number, written: string): Promise<Trial | "not-a-calendar"> {
	const isIcal = /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(written);
	const rows = isIcal ? readIcal(year, written.replace(/^\uFEFF?\s*/, "")) : readLines(year, written);
	if (!rows) return "not-a-calendar";
	const last = (await listRevisions(db, year)).at(-1);
	const base = last?.revision ?? 0;
	const changes = compareDays(last?.days ?? [], rows.days);
	const isReady = rows.refused.length === 0 && rows.days.length > 0 && !changesNothing(changes);
	return {
		year,
		base,
		...rows,
		lines: isIcal ? writeLines(rows.days) : written,
		changes,
		moves: isReady ? await tryMoves(db, { year, base, days: rows.days, changes }) : [],
		isReady,
		tested: createHash("sha256")
			.update(JSON.stringify([year, base, rows.days]))
			.digest("hex"),
	};
}
