import type { Generated, Selectable } from "kysely";

/** The timeline. Append-only; the last status_changed row of a demand is its status. */
export interface EventTable {
	id: Generated<number>;
	case_file_id: number;
	demand_id: number | null;
	kind:
		| "statement_made"
		| "status_changed"
		| "verdict_proposed"
		| "reminder_sent"
		| "note_added"
		| "correction_made"
		| "erratum_made"
		| "version_published"
		| "reply_published"
		| "deadline_moved"
		| "clock_paused"
		| "clock_resumed"
		| "clock_extended"
		| "audit_moved"
		| "recommendation_moved";
	occurred_on: string;
	recorded_at: Generated<Date>;
	actor_id: number | null;
	actor_role: "system" | "activist" | "watchdog" | "moderator" | "admin" | "proposer" | "institution";
	/** Who speaks, where that is an institution. */
	institution_id: number | null;
	title: string;
	title_en: string | null;
	body: string | null;
	body_en: string | null;
	language: "id" | "en";
	source_url: string | null;
	evidence_id: string | null;
	from_status: string | null;
	to_status: string | null;
	status_ordinal: Generated<number | null>;
	proof_of_receipt: Generated<boolean>;
	/** Of the clock that a proof of receipt starts; none is the courtesy of this site. */
	clock_rule_id: number | null;
	confirms_event_id: number | null;
	corrects_event_id: number | null;
	demand_link_id: number | null;
}

export type EventRow = Selectable<EventTable>;
