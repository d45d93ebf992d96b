/**
 * The PostgreSQL that comes with `npm install`: for trying Tagih, for development and for the tests, so that none of
 * them needs a database to be installed first. A server in DATABASE_URL makes all of this unnecessary.
 *
 * A data folder belongs to one machine: two containers that share it cannot see each other's processes and would both
 * start a server on it.
 */
import { setTimeout as pause } from "node:timers/promises";
import { type ClusterHome, chooseClusterHome } from "./cluster-home";
import { askWhoseServer, ensureAppDatabase, makeAppUrl } from "./connection";
import { ensureCluster } from "./create-cluster";
import { explainFileError } from "./folder-access";
import { claimOwnership, findPublishedOwner, type Ownership } from "./ownership";
import { awaitRunningPostmaster, startPostmaster } from "./postmaster";
import { type RunningPostmaster, stopPostmaster, watchPostmaster } from "./postmaster-end";
import { inspectPostmaster } from "./postmaster-file";
import { findServerPrograms, type ServerPrograms } from "./server-programs";

export interface EmbeddedServer {
	/** `postgres://…@127.0.0.1:<port>/tagih?sslmode=disable`: the app's database, as the role that owns it (no superuser). */
	url: string;
	/**
	 * The absolute folder in which the cluster (`postgres/`), its password file and `owner.pid` really are: the one asked
	 * for, unless Tagih runs as root and PostgreSQL's user cannot reach that.
	 */
	dataDir: string;
	/** True when the server was running already, whether or not this process has become its owner. */
	joined: boolean;
	/**
	 * The owner stops the server, cutting the connections that are still open, and waits until it is gone; everybody else
	 * just leaves, except that one who finds the owner dead stops the server in its place. Close pools first. May be
	 * called more than once.
	 */
	stop(): Promise<void>;
}

export interface EmbeddedServerOptions {
	/** Made when missing. Holds the cluster, and always `postgres.log`. */
	dataDir: string;
	/** False gives up safety against power cuts for speed: tests only. Has no effect on a server that is joined. Default true. */
	durable?: boolean;
	/** Gets single lines for people, without a line end. */
	log?: (line: string) => void;
}

/** How long to wait for another process that is making or starting the cluster: longer than the longest it may take. */
const JOIN_DEADLINE_MS = 10 * 60_000;

/**
 * Starts the server of a data folder, or joins the one that runs; returns when it answers and has the app's database.
 *
 * Any number of processes may call this at once for one folder: exactly one starts the server and owns it. A server
 * whose owner was killed goes to the next who comes.
 *
 * @throws an `Error` whose message says in a sentence what the person can do: no PostgreSQL for this platform, full
 *   disk, folder not writable, a cluster of another user or version; or with the end of the server's log.
 */
export async function startEmbeddedServer({
	dataDir,
	durable = true,
	log = () => {},
}: EmbeddedServerOptions): Promise<EmbeddedServer> {
	try {
		const home = await chooseClusterHome(dataDir, log);
		const programs = await findServerPrograms(home.runAs, log);
		const deadline = Date.now() + JOIN_DEADLINE_MS;
		let waiting = false;
		for (;;) {
			const { ownership, heldBy } = await claimOwnership(home.folder);
			if (ownership) return await serveAsOwner({ home, programs, ownership, durable, log });
			const joined = await joinPublishedServer(home, programs);
			if (joined) {
				log(`Joined the PostgreSQL of process ${heldBy.pid} in ${home.folder}.`);
				return joined;
			}
			if (!waiting) log(`Waiting for process ${heldBy.pid}, which holds ${home.folder}.`);
			waiting = true;
			if (Date.now() > deadline) {
				throw new Error(
					`Process ${heldBy.pid} holds ${home.folder} but its PostgreSQL does not answer: end that process and start again.`,
				);
			}
			// Random, so that contenders who met do not meet again.
			await pause(10 + Math.random() * 40);
		}
	} catch (error) {
		throw explainFileError(error, dataDir);
	}
}

interface OwnerContext {
	home: ClusterHome;
	programs: ServerPrograms;
	ownership: Ownership;
	durable: boolean;
	log: (line: string) => void;
}

async function serveAsOwner(context: OwnerContext): Promise<EmbeddedServer> {
	const { home, programs, ownership, durable, log } = context;
	const startedAt = performance.now();
	let started: RunningPostmaster | undefined;
	try {
		const found = await awaitRunningPostmaster(home);
		if (!found) {
			await ensureCluster(home, programs, durable);
			started = await startPostmaster(home, programs, durable);
		}
		const postmaster = found ?? (started as RunningPostmaster);
		await ensureAppDatabase(home, postmaster.port);
		const url = await makeAppUrl(home, postmaster.port);
		await ownership.publish();
		log(
			found
				? `Took over the PostgreSQL in ${home.folder}, whose owner is gone.`
				: `PostgreSQL ${programs.version} runs in ${home.folder} on port ${postmaster.port} (${Math.round(performance.now() - startedAt)} ms).`,
		);
		return {
			url,
			dataDir: home.folder,
			joined: found !== undefined,
			stop: makeOwnersStop(context, postmaster),
		};
	} catch (error) {
		// What this call started ends with it; a server that was there before stays for the next who tries.
		if (started) await stopPostmaster(home, programs, started).catch(() => {});
		await ownership.release().catch(() => {});
		throw error;
	}
}

function makeOwnersStop(
	{ home, programs, ownership, log }: OwnerContext,
	postmaster: RunningPostmaster,
): () => Promise<void> {
	let stopping: Promise<void> | undefined;
	const stop = async () => {
		try {
			await ownership.retract();
			await stopPostmaster(home, programs, postmaster);
		} finally {
			await ownership.release();
		}
	};
	const endWatching = watchPostmaster(postmaster, async () => {
		// Without an owner in the way the next start begins afresh.
		await ownership.release().catch(() => {});
		log(`PostgreSQL ended by itself: look into ${home.logFile}.`);
	});
	return () => {
		endWatching();
		stopping ??= stop();
		return stopping;
	};
}

async function joinPublishedServer(
	home: ClusterHome,
	programs: ServerPrograms,
): Promise<EmbeddedServer | undefined> {
	// Only a published server is ready for us; one that is about to stop is published no more.
	if (!(await findPublishedOwner(home.folder))) return undefined;
	const found = await inspectPostmaster(home.cluster);
	if (!found.running || !found.port || (await askWhoseServer(home, found.port)) !== "ours") return undefined;
	const url = await makeAppUrl(home, found.port);
	let stopping: Promise<void> | undefined;
	return {
		url,
		dataDir: home.folder,
		joined: true,
		stop() {
			stopping ??= leave(home, programs);
			return stopping;
		},
	};
}

/** An owner that was killed leaves a server that nobody would ever stop. */
async function leave(home: ClusterHome, programs: ServerPrograms): Promise<void> {
	// Nothing to leave: the owner has stopped the server, and perhaps the folder is gone.
	if (!(await inspectPostmaster(home.cluster)).running) return;
	const { ownership } = await claimOwnership(home.folder);
	if (!ownership) return;
	try {
		const orphan = await awaitRunningPostmaster(home);
		if (orphan) await stopPostmaster(home, programs, orphan);
	} finally {
		await ownership.release();
	}
}
