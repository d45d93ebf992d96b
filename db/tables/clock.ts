import type { Generated } from "kysely";

/** A deadline: its rule and the proof of receipt that started it. Append-only; a trigger counts its due day. */
export interface ClockTable {
	id: Generated<number>;
	case_file_id: number;
	demand_id: number | null;
	/** "demand:12", "request:7:answer" */
	topic: string;
	rule_id: number;
	calendar_revision_id: Generated<number | null>;
	started_on: string;
	evidence_id: string;
	first_due_on: Generated<string>;
	started_by: number | null;
	recorded_at: Generated<Date>;
}
