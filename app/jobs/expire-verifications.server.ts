import { expireSessions } from "~/domain/accounts/commands.server";
import { forgetDrafts } from "~/domain/drafts/commands.server";
import { forgetCorrectors } from "~/domain/fact-corrections/commands.server";
import { abandonStaleMail, deleteSettledMail } from "~/domain/mail/commands.server";
import { forgetReporters } from "~/domain/moderation/commands.server";
import { expireChallenges } from "~/domain/passkeys/commands.server";
import { expireVerifications } from "~/domain/verifications/commands.server";
import { clock } from "~/platform/clock";
import { db } from "~/platform/database.server";
import { logger } from "~/platform/logger.server";
import { clearIncomingFiles } from "~/platform/storage.server";

/** Deletes what has run out: forms nobody confirmed, sessions, questions to passkeys, settled mail, halves of uploads. */
export async function expire(): Promise<void> {
	const verifications = await expireVerifications(db);
	await abandonStaleMail(db);
	const mails = await deleteSettledMail(db);
	await expireSessions(db);
	await forgetReporters(db);
	await forgetCorrectors(db);
	await forgetDrafts(db);
	await expireChallenges(db);
	await clearIncomingFiles(clock.now());
	logger.info({ verifications, mails }, "expired");
}
