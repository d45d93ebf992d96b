import type { Generated, JSONColumnType, Selectable } from "kysely";

/** A change of the directory, with what was there before. Append-only. */
export interface InstitutionRevisionTable {
	id: Generated<number>;
	institution_id: number;
	/** "institution", "office:<slug>" or "holder:<id>". */
	topic: string;
	/** Values by field; null: it is new. */
	before: JSONColumnType<object | null, string | null, string | null> | null;
	after: JSONColumnType<object, string, string>;
	reason: string;
	source_url: string | null;
	made_by: number;
	made_at: Generated<Date>;
}

export type InstitutionRevisionRow = Selectable<InstitutionRevisionTable>;
