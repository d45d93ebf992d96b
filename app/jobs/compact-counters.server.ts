import { compactCounters } from "~/domain/counts/commands.server";
import { db } from "~/platform/database.server";

export async function compactCounterSlots(): Promise<void> {
	await compactCounters(db);
}
