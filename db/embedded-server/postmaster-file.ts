/** What `postmaster.pid` says about the server of a cluster, and whether it is still true. */
import { readFile, rm } from "node:fs/promises";
import { basename, isAbsolute, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isSameFolder } from "./folder-access";
import { identifyProcess, type ProcessIdentity, readProcessArguments } from "./process-identity";

export type PostmasterState =
	/** `port` is missing until the server is ready, and when it stops. */
	| { running: true; identity: ProcessIdentity; port: number | undefined }
	/** `stalePid`: the pid in a file that a server left behind; a zombie or a stranger may have it now. */
	| { running: false; stalePid: number | undefined };

/** Looks whether the cluster's server lives; never changes anything. */
export async function inspectPostmaster(cluster: string): Promise<PostmasterState> {
	const lines = (await readPostmasterFile(cluster)).split("\n");
	const pid = Number(lines[0]);
	const identity = await identifyProcess(pid);
	if (!identity || (await isCertainlyAnother(pid, cluster)))
		return { running: false, stalePid: pid || undefined };
	// Before it says so, the port may be a stranger's, who would get to see our password.
	const ready = lines[7]?.trim() === "ready";
	return { running: true, identity, port: (ready && Number(lines[3])) || undefined };
}

/**
 * A power cut can leave the file empty, and PostgreSQL then refuses to start for ever. Only the owner of the folder may
 * call this, and only while no server runs.
 */
export async function removeEmptyPostmasterFile(cluster: string): Promise<void> {
	const file = join(cluster, "postmaster.pid");
	const isEmpty = async () => (await readFile(file, "utf8").catch(() => "missing")) === "";
	if (!(await isEmpty())) return;
	// A server that starts right now makes the file and fills it a moment later.
	await pause(1000);
	if (await isEmpty()) await rm(file, { force: true });
}

async function readPostmasterFile(cluster: string): Promise<string> {
	return readFile(join(cluster, "postmaster.pid"), "utf8").catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return "";
		throw error;
	});
}

/** False when in doubt: then only a connection can tell whose server it is. */
async function isCertainlyAnother(pid: number, cluster: string): Promise<boolean> {
	const args = await readProcessArguments(pid);
	if (!args) return false;
	// The server's own children call themselves "postgres: something".
	if (!/^postgres(\.exe)?$/.test(basename(args[0] ?? ""))) return true;
	const folder = args[args.indexOf("-D") + 1];
	if (!args.includes("-D") || !folder || !isAbsolute(folder)) return false;
	return !(await isSameFolder(folder, cluster));
}
