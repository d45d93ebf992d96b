import type { Generated, Selectable } from "kysely";

/** A key that a device of somebody's keeps; we have its public half. */
export interface PasskeyTable {
	id: Generated<string>;
	account_id: number;
	credential_id: Buffer;
	public_key: Buffer;
	counter: number;
	transports: string;
	name: string;
	created_at: Generated<Date>;
	last_used_on: string | null;
}

export type PasskeyRow = Selectable<PasskeyTable>;
