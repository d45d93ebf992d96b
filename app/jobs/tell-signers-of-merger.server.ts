import { tellOfMerger } from "~/domain/signatures/commands.server";
import { db } from "~/platform/database.server";
import { logger } from "~/platform/logger.server";

/** Before the followers are told: who is told here need not hear of it twice. */
export async function tellSignersOfMerger(eventId: number): Promise<void> {
	const told = await tellOfMerger(db, eventId);
	if (told > 0) logger.info({ eventId, told }, "signers told of a merger");
}
