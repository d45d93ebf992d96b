import { ensureAccount, ensureOwner } from "~/domain/accounts/commands.server";
import type { Role } from "~/domain/accounts/role";
import { foldCounts } from "~/domain/counts/commands.server";
import { requestMissingCopies } from "~/domain/evidence/commands.server";
import { db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { logger, sparingly } from "~/platform/logger.server";
import { scheduleJob, stopQueue, workOn } from "~/platform/queue.server";
import { singleton } from "~/platform/singleton.server";
import { archiveSnapshot } from "./archive-snapshot.server";
import { checkDueSources, checkOneSource } from "./check-sources.server";
import { compactCounterSlots } from "./compact-counters.server";
import { expire } from "./expire-verifications.server";
import { makePublicCopies } from "./make-public-copies.server";
import { react } from "./reactions";
import { recountSignatures } from "./recount-signatures.server";
import { FOLD_EVERY, NIGHTLY } from "./schedule";
import { sendMail } from "./send-mail.server";
import { tellMissedInstitutions } from "./tell-institutions.server";

export interface SignIn {
	role: Role;
	email: string;
}

const MAIL_AT_ONCE = 4;

const state = singleton("jobs", () => ({
	fold: undefined as NodeJS.Timeout | undefined,
	folding: Promise.resolve(),
}));

const reportFold = sparingly((error) => logger.error({ err: error }, "folding counts"));

/** Starts the work that is done behind the pages. @returns who can sign in on a local try-out */
export async function startJobs(): Promise<SignIn[]> {
	await workOn("send-mail", MAIL_AT_ONCE, ({ mailId }) => sendMail(mailId));
	await workOn("event-appended", 1, ({ eventId, kind }) => react(eventId, kind));
	await workOn("recount-signatures", 1, recountSignatures);
	await workOn("expire-verifications", 1, expire);
	await workOn("compact-counters", 1, compactCounterSlots);
	await workOn("archive-snapshot", 1, ({ archiveRequestId }) => archiveSnapshot(archiveRequestId));
	await workOn("check-sources", 1, checkDueSources);
	await workOn("check-source", 1, ({ sourceId }) => checkOneSource(sourceId));
	await workOn("tell-institutions", 1, tellMissedInstitutions);
	await workOn("make-public-copies", 1, makePublicCopies);
	for (const { job, cron } of NIGHTLY) await scheduleJob(job, cron);
	foldAgain();
	await requestMissingCopies(db);
	return prepareAccounts();
}

/** Lets the running job end, at most `timeout` milliseconds; what did not end is taken up at the next start. */
export async function stopJobs(timeout: number): Promise<void> {
	clearTimeout(state.fold);
	state.fold = undefined;
	await state.folding;
	await stopQueue(timeout);
}

/** Folds, and folds again `FOLD_EVERY` milliseconds after the end: a slow database is not asked twice at once. */
function foldAgain() {
	state.fold = setTimeout(() => {
		state.folding = foldCounts(db)
			.catch(reportFold)
			.then(() => {
				if (state.fold) foldAgain();
			});
	}, FOLD_EVERY);
}

/** The first admin of an installation; and on one's own machine an account for each role, to try things out. */
async function prepareAccounts(): Promise<SignIn[]> {
	const { ADMIN_EMAIL, LOCAL_ACCOUNTS, usesMailbox } = env();
	if (ADMIN_EMAIL) await ensureAccount(db, { name: "Admin", email: ADMIN_EMAIL, role: "admin" });
	if (!(LOCAL_ACCOUNTS ?? usesMailbox)) return [];
	const accounts = [
		{ role: "activist", email: "pengusul@tagih.test", name: "Pengusul (uji coba)" },
		{ role: "watchdog", email: "pemantau@tagih.test", name: "Pemantau (uji coba)" },
		{ role: "watchdog", email: "pemantau2@tagih.test", name: "Pemantau kedua (uji coba)" },
		{ role: "moderator", email: "moderator@tagih.test", name: "Moderator (uji coba)" },
		{ role: "moderator", email: "moderator2@tagih.test", name: "Moderator kedua (uji coba)" },
		{ role: "admin", email: "pengelola@tagih.test", name: "Pengelola (uji coba)" },
	] as const;
	for (const account of accounts) await ensureAccount(db, account);
	await ensureOwner(db, { email: "pengusul@tagih.test", organisationSlug: "hmb-jakarta" });
	return [...accounts];
}
