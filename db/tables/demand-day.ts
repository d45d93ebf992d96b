import type { Selectable } from "kysely";

/** Folded net change by day, Asia/Jakarta. */
export interface DemandDayTable {
	demand_id: number;
	day: string;
	n: number;
}

export type DemandDayRow = Selectable<DemandDayTable>;
