import type { Generated, Selectable } from "kysely";

/** What a named speaker said, in the source's words. */
export interface StatementTable {
	id: Generated<number>;
	case_file_id: number;
	position: number;
	quote_id: number;
	speaker: string | null;
	speaker_role: string | null;
	speaker_role_en: string | null;
	directness: "direct" | "indirect";
	claim_type: "allegation" | "opinion" | "hearsay" | "allegation_and_opinion";
	ambiguity: string | null;
	ambiguity_en: string | null;
	attribution: string | null;
	attribution_en: string | null;
}

export type StatementRow = Selectable<StatementTable>;
