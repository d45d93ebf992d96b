import type { Selectable } from "kysely";

/** Totals, in one row per process; the total is their sum. */
export interface DemandSlotTable {
	demand_id: number;
	slot: number;
	n: number;
}

export type DemandSlotRow = Selectable<DemandSlotTable>;
