import type { Generated, Selectable } from "kysely";

/** A signed-in browser. Only the hash of its token is kept. */
export interface SessionTable {
	/** No secret: what its owner ends it by. */
	id: Generated<string>;
	token_hash: Buffer;
	account_id: number;
	created_at: Generated<Date>;
	expires_at: Date;
	/** A day in Jakarta. */
	last_used_on: Generated<string>;
	browser: Generated<"chrome" | "edge" | "firefox" | "opera" | "safari" | "samsung" | "other">;
}

export type SessionRow = Selectable<SessionTable>;
