import type { Generated } from "kysely";

/** What happened to a deadline since. Append-only; a trigger numbers it and counts its due day. */
export interface ClockChangeTable {
	clock_id: number;
	ordinal: Generated<number>;
	kind: "paused" | "resumed" | "extended" | "calendar" | "stopped" | "reopened";
	changed_on: string;
	days: number | null;
	due_on: Generated<string>;
	reason: string;
	evidence_id: string | null;
	calendar_revision_id: number | null;
	event_id: number | null;
	actor_id: number | null;
	recorded_at: Generated<Date>;
}
