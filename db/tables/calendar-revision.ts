import type { Generated, Selectable } from "kysely";

/** A decree about the holidays of a year, or a revision of it. Append-only; the last revision of a year counts. */
export interface CalendarRevisionTable {
	id: Generated<number>;
	year: number;
	revision: number;
	decree: string;
	source_url: string | null;
	published_on: string;
	note: string | null;
	note_en: string | null;
	added_by: number | null;
	recorded_at: Generated<Date>;
}

export type CalendarRevisionRow = Selectable<CalendarRevisionTable>;
