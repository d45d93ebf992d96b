import { sql } from "kysely";
import type { Transaction } from "~/platform/database.server";
import type { Browser } from "./browser";
import { newSessionToken, sessionTokenHash } from "./session-token.server";

/** Days a sign-in lasts. */
export const SESSION_DAYS = 14;

/**
 * Begins a session, in the transaction of whatever proved who it is: a mailbox or a passkey. Other sessions of the
 * account go on. @returns the token for the cookie
 */
export async function openSession(trx: Transaction, accountId: number, browser: Browser): Promise<string> {
	const token = newSessionToken();
	await trx
		.insertInto("session")
		.values({
			token_hash: sessionTokenHash(token),
			account_id: accountId,
			browser,
			expires_at: sql<Date>`now() + make_interval(days => ${SESSION_DAYS}::int)`,
		})
		.execute();
	return token;
}
