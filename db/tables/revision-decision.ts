import type { Generated, Selectable } from "kysely";

/** What a moderator did with a revision: the version it became, or why not. Append-only. */
export interface RevisionDecisionTable {
	revision_id: string;
	published: boolean;
	reason:
		| "another_demand"
		| "outcome_unclear"
		| "unproven_accusation"
		| "not_in_source"
		| "wrong_addressee"
		| "erratum_is_enough"
		| null;
	explanation: string | null;
	language: "id" | "en";
	version: number | null;
	event_id: number | null;
	decided_by: number;
	decided_at: Generated<Date>;
}

export type RevisionDecisionRow = Selectable<RevisionDecisionTable>;
