import type { Generated, Selectable } from "kysely";

/** What somebody asks to be changed in the directory. Append-only. */
export interface ChangeRequestTable {
	id: string;
	institution_id: number;
	/** What the directory says, and is wrong or missing. */
	written: string;
	corrected: string;
	source_url: string;
	created_at: Generated<Date>;
}

export type ChangeRequestRow = Selectable<ChangeRequestTable>;
