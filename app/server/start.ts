import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { type SignIn, startJobs, stopJobs } from "~/jobs/worker.server";
import { closeDatabase, prepareDatabase } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { logger } from "~/platform/logger.server";
import { closeMailer } from "~/platform/mailer.server";
import { endPictureThread } from "~/platform/pictures/draw-picture.server";
import { startQueue } from "~/platform/queue.server";
import { checkStorage, settleIncomingFiles } from "~/platform/storage.server";

/** Milliseconds that running requests and jobs have to end after a stop was asked for. */
const DRAIN = 10_000;

type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/**
 * Brings the whole product up, in order: settings, database, queue, jobs, listener; and takes it down in the reverse
 * order on SIGINT or SIGTERM. Whatever is wrong is said in one sentence, without a stack trace.
 */
export async function start(listener: Listener): Promise<void> {
	let servers: Server[] = [];
	let stopping = false;
	const stop = async (signal: string) => {
		if (stopping) return;
		stopping = true;
		if (signal === "SIGINT") console.info("\nBerhenti… / Stopping…");
		await Promise.all(servers.map(drain));
		await Promise.race([settleIncomingFiles(), pause(DRAIN)]);
		// A queue that had not come up yet cannot be stopped; the database can.
		await stopJobs(DRAIN).catch((error) => logger.warn({ err: error }, "stopping jobs"));
		closeMailer();
		await endPictureThread();
		await closeDatabase();
		process.exit(0);
	};
	for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void stop(signal));
	process.on("unhandledRejection", (error) => logger.error({ err: error }, "unhandled rejection"));

	try {
		const { place, foundingCaseLoaded } = await prepareDatabase();
		if (stopping) return;
		await checkStorage();
		await startQueue();
		if (stopping) return;
		const signIns = await startJobs();
		servers = await listen(listener);
		// With PORT=0 the system has chosen one, and links in mail must carry it.
		env().APP_URL = env().APP_URL.replace(/:0$/, `:${(servers[0]!.address() as AddressInfo).port}`);
		printBanner({ place, foundingCaseLoaded, signIns });
	} catch (error) {
		// Stopped before it had come up: what it was doing fails for that reason, and the stop goes on.
		if (stopping) return;
		console.error(sentenceFor(error));
		await stopJobs(0).catch(() => undefined);
		await closeDatabase().catch(() => undefined);
		process.exit(1);
	}
}

/**
 * Listens where HOST says. Without HOST: on this machine alone while mail stays in the mailbox, for whoever can read
 * the mailbox can sign in as anybody; on every interface once mail is really sent.
 */
async function listen(listener: Listener): Promise<Server[]> {
	const { PORT, HOST, usesMailbox } = env();
	if (HOST) return [await listenOn(listener, PORT, HOST)];
	if (!usesMailbox) return [await listenOn(listener, PORT)];
	const first = await listenOn(listener, PORT, "127.0.0.1");
	// "localhost" may mean either loopback address, where the machine has both.
	const second = await listenOn(listener, (first.address() as AddressInfo).port, "::1").catch((error) => {
		if ((error as NodeJS.ErrnoException).code === "EADDRINUSE") throw error;
		return undefined;
	});
	return second ? [first, second] : [first];
}

function listenOn(listener: Listener, port: number, host?: string): Promise<Server> {
	const server = createServer({ requestTimeout: 60_000, headersTimeout: 20_000 }, listener);
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, host, () => resolve(server));
	});
}

function drain(server: Server): Promise<void> {
	return new Promise((resolve) => {
		const force = setTimeout(() => server.closeAllConnections(), DRAIN);
		server.close(() => {
			clearTimeout(force);
			resolve();
		});
		server.closeIdleConnections();
	});
}

function sentenceFor(error: unknown): string {
	const { code, message } = error as NodeJS.ErrnoException;
	if (code === "EADDRINUSE")
		return `Port ${env().PORT} is in use. Stop the other program, or choose another: PORT=3001 npm start`;
	if (code === "EACCES")
		return `Port ${env().PORT} needs more rights than this user has. Choose another: PORT=3000 npm start`;
	return message || String(error);
}

function printBanner({
	place,
	foundingCaseLoaded,
	signIns,
}: {
	place: string;
	foundingCaseLoaded: boolean;
	signIns: SignIn[];
}) {
	const { APP_URL: address, usesMailbox, SMTP_URL } = env();
	const lines = [
		"",
		`  Tagih      ${address}  (English: ${address}/en)`,
		`  Data       ${place}${foundingCaseLoaded ? "  (founding case loaded)" : ""}`,
		`  Mail       ${usesMailbox ? `${address}/mailbox  (kept here; set SMTP_URL to send it)` : new URL(SMTP_URL!).host}`,
	];
	if (signIns.length > 0) {
		lines.push(`  Sign in    ${address}/login with one of these addresses; the link arrives in the mailbox`);
		for (const { role, email } of signIns) lines.push(`             ${role.padEnd(10)} ${email}`);
	}
	lines.push("  Stop       Ctrl-C", "");
	console.info(lines.join("\n"));
}
