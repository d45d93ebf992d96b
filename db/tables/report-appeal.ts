import type { Generated, Selectable } from "kysely";

/** Somebody disagrees with a decision: once for each report. Append-only. */
export interface ReportAppealTable {
	report_id: string;
	party: "reporter" | "concerned";
	body: string;
	created_at: Generated<Date>;
}

export type ReportAppealRow = Selectable<ReportAppealTable>;
