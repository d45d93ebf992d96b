import type { Selectable } from "kysely";

/** A free day by a revision of the calendar. Append-only. */
export interface HolidayTable {
	revision_id: number;
	day: string;
	kind: "holiday" | "joint_leave";
	name: string;
	name_en: string | null;
}

export type HolidayRow = Selectable<HolidayTable>;
