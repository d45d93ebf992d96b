import type { Generated, Selectable } from "kysely";

/** Where an institution can be written to, as it publishes it. Append-only: the last row counts. */
export interface InstitutionAddressTable {
	id: Generated<number>;
	institution_id: number;
	/** Null: the address before it is not valid any more, and no other is known. */
	email: string | null;
	/** Where it is published. */
	source_url: string | null;
	added_by: number;
	added_at: Generated<Date>;
}

export type InstitutionAddressRow = Selectable<InstitutionAddressTable>;
