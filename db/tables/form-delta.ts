import type { Selectable } from "kysely";

/** Forms that were sent and wait to be folded, one row per form and demand. */
export interface FormDeltaTable {
	demand_id: number;
	n: number;
}

export type FormDeltaRow = Selectable<FormDeltaTable>;
