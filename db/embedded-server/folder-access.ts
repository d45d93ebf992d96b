/** Who can reach, write and be trusted with which folder; and what to say when the answer is no. */
import type { Stats } from "node:fs";
import { chmod, lchown, lstat, mkdir, readdir, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isRoot, type UnixUser } from "./unix-user";

/** Where things go that must be reachable by every user and survive a reboot. */
export const SHARED_FOLDER = "/var/tmp";

/** Gives something root made to whoever owns the folder it lies in, so that this person can start without root later. */
export async function giveToOwnerOf(folder: string, path: string): Promise<void> {
	if (!isRoot()) return;
	const [wanted, actual] = [await stat(folder), await lstat(path)];
	if (wanted.uid !== actual.uid || wanted.gid !== actual.gid) await lchown(path, wanted.uid, wanted.gid);
}

/** The first folder on the way down to (and including) `path` that this user may not enter; from the mode bits alone. */
export async function findBarrier(path: string, user: UnixUser): Promise<string | undefined> {
	const ancestors = [path];
	while (dirname(ancestors[0] as string) !== ancestors[0]) ancestors.unshift(dirname(ancestors[0] as string));
	for (const folder of ancestors) {
		const found = await stat(folder);
		const enter = found.uid === user.uid ? 0o100 : found.gid === user.gid ? 0o010 : 0o001;
		if ((found.mode & enter) === 0) return folder;
	}
	return undefined;
}

/**
 * Makes a folder below a place where everybody may write, or accepts the one we made earlier.
 *
 * @throws when somebody else made it, when it is a link, or when others may write in it: what lies there, or will lie
 *   there, could be theirs.
 */
export async function ensureTrustedFolder(path: string, mode = 0o711): Promise<void> {
	try {
		await mkdir(path, { mode });
		// The umask may have taken bits away.
		await chmod(path, mode);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
	}
	await assertTrustedFolder(path);
}

/** False also when it is missing or a link. */
export async function isFolderOfOurs(path: string): Promise<boolean> {
	const folder = await lstat(path).catch(() => undefined);
	return folder?.isDirectory() === true && folder.uid === process.getuid?.();
}

/** @throws unless `path` is a real folder that only this user can write in, below a parent where nobody else can replace it. */
export async function assertTrustedFolder(path: string): Promise<void> {
	const [parent, folder] = [await stat(dirname(path)), await lstat(path)];
	if (!isOnlyOurs(folder)) {
		throw new Error(
			`${path} was not made by Tagih or can be changed by other users: look who made it, remove it, and start again.`,
		);
	}
	const sticky = (parent.mode & 0o1000) !== 0;
	if ((parent.mode & 0o022) !== 0 && !sticky) {
		throw new Error(
			`Everybody may replace what lies in ${dirname(path)}: set its sticky bit (chmod +t) and start again.`,
		);
	}
}

function isOnlyOurs(found: Stats): boolean {
	return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

/** True when both paths lead to the same folder, whatever links or mounts lie between. */
export async function isSameFolder(one: string, other: string): Promise<boolean> {
	if (one === other) return true;
	const [a, b] = await Promise.all(
		[one, other].map((path) => stat(path, { bigint: true }).catch(() => undefined)),
	);
	return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/** "finished": a cluster that PostgreSQL can start; "none": nothing there or an empty folder; "foreign": anything else. */
export async function inspectClusterFolder(cluster: string): Promise<"finished" | "none" | "foreign"> {
	const entries = await readdir(cluster).catch((error: NodeJS.ErrnoException): string[] => {
		if (error.code === "ENOENT") return [];
		throw error;
	});
	if (entries.length === 0) return "none";
	const control = await lstat(join(cluster, "global", "pg_control")).catch(() => undefined);
	return entries.includes("PG_VERSION") && control ? "finished" : "foreign";
}

/** Turns the file system's error into one sentence a person can act on; every other error is returned as it is. */
export function explainFileError(error: unknown, folder: string): unknown {
	const { code, path = folder, syscall } = error as NodeJS.ErrnoException;
	if (!syscall || /^(spawn|kill|listen|connect)/.test(syscall)) return error;
	if (code === "ENOSPC" || code === "EDQUOT") return explainFullDisk(folder, error);
	if (code === "EACCES" || code === "EPERM" || code === "EROFS") {
		return new Error(
			`Tagih may not write to ${syscall === "mkdtemp" ? folder : path} (${code}): give it a data folder it can write to (DATA_DIR), or set DATABASE_URL.`,
			{ cause: error },
		);
	}
	return error;
}

/** The same for what PostgreSQL's programs print. */
export function explainProgramOutput(output: string, folder: string): Error | undefined {
	// Shared memory that runs out has the same words and is no disk.
	const lines = output.split("\n").filter((line) => !line.includes("shared memory"));
	return lines.some((line) => /No space left on device|Disk quota exceeded|Check free disk space/.test(line))
		? explainFullDisk(folder)
		: undefined;
}

function explainFullDisk(folder: string, cause?: unknown): Error {
	return new Error(`The disk that holds ${folder} is full: free some space and start again.`, { cause });
}
