import type { Generated, Selectable } from "kysely";

/** One row: when the deltas were last folded. */
export interface CountFoldTable {
	single_row: Generated<boolean>;
	folded_at: Generated<Date>;
}

export type CountFoldRow = Selectable<CountFoldTable>;
