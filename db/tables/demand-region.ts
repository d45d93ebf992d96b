import type { Selectable } from "kysely";

/** Folded counts by region. */
export interface DemandRegionTable {
	demand_id: number;
	region_code: number;
	n: number;
}

export type DemandRegionRow = Selectable<DemandRegionTable>;
