import type { Generated, Selectable } from "kysely";

/** A text that is proposed to follow the version it names. Append-only. */
export interface DemandRevisionTable {
	id: string;
	demand_id: number;
	base_version: number;
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
	reason: string;
	language: "id" | "en";
	author_id: number;
	created_at: Generated<Date>;
}

export type DemandRevisionRow = Selectable<DemandRevisionTable>;
