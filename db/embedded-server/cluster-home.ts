/** Where the cluster of a data folder lives, and as whom its server runs. */
import { createHash } from "node:crypto";
import { chown, mkdir, mkdtemp, realpath, rmdir, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import {
	assertTrustedFolder,
	ensureTrustedFolder,
	findBarrier,
	inspectClusterFolder,
	isFolderOfOurs,
	SHARED_FOLDER,
} from "./folder-access";
import { findUnprivilegedUser, isRoot, lookUpUser, type UnixUser } from "./unix-user";

export interface ClusterHome {
	/** Holds the cluster, its password file and the owner's marks. Absolute, without links. */
	folder: string;
	/** `<folder>/postgres`, the cluster itself. */
	cluster: string;
	/** `<folder>/postgres.password`: the superuser's password, readable by the folder's owner only. */
	passwordFile: string;
	/** Always in the folder that was asked for, because that is where a person looks. */
	logFile: string;
	/** Whom to drop to; `undefined` when we are not root and the server runs as ourselves. */
	runAs: UnixUser | undefined;
}

/**
 * Decides where the cluster is, or will be, and makes that folder (not the cluster).
 *
 * As root the server runs as the owner of an existing cluster, else as `postgres` or `nobody`. A folder that this
 * user cannot reach, such as one below /root, is replaced by `<sharedFolder>/tagih-<hash of the folder's path>`, and
 * once a cluster is there it stays in use even if the folder becomes reachable later: data must never seem lost.
 *
 * @throws the file system's error when the folder may not be written; a sentence for every other reason.
 */
export async function chooseClusterHome(
	dataDir: string,
	log: (line: string) => void,
	sharedFolder = SHARED_FOLDER,
): Promise<ClusterHome> {
	const requested = await makeDataFolder(resolve(dataDir));

	const existing = await findClusterOwner(requested);
	if (!isRoot()) {
		if (existing && process.getuid && existing.uid !== process.getuid()) {
			throw new Error(
				`The database in ${requested} belongs to the user ${existing.name}: start Tagih as that user or as root, or choose another DATA_DIR.`,
			);
		}
		return describeHome(requested, requested, undefined);
	}

	if (existing) {
		const barrier = await findBarrier(requested, existing);
		if (barrier) {
			throw new Error(
				`The user ${existing.name}, to whom the database in ${requested} belongs, may not enter ${barrier}: run chmod o+x on it and start again.`,
			);
		}
		return describeHome(requested, requested, existing);
	}

	const hash = createHash("sha256").update(requested).digest("hex").slice(0, 16);
	const moved = join(sharedFolder, `tagih-${hash}`);
	// A folder of that name that somebody else made holds no data of ours, and is no reason to stop unless we need it.
	if (await isFolderOfOurs(moved)) {
		await assertTrustedFolder(moved);
		const movedOwner = await findClusterOwner(moved);
		if (movedOwner) {
			log(`The database of ${requested} is in ${moved}.`);
			return describeHome(moved, requested, movedOwner);
		}
	}

	const user = await findUnprivilegedUser();
	const barrier = await findBarrier(requested, user);
	if (!barrier && (await canGiveAway(requested, user))) return describeHome(requested, requested, user);

	await ensureTrustedFolder(moved);
	log(
		`The database of ${requested} goes to ${moved}, because PostgreSQL runs as the user ${user.name}, who ${barrier ? `may not enter ${barrier}` : "cannot be given a folder there"}. Some systems empty ${sharedFolder} after 30 days: to keep the data, set DATA_DIR to a folder that user can reach, such as /var/lib/tagih.`,
	);
	return describeHome(moved, requested, user);
}

async function makeDataFolder(path: string): Promise<string> {
	try {
		await makeFolderAndParents(path);
		return await realpath(path);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === "ENOENT") throw new Error(`The data folder ${path} cannot be made there.`, { cause: error });
		if (code !== "EEXIST" && code !== "ENOTDIR") throw error;
		throw new Error(
			`The data folder ${path} cannot be made, because something that is not a folder is in its way.`,
			{
				cause: error,
			},
		);
	}
}

/** Like `mkdir` with `recursive`, which says ENOENT on a read-only disk and does not end at all below /proc. */
async function makeFolderAndParents(path: string): Promise<void> {
	const exists = async () => (await stat(path).catch(() => undefined))?.isDirectory() === true;
	if (await exists()) return;
	try {
		await mkdir(path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === "ENOENT" && dirname(path) !== path) {
			await makeFolderAndParents(dirname(path));
			await mkdir(path).catch(async (again: NodeJS.ErrnoException) => {
				if (!(await exists())) throw again;
			});
			return;
		}
		// Another process may have been faster.
		if (!(await exists())) throw error;
	}
}

function describeHome(folder: string, requested: string, runAs: UnixUser | undefined): ClusterHome {
	return {
		folder,
		cluster: join(folder, "postgres"),
		passwordFile: join(folder, "postgres.password"),
		logFile: join(requested, "postgres.log"),
		runAs,
	};
}

/** The owner of the cluster in this folder; `undefined` when there is none yet. */
async function findClusterOwner(folder: string): Promise<UnixUser | undefined> {
	const cluster = join(folder, "postgres");
	const found = await stat(cluster).catch((error: NodeJS.ErrnoException) => {
		if (error.code === "ENOENT") return undefined;
		throw error;
	});
	if (!found) return undefined;
	const foreignUser = process.getuid !== undefined && !isRoot() && found.uid !== process.getuid();
	// Somebody else's cluster cannot be looked into; that it is theirs is all we need to know.
	if (!foreignUser && (await inspectClusterFolder(cluster)) === "none") return undefined;
	if (process.getuid && found.uid === 0) {
		throw new Error(
			`The database in ${cluster} belongs to root, as which PostgreSQL does not run: give it to another user (chown -R postgres ${cluster}) and start again.`,
		);
	}
	return lookUpUser(found.uid, found.gid);
}

/** False on file systems where even root cannot hand a folder to another user (some network and desktop mounts). */
async function canGiveAway(folder: string, user: UnixUser): Promise<boolean> {
	const attempt = await mkdtemp(join(folder, ".tagih-"));
	try {
		await chown(attempt, user.uid, user.gid);
		return (await stat(attempt)).uid === user.uid;
	} catch {
		return false;
	} finally {
		await rmdir(attempt);
	}
}
