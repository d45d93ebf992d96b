/** The user PostgreSQL runs as when Tagih itself was started by root, which PostgreSQL refuses. */
import { readFile } from "node:fs/promises";

export interface UnixUser {
	name: string;
	uid: number;
	gid: number;
}

/** False on Windows. */
export function isRoot(): boolean {
	return process.getuid?.() === 0;
}

/**
 * The user to drop to when nothing says otherwise: `postgres`, or else `nobody`.
 *
 * @throws when the machine has neither.
 */
export async function findUnprivilegedUser(passwdFile = "/etc/passwd"): Promise<UnixUser> {
	const users = await readUsers(passwdFile);
	for (const name of ["postgres", "nobody"]) {
		const user = users.find((candidate) => candidate.name === name && candidate.uid !== 0);
		if (user) return user;
	}
	throw new Error(
		`PostgreSQL does not run as root and ${passwdFile} names neither "postgres" nor "nobody": start Tagih as another user, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
	);
}

/** The user with this uid; without an entry in the list, one that goes by its number. */
export async function lookUpUser(uid: number, gid: number, passwdFile = "/etc/passwd"): Promise<UnixUser> {
	const users = await readUsers(passwdFile);
	return users.find((candidate) => candidate.uid === uid) ?? { name: String(uid), uid, gid };
}

async function readUsers(passwdFile: string): Promise<UnixUser[]> {
	const text = await readFile(passwdFile, "utf8").catch(() => "");
	return text.split("\n").flatMap((line) => {
		const [name, , uid, gid] = line.split(":");
		if (!name || !/^\d+$/.test(uid ?? "") || !/^\d+$/.test(gid ?? "")) return [];
		return [{ name, uid: Number(uid), gid: Number(gid) }];
	});
}
