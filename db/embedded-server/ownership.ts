/**
 * Which process owns the server of a folder: the one that may start it, and that stops it when it leaves.
 *
 * Node has no file locks that the kernel drops when a process is killed, and a lock file that others may break when
 * its writer is dead has a race: two processes break it, and the slower one removes the fresh lock of the faster.
 * So nobody ever removes or replaces a name that can be used again. Every contender announces itself in an empty file
 * whose *name* is its identity plus a random part, and only then looks at the other names. Whoever sees no other
 * living process owns the folder; whoever sees one withdraws. Of two contenders at least one sees the other, so there
 * are never two owners, and the file of a dead process can be deleted by anybody because its name never comes back.
 *
 * Beside that, `owner.pid` (pid in the first line, start mark in the second) says in plain sight who owns a server
 * that is ready. It is written when the server is ready and taken away before the server stops.
 */
import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { giveToOwnerOf } from "./folder-access";
import { identifyThisProcess, isSameProcessRunning, type ProcessIdentity } from "./process-identity";

/** pid, start mark, inode of the folder of claims, random part. */
const CLAIM_NAME = /^(\d+)-([0-9A-Za-z]+)-(\d+)-[0-9a-f]+$/;

export interface Ownership {
	/** Says in `owner.pid` that this process owns a server that is ready. */
	publish(): Promise<void>;
	/** Takes `owner.pid` away: nobody should join any more. Does nothing once released. */
	retract(): Promise<void>;
	/** Retracts and lets others own the folder. May be called more than once. */
	release(): Promise<void>;
}

/**
 * Tries once to become the owner of the folder.
 *
 * @returns the ownership, or the identity of a living process that owns it or is trying to.
 * @throws the file system's error when the folder cannot be written.
 */
export async function claimOwnership(
	folder: string,
): Promise<
	{ ownership: Ownership; heldBy?: undefined } | { ownership?: undefined; heldBy: ProcessIdentity }
> {
	const claims = join(folder, "owner-claims");
	// Not recursive: a folder that was deleted meanwhile must not come back.
	await mkdir(claims, { mode: 0o755 }).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== "EEXIST") throw error;
	});
	await giveToOwnerOf(folder, claims);

	// Look before announcing: those who only wait must not get into the way of those who are about to succeed.
	const earlier = await findLivingClaim(claims);
	if (earlier) return { heldBy: earlier };

	const self = await identifyThisProcess();
	const name = `${self.pid}-${self.startedAt}-${await readInode(claims)}-${randomBytes(6).toString("hex")}`;
	const file = join(claims, name);
	await writeFile(file, "", { flag: "wx" });
	try {
		const other = await findLivingClaim(claims, name);
		if (other) {
			await rm(file, { force: true });
			return { heldBy: other };
		}
	} catch (error) {
		await rm(file, { force: true });
		throw error;
	}
	return { ownership: holdOwnership(folder, file, self) };
}

/** The process that published itself as owner of a ready server, if it still lives. */
export async function findPublishedOwner(folder: string): Promise<ProcessIdentity | undefined> {
	const text = await readFile(ownerFile(folder), "utf8").catch(() => "");
	const [pid, startedAt] = text.split("\n");
	if (!pid || !startedAt) return undefined;
	const owner = { pid: Number(pid), startedAt };
	return (await isSameProcessRunning(owner)) ? owner : undefined;
}

function holdOwnership(folder: string, claimFile: string, self: ProcessIdentity): Ownership {
	const removeOwnerFile = () => rm(ownerFile(folder), { force: true });
	let released: Promise<void> | undefined;
	return {
		async publish() {
			const written = `${ownerFile(folder)}.${randomBytes(6).toString("hex")}`;
			await writeFile(written, `${self.pid}\n${self.startedAt}\n`, { flag: "wx", mode: 0o644 });
			await giveToOwnerOf(folder, written);
			await rename(written, ownerFile(folder));
		},
		async retract() {
			// Once released, the owner.pid that lies there may be somebody else's.
			if (!released) await removeOwnerFile();
		},
		release() {
			released ??= removeOwnerFile().then(() => rm(claimFile, { force: true }));
			return released;
		},
	};
}

async function findLivingClaim(claims: string, except?: string): Promise<ProcessIdentity | undefined> {
	let living: ProcessIdentity | undefined;
	const inode = await readInode(claims);
	for (const name of await readdir(claims)) {
		const [, pid, startedAt, claimedInode] = CLAIM_NAME.exec(name) ?? [];
		if (!pid || !startedAt || name === except) continue;
		const claimant = { pid: Number(pid), startedAt };
		// In a copy of the data folder the claims are copies too, of claims to the original.
		if (claimedInode === inode && (await isSameProcessRunning(claimant))) living ??= claimant;
		else await rm(join(claims, name), { force: true });
	}
	return living;
}

async function readInode(folder: string): Promise<string> {
	return String((await stat(folder, { bigint: true })).ino);
}

function ownerFile(folder: string): string {
	return join(folder, "owner.pid");
}
