import type { Db } from "~/platform/database.server";

export interface Passkey {
	id: string;
	name: string;
	createdAt: Date;
	/** A day in Jakarta; null before its first use. */
	lastUsedOn: string | null;
}

/** The passkeys of an account, oldest first. */
export async function listPasskeys(db: Db, accountId: number): Promise<Passkey[]> {
	return db
		.selectFrom("passkey")
		.select(["id", "name", "created_at as createdAt", "last_used_on as lastUsedOn"])
		.where("account_id", "=", accountId)
		.orderBy("created_at")
		.execute();
}
