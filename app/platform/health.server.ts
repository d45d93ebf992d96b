import { sql } from "kysely";
import { db } from "./database.server";

/** Whether the database answers. */
export async function isDatabaseReachable(): Promise<boolean> {
	try {
		await sql`select 1`.execute(db);
		return true;
	} catch {
		return false;
	}
}
