import type { Generated } from "kysely";

/** A finding of a report. Append-only. */
export interface AuditFindingTable {
	id: Generated<number>;
	audit_id: string;
	/** As the report counts it. */
	number: string;
	condition: string;
	criteria: string;
	cause: string | null;
	effect: string | null;
	/** Whole rupiah. */
	amount: number | null;
	/** Of the report. */
	page: number | null;
	recorded_by: number;
	recorded_at: Generated<Date>;
}
