import { alertFollowers as queueAlerts } from "~/domain/followers/commands.server";
import { db } from "~/platform/database.server";
import { logger } from "~/platform/logger.server";

export async function alertFollowers(eventId: number): Promise<void> {
	const alerted = await queueAlerts(db, eventId);
	logger.info({ eventId, alerted }, "followers alerted");
}
