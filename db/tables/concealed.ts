import type { Selectable } from "kysely";

/** A view: what readers no longer find everywhere, by itself or with its case, and the decision that says so. */
export interface ConcealedTable {
	kind: "case" | "demand" | "statement";
	item_id: number;
	visibility: "limited" | "hidden" | "removed";
	decision_id: number;
}

export type ConcealedRow = Selectable<ConcealedTable>;
