import type { Generated, Selectable } from "kysely";

/** Somebody who signs in. Citizens who sign have none. */
export interface AccountTable {
	id: Generated<number>;
	email_tag: Buffer;
	email_cipher: Buffer;
	name: string;
	created_at: Generated<Date>;
	disabled_at: Date | null;
}

export type AccountRow = Selectable<AccountTable>;
