import type { Generated, Selectable } from "kysely";

/** The text of a demand as signers read it. Append-only. */
export interface DemandVersionTable {
	demand_id: number;
	version: number;
	addressee_office_id: number;
	subject: string | null;
	subject_en: string | null;
	title: string;
	title_en: string | null;
	outcome: string;
	outcome_en: string | null;
	claim_type: "none" | "allegation" | "concern" | "conditional";
	claim_note: string | null;
	claim_note_en: string | null;
	editor_note: string | null;
	editor_note_en: string | null;
	created_at: Generated<Date>;
}

export type DemandVersionRow = Selectable<DemandVersionTable>;
