import type { Generated, Selectable } from "kysely";

/** A standing confirmation that is now for a later version. Append-only; it changes no count. */
export interface SignatureRenewalTable {
	signature_id: number;
	ordinal: number;
	version: number;
	demand_id: number;
	created_at: Generated<Date>;
}

export type SignatureRenewalRow = Selectable<SignatureRenewalTable>;
