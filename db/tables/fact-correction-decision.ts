import type { Generated, Selectable } from "kysely";

/** What a moderator answers to a request for correction, and why. Append-only. */
export interface FactCorrectionDecisionTable {
	correction_id: string;
	accepted: boolean;
	explanation: string;
	language: "id" | "en";
	decided_by: number;
	decided_at: Generated<Date>;
}

export type FactCorrectionDecisionRow = Selectable<FactCorrectionDecisionTable>;
