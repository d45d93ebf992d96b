import { tellInstitutionsOfEvent, tellMissed } from "~/domain/notices/commands.server";
import { db } from "~/platform/database.server";
import { logger } from "~/platform/logger.server";

/** After an event: tells whom its case is addressed to or about, if it has just become public. */
export async function tellInstitutionsOf(eventId: number): Promise<void> {
	const notices = await tellInstitutionsOfEvent(db, eventId);
	if (notices > 0) logger.info({ eventId, notices }, "institutions told");
}

/** Every night: what no event led to. */
export async function tellMissedInstitutions(): Promise<void> {
	const notices = await tellMissed(db);
	if (notices > 0) logger.info({ notices }, "institutions told that had been missed");
}
