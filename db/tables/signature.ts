import type { Generated, Selectable } from "kysely";

/** An address has signed a demand at some time; its state is its last event. Append-only. */
export interface SignatureTable {
	id: Generated<number>;
	demand_id: number;
	email_tag: Buffer;
	created_at: Generated<Date>;
}

export type SignatureRow = Selectable<SignatureTable>;
