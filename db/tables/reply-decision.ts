import type { Generated, Selectable } from "kysely";

/** Whether a reply is known to be the institution's, and how. Append-only. */
export interface ReplyDecisionTable {
	reply_id: string;
	verified: boolean;
	method: "mail" | "document";
	/** Of the address that proved it. */
	domain: string | null;
	explanation: string | null;
	language: "id" | "en" | null;
	decided_by: number | null;
	decided_at: Generated<Date>;
	event_id: number | null;
}

export type ReplyDecisionRow = Selectable<ReplyDecisionTable>;
