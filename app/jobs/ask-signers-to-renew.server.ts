import { askToRenew } from "~/domain/signatures/commands.server";
import { db } from "~/platform/database.server";
import { logger } from "~/platform/logger.server";

/** Before the followers are told: who is asked here need not hear of it twice. */
export async function askSignersToRenew(eventId: number): Promise<void> {
	const asked = await askToRenew(db, eventId);
	logger.info({ eventId, asked }, "signers asked to renew");
}
