import type { Selectable } from "kysely";

/** Folded counts of forms sent, confirmed or not. Deleting a form takes nothing away here. */
export interface DemandFormTable {
	demand_id: number;
	n: number;
}

export type DemandFormRow = Selectable<DemandFormTable>;
