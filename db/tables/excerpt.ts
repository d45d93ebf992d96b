import type { Generated, Selectable } from "kysely";

/** Words of a source that are neither demand nor statement. */
export interface ExcerptTable {
	id: Generated<number>;
	case_file_id: number;
	position: number;
	kind: "claim" | "background";
	quote_id: number;
	note: string | null;
}

export type ExcerptRow = Selectable<ExcerptTable>;
