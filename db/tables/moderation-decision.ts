import type { Generated, Selectable } from "kysely";

/**
 * What a moderator decided about a report or a draft. Append-only; the last one about an item that acts says how visible
 * the item is.
 */
export interface ModerationDecisionTable {
	id: Generated<number>;
	report_id: string | null;
	on_appeal: boolean;
	case_file_id: number | null;
	demand_id: number | null;
	statement_id: number | null;
	draft_id: string | null;
	draft_version: number | null;
	action: "none" | "normal" | "limited" | "hidden" | "removed" | "published" | "returned" | "refused";
	reason:
		| "no_violation"
		| "personal_data"
		| "minor"
		| "unproven_accusation"
		| "hate"
		| "wrong_quote"
		| "copyright"
		| "spam"
		| "court_order"
		| "rules_kept"
		| "no_demand"
		| "not_checkable"
		| "wrong_addressee"
		| "duplicate"
		| "named_person";
	explanation: string | null;
	language: "id" | "en";
	decided_by: number;
	created_at: Generated<Date>;
}

export type ModerationDecisionRow = Selectable<ModerationDecisionTable>;
