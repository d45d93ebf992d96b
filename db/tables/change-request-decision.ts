import type { Generated, Selectable } from "kysely";

/** What became of a change request, and why. Append-only. */
export interface ChangeRequestDecisionTable {
	request_id: string;
	accepted: boolean;
	explanation: string;
	language: "id" | "en";
	decided_by: number;
	decided_at: Generated<Date>;
}

export type ChangeRequestDecisionRow = Selectable<ChangeRequestDecisionTable>;
