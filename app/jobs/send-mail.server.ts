import { abandonMail, beginFlight, cancelFlight, endFlight } from "~/domain/mail/commands.server";
import { db } from "~/platform/database.server";
import { logger } from "~/platform/logger.server";
import { DeliveryError, deliver } from "~/platform/mailer.server";
import { composeMail } from "./compose-mail.server";

/** Sends one mail of the outbox. A throw makes the queue try again later. */
export async function sendMail(mailId: string): Promise<void> {
	const flight = await beginFlight(db, mailId);
	if (!flight) return;
	let sent: Parameters<typeof deliver>[0] | undefined;
	try {
		sent = await composeMail(flight);
	} catch (error) {
		await cancelFlight(db, mailId, String(error));
		throw error;
	}
	if (!sent) return abandonMail(db, mailId, "nothing to say any more");
	try {
		await deliver(sent);
	} catch (error) {
		const failure = error instanceof DeliveryError ? error.failure : "unknown";
		logger.warn({ mailId, failure, reason: String(error) }, "mail not delivered");
		if (failure === "rejected") return abandonMail(db, mailId, String(error));
		if (failure === "not-delivered") await cancelFlight(db, mailId, String(error));
		throw error;
	}
	await endFlight(db, mailId);
}
