import { makeMissingCopies } from "~/domain/evidence/commands.server";
import { db } from "~/platform/database.server";
import { logger } from "~/platform/logger.server";

/** Makes what readers get of files that were kept before there were copies, or by something that made none. */
export async function makePublicCopies(): Promise<void> {
	const made = await makeMissingCopies(db);
	if (made > 0) logger.info({ made }, "public copies made");
}
