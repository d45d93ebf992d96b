import type { Generated, Selectable } from "kysely";

/** A signed-in browser. Only the hash of its token is kept. */
export interface SessionTable {
	token_hash: Buffer;
	account_id: number;
	created_at: Generated<Date>;
	expires_at: Date;
}

export type SessionRow = Selectable<SessionTable>;
