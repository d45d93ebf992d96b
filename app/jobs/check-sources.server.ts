import { checkSource, queueDueChecks } from "~/domain/sources/commands.server";
import { db } from "~/platform/database.server";
import { logger } from "~/platform/logger.server";

/** Every night: those sources that nobody has looked at for a week. */
export async function checkDueSources(): Promise<void> {
	const queued = await queueDueChecks(db);
	if (queued > 0) logger.info({ queued }, "sources to be looked at again");
}

export async function checkOneSource(sourceId: number): Promise<void> {
	const result = await checkSource(db, sourceId);
	logger.info({ sourceId, result }, "source looked at");
}
