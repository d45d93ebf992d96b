import type { Generated } from "kysely";

/** An audit that a demand is about, by whom. Append-only. */
export interface AuditTable {
	id: string;
	demand_id: number;
	auditor_id: number;
	auditor_kind: "bpk" | "bpkp" | "apip";
	created_at: Generated<Date>;
}
