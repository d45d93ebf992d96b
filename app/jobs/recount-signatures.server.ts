import { listCountDrift } from "~/domain/counts/queries.server";
import { db } from "~/platform/database.server";
import { logger } from "~/platform/logger.server";

/** Recounts everything. A drift is a bug: it is reported, never silently mended. */
export async function recountSignatures(): Promise<void> {
	const drift = await listCountDrift(db);
	if (drift.length > 0) logger.error({ drift }, "counts differ from the signatures");
	else logger.info("counts agree with the signatures");
}
