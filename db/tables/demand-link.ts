import type { Generated, Selectable } from "kysely";

/** From a demand to another one, or to the institution that has the power. Append-only; an event names those it rests on. */
export interface DemandLinkTable {
	id: Generated<number>;
	kind: "merged_into" | "successor" | "same_demand";
	demand_id: number;
	target_demand_id: number | null;
	target_institution_id: number | null;
	rule: string | null;
	language: "id" | "en";
	made_by: number;
	made_at: Generated<Date>;
}

export type DemandLinkRow = Selectable<DemandLinkTable>;
