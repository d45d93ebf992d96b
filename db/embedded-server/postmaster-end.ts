/** How a server ends: by us, or by itself. */
import type { ChildProcess } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import type { ClusterHome } from "./cluster-home";
import { isSameProcessRunning, type ProcessIdentity } from "./process-identity";
import { runToEnd } from "./run-program";
import type { ServerPrograms } from "./server-programs";

export interface RunningPostmaster {
	identity: ProcessIdentity;
	/** On 127.0.0.1. */
	port: number;
	/** Present when this process started it. */
	child?: ChildProcess;
}

const FAST_STOP_DEADLINE_MS = 60_000;
const IMMEDIATE_STOP_DEADLINE_MS = 15_000;
const POLL_MS = 15;
/** For a server that is not our child, whose end nobody tells us. */
const WATCH_INTERVAL_MS = 5_000;

/**
 * Stops a server: first as politely as PostgreSQL knows without waiting for its clients, then less so. Returns when the
 * process is gone.
 *
 * @throws when nothing made it end.
 */
export async function stopPostmaster(
	home: ClusterHome,
	programs: ServerPrograms,
	postmaster: RunningPostmaster,
): Promise<void> {
	if (process.platform === "win32") {
		// Windows has no signals; PostgreSQL's own tool knows another way.
		const seconds = String(FAST_STOP_DEADLINE_MS / 1000);
		await runToEnd(programs.pgCtl, ["stop", "-D", home.cluster, "-m", "fast", "-w", "-t", seconds], {
			runAs: undefined,
			timeoutMs: 2 * FAST_STOP_DEADLINE_MS,
		});
	}
	const steps: [NodeJS.Signals, number][] = [
		["SIGINT", FAST_STOP_DEADLINE_MS],
		["SIGQUIT", IMMEDIATE_STOP_DEADLINE_MS],
		["SIGKILL", IMMEDIATE_STOP_DEADLINE_MS],
	];
	for (const [signal, patienceMs] of steps) {
		// Asked each time, so that a stranger who got the pid meanwhile is never hit.
		if (!(await isSameProcessRunning(postmaster.identity))) return;
		try {
			process.kill(postmaster.identity.pid, signal);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
		}
		if (await hasEndedWithin(postmaster.identity, patienceMs)) return;
	}
	throw new Error(`PostgreSQL (pid ${postmaster.identity.pid}) does not stop: look into ${home.logFile}.`);
}

/**
 * Calls back once when the server's process is gone, whoever ended it.
 *
 * @returns a function that ends the watching.
 */
export function watchPostmaster(postmaster: RunningPostmaster, onEnd: () => void): () => void {
	const { child, identity } = postmaster;
	if (child) {
		// It may have ended before anybody could listen.
		if (hasExited(child)) setImmediate(onEnd);
		child.once("exit", onEnd);
		return () => child.off("exit", onEnd);
	}
	let watching = true;
	const endWatching = () => {
		watching = false;
		clearInterval(timer);
	};
	const timer = setInterval(async () => {
		if ((await isSameProcessRunning(identity)) || !watching) return;
		endWatching();
		onEnd();
	}, WATCH_INTERVAL_MS).unref();
	return endWatching;
}

export function hasExited(child: ChildProcess): boolean {
	return child.exitCode !== null || child.signalCode !== null;
}

async function hasEndedWithin(identity: ProcessIdentity, patienceMs: number): Promise<boolean> {
	const deadline = Date.now() + patienceMs;
	while (await isSameProcessRunning(identity)) {
		if (Date.now() > deadline) return false;
		await pause(POLL_MS);
	}
	return true;
}
