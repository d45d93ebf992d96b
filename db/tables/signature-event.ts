import type { Generated, Selectable } from "kysely";

/** Confirmed (+1), withdrawn or invalidated (-1). Append-only. */
export interface SignatureEventTable {
	signature_id: number;
	ordinal: number;
	demand_id: number;
	version: number;
	region_code: number;
	kind: "confirmed" | "withdrawn" | "invalidated";
	delta: number;
	day: Generated<string>;
	created_at: Generated<Date>;
}

export type SignatureEventRow = Selectable<SignatureEventTable>;
