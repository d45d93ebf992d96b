import type { Generated } from "kysely";

/** What an auditor recommends, for a finding. Append-only. */
export interface AuditRecommendationTable {
	id: Generated<number>;
	finding_id: number;
	number: string;
	body: string;
	recorded_by: number;
	recorded_at: Generated<Date>;
}
