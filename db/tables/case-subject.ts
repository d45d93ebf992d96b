import type { Selectable } from "kysely";

/** Institutions that a case is about. Append-only. */
export interface CaseSubjectTable {
	case_file_id: number;
	institution_id: number;
}

export type CaseSubjectRow = Selectable<CaseSubjectTable>;
