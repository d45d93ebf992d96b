import { compactCounters } from "~/domain/signatures/commands.server";
import { db } from "~/platform/database.server";

export async function compactCounterSlots(): Promise<void> {
	await compactCounters(db);
}
