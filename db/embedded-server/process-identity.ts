/**
 * Telling one process from another.
 *
 * A pid alone is a weak name: after a crash, a reboot or a container restart
 * the same number soon belongs to somebody else. So a process is named by its
 * pid and by when it started, wherever the platform tells us that.
 */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { makeProgramEnvironment } from "./run-program";

const runProgram = promisify(execFile);

/** What `startedAt` holds where the platform does not say when a process started (Windows, a hidden /proc). */
const UNKNOWN_START = "unknown";

export interface ProcessIdentity {
	pid: number;
	/** Letters and digits only, fit for a file name; equal for the same process, different after a reboot. */
	startedAt: string;
}

/** The process that has this pid now; `undefined` when none has. */
export async function identifyProcess(pid: number): Promise<ProcessIdentity | undefined> {
	const found = await inspectProcess(pid);
	return found && { pid, startedAt: found.startedAt };
}

/** The calling process. */
export async function identifyThisProcess(): Promise<ProcessIdentity> {
	return (await identifyProcess(process.pid)) ?? { pid: process.pid, startedAt: UNKNOWN_START };
}

/** True while exactly this process lives; a zombie counts as dead, and so does a stranger with the same pid. */
export async function isSameProcessRunning(identity: ProcessIdentity): Promise<boolean> {
	const found = await inspectProcess(identity.pid);
	if (!found) return false;
	// Without a start time we err on the side of "alive": the worst case is an error message that names the file,
	// while the opposite mistake would give one database two owners.
	if (found.startedAt === UNKNOWN_START || identity.startedAt === UNKNOWN_START) return true;
	return found.startedAt === identity.startedAt;
}

/**
 * The arguments a process was started with, its program first; on macOS the program alone, because `ps` does not
 * say where an argument with spaces ends; `undefined` where the platform does not say.
 */
export async function readProcessArguments(pid: number): Promise<string[] | undefined> {
	if (process.platform === "linux") {
		const raw = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
		return raw === "" ? undefined : raw.split("\0").slice(0, -1);
	}
	if (process.platform === "darwin") {
		const listed = await runProgram("ps", ["-ww", "-o", "comm=", "-p", String(pid)]).catch(() => undefined);
		return listed && [listed.stdout.trim()];
	}
	return undefined;
}

async function inspectProcess(pid: number): Promise<{ startedAt: string } | undefined> {
	if (!Number.isSafeInteger(pid) || pid <= 0 || !answersToSignals(pid)) return undefined;
	if (process.platform === "linux") return inspectLinuxProcess(pid);
	if (process.platform === "darwin") return inspectDarwinProcess(pid);
	return { startedAt: UNKNOWN_START };
}

function answersToSignals(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// EPERM: it exists and belongs to another user.
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}

async function inspectLinuxProcess(pid: number): Promise<{ startedAt: string } | undefined> {
	const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
	// Gone since the signal, or hidden by hidepid: ask again to tell the two apart.
	if (stat === undefined) return answersToSignals(pid) ? { startedAt: UNKNOWN_START } : undefined;
	// The second field is the name in parentheses and may itself hold spaces and parentheses.
	const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	const [state] = fields;
	const startTicks = fields[19];
	// A container whose first process never reaps keeps a dead server as a zombie for ever.
	if (state === "Z" || state === "X") return undefined;
	const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
	return { startedAt: `${startTicks}x${boot.replace(/[^0-9a-f]/g, "").slice(0, 12)}` };
}

async function inspectDarwinProcess(pid: number): Promise<{ startedAt: string } | undefined> {
	const listed = await runProgram("ps", ["-o", "state=,lstart=", "-p", String(pid)], {
		env: makeProgramEnvironment(),
	}).catch(() => undefined);
	if (!listed) return answersToSignals(pid) ? { startedAt: UNKNOWN_START } : undefined;
	const [state = "", ...start] = listed.stdout.trim().split(/\s+/);
	if (state.startsWith("Z")) return undefined;
	return { startedAt: start.join("").replace(/[^0-9A-Za-z]/g, "") || UNKNOWN_START };
}
