import type { Generated, Selectable } from "kysely";

/** What a moderator decided about a report. Append-only; the last one that acts says how visible the item is. */
export interface ModerationDecisionTable {
	id: Generated<number>;
	report_id: string;
	on_appeal: boolean;
	case_file_id: number;
	demand_id: number | null;
	statement_id: number | null;
	action: "none" | "normal" | "limited" | "hidden" | "removed";
	reason:
		| "no_violation"
		| "personal_data"
		| "minor"
		| "unproven_accusation"
		| "hate"
		| "wrong_quote"
		| "copyright"
		| "spam"
		| "court_order";
	explanation: string | null;
	language: "id" | "en";
	decided_by: number;
	created_at: Generated<Date>;
}

export type ModerationDecisionRow = Selectable<ModerationDecisionTable>;
