/** Starting the server process of a cluster, or waiting for the one that runs. */
import { type ChildProcess, spawn } from "node:child_process";
import { constants } from "node:fs";
import { open, rename, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { ClusterHome } from "./cluster-home";
import { askWhoseServer } from "./connection";
import { explainProgramOutput, giveToOwnerOf } from "./folder-access";
import { hasExited, type RunningPostmaster, stopPostmaster } from "./postmaster-end";
import { inspectPostmaster, removeEmptyPostmasterFile } from "./postmaster-file";
import { identifyProcess } from "./process-identity";
import { makeSpawnOptions } from "./run-program";
import type { ServerPrograms } from "./server-programs";
import { chooseSharedMemorySettings } from "./shared-memory";

/** Recovery after a crash can take minutes on a slow disk, and the server says nothing useful meanwhile. */
const READY_DEADLINE_MS = 3 * 60_000;
const LOG_ROTATION_BYTES = 16 * 1024 ** 2;
const POLL_MS = 15;

/**
 * Waits for the cluster's server, which is running already, to answer.
 *
 * @returns `undefined` when there is none, or none any more.
 * @throws after the deadline, or when the server refuses our password.
 */
export async function awaitRunningPostmaster(home: ClusterHome): Promise<RunningPostmaster | undefined> {
	const deadline = Date.now() + READY_DEADLINE_MS;
	for (;;) {
		const found = await inspectPostmaster(home.cluster);
		if (!found.running) return undefined;
		const answer = found.port ? await askWhoseServer(home, found.port) : "silent";
		if (answer === "another") return undefined;
		if (answer === "ours" && found.port) return { identity: found.identity, port: found.port };
		if (Date.now() > deadline) {
			throw new Error(
				`PostgreSQL (pid ${found.identity.pid}) has ${home.cluster} open but does not answer: look into ${home.logFile}, end that process, and start again.`,
			);
		}
		await pause(POLL_MS * 4);
	}
}

/**
 * Starts the cluster's server and waits until it answers. Only the owner of the folder may call this.
 *
 * @param durable false lets a crash of the machine ruin the cluster, for tests.
 * @throws with the end of the server's log when it does not start.
 */
export async function startPostmaster(
	home: ClusterHome,
	programs: ServerPrograms,
	durable: boolean,
): Promise<RunningPostmaster> {
	await removeEmptyPostmasterFile(home.cluster);
	const deadline = Date.now() + READY_DEADLINE_MS;
	for (;;) {
		const attempt = await attemptStart(home, programs, durable, deadline);
		if (attempt.started) return attempt.started;
		// The port we found free was taken before the server came to it; or children of a server that was killed are
		// about to notice that it is gone.
		const passing = /Address already in use|pre-existing shared memory block/.test(attempt.logTail);
		if (!passing || Date.now() > deadline) {
			throw (
				explainProgramOutput(attempt.logTail, home.folder) ??
				new Error(
					`PostgreSQL did not start (${attempt.reason}). The end of ${home.logFile}:\n${attempt.logTail}`,
				)
			);
		}
		await pause(100);
	}
}

/** What the server wrote since this offset (bytes), at most the last 20 lines. */
async function readLogTail(logFile: string, from: number): Promise<string> {
	const handle = await open(logFile, "r");
	try {
		const { size } = await handle.stat();
		const start = Math.max(from, size - 8192);
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(Math.max(0, size - start)), {
			position: start,
		});
		return buffer.toString("utf8", 0, bytesRead).trim().split("\n").slice(-20).join("\n");
	} finally {
		await handle.close();
	}
}

type StartAttempt =
	| { started: RunningPostmaster; logTail?: undefined; reason?: undefined }
	| { started?: undefined; logTail: string; reason: string };

async function attemptStart(
	home: ClusterHome,
	programs: ServerPrograms,
	durable: boolean,
	deadline: number,
): Promise<StartAttempt> {
	const stalePid = await findStalePid(home);
	const port = await findFreePort();
	const { child, logStart } = await spawnPostmaster(home, programs, {
		args: await makeServerArguments(home, port, durable),
		// PostgreSQL takes any process with the pid of its stale lock file, a stranger or a zombie that nobody reaps, for
		// its server and refuses. This is its own way of saying "that one is not": it skips this pid but still checks
		// whether anybody uses the shared memory of the old server.
		environment: stalePid ? { PG_GRANDPARENT_PID: String(stalePid) } : {},
	});
	try {
		while (!hasExited(child) && Date.now() < deadline) {
			const found = await inspectPostmaster(home.cluster);
			const isChild = found.running && found.identity.pid === child.pid;
			if (isChild && (await askWhoseServer(home, port)) === "ours") {
				return { started: { identity: found.identity, port, child } };
			}
			await pause(POLL_MS);
		}
	} catch (error) {
		await stopChild();
		throw error;
	}
	const reason = hasExited(child)
		? `it ended with ${child.signalCode ?? `code ${child.exitCode}`}`
		: `it did not answer within ${READY_DEADLINE_MS / 1000} seconds`;
	await stopChild();
	return { reason, logTail: await readLogTail(home.logFile, logStart) };

	async function stopChild(): Promise<void> {
		const identity = await identifyProcess(child.pid ?? 0);
		if (identity) await stopPostmaster(home, programs, { identity, port });
	}
}

/** The pid that a server which is gone left behind; not called while the cluster's own server runs. */
async function findStalePid(home: ClusterHome): Promise<number | undefined> {
	const found = await inspectPostmaster(home.cluster);
	if (!found.running) return found.stalePid;
	const another = found.port !== undefined && (await askWhoseServer(home, found.port)) === "another";
	return another ? found.identity.pid : undefined;
}

async function spawnPostmaster(
	home: ClusterHome,
	programs: ServerPrograms,
	{ args, environment }: { args: string[]; environment: Record<string, string> },
): Promise<{ child: ChildProcess; logStart: number }> {
	await rotateLog(home.logFile);
	// No link is followed: as root we may be writing in a folder that belongs to somebody else.
	const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0);
	const log = await open(home.logFile, flags, 0o600);
	try {
		await giveToOwnerOf(dirname(home.logFile), home.logFile);
		const logStart = (await log.stat()).size;
		const child = spawn(programs.postgres, args, {
			...makeSpawnOptions(programs.postgres, home.runAs, environment),
			// A session of its own: Ctrl-C in the terminal reaches the app, which drains and then stops the server.
			detached: true,
			stdio: ["ignore", log.fd, log.fd],
		});
		// Whoever forgets to stop the server should still be able to end; the next start takes the server over.
		child.unref();
		await new Promise<void>((resolve, reject) => {
			child.once("spawn", resolve);
			child.once("error", reject);
		});
		return { child, logStart };
	} finally {
		await log.close();
	}
}

async function makeServerArguments(home: ClusterHome, port: number, durable: boolean): Promise<string[]> {
	const settings = {
		listen_addresses: "127.0.0.1",
		port,
		unix_socket_directories: "",
		cluster_name: "tagih",
		...(await chooseSharedMemorySettings()),
		...(!durable && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
	};
	return [
		"-D",
		home.cluster,
		...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
	];
}

async function rotateLog(logFile: string): Promise<void> {
	const size = await stat(logFile).then(
		(found) => found.size,
		() => 0,
	);
	if (size > LOG_ROTATION_BYTES) await rename(logFile, `${logFile}.1`);
}

async function findFreePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
		});
	});
}
