import type { Selectable } from "kysely";

/** Checklist of a demand: D3a, D3b, D3c. */
export interface DemandCheckTable {
	demand_id: number;
	code: string;
	label: string;
	label_en: string;
}

export type DemandCheckRow = Selectable<DemandCheckTable>;
