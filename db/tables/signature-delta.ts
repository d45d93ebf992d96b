import type { Selectable } from "kysely";

/** Changes by region and day that wait to be folded. */
export interface SignatureDeltaTable {
	demand_id: number;
	region_code: number;
	day: string;
	n: number;
}

export type SignatureDeltaRow = Selectable<SignatureDeltaTable>;
