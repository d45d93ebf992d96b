/** Making a new cluster so that it is either finished and in its place, or not there at all. */
import { randomBytes } from "node:crypto";
import {
	chmod,
	chown,
	mkdir,
	mkdtemp,
	open,
	readdir,
	readFile,
	rename,
	rm,
	rmdir,
	writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import type { ClusterHome } from "./cluster-home";
import { explainProgramOutput, giveToOwnerOf, inspectClusterFolder } from "./folder-access";
import { runToEnd } from "./run-program";
import type { ServerPrograms } from "./server-programs";
import { chooseSharedMemorySettings } from "./shared-memory";
import type { UnixUser } from "./unix-user";

/** The role that initdb makes and that only this launcher uses. */
export const SUPERUSER = "postgres";

const WORKSPACE_PREFIX = "postgres.unfinished-";
/** Lies in every workspace of ours, and in no folder that somebody else made. */
const WORKSPACE_MARK = "made-by-tagih-and-safe-to-delete";

const INITDB_DEADLINE_MS = 5 * 60_000;

/**
 * Makes the cluster when there is none. Only the owner of the folder may call this.
 *
 * initdb works in a folder of its own beside the final place, and one rename makes the result appear: a process that
 * is killed leaves nothing that could be mistaken for a cluster, and what it leaves is recognised by its mark and
 * removed here.
 *
 * @param durable false skips the flush to disk, for tests.
 * @throws a sentence when something that is no cluster of this version is in its place, or when initdb fails.
 */
export async function ensureCluster(
	home: ClusterHome,
	programs: ServerPrograms,
	durable: boolean,
): Promise<void> {
	await removeUnfinishedClusters(home.folder);
	const state = await inspectClusterFolder(home.cluster);
	if (state === "foreign") {
		throw new Error(
			`${home.cluster} holds something that is not a complete PostgreSQL cluster: move it away, or choose another DATA_DIR.`,
		);
	}
	if (state === "none") await createCluster(home, programs, durable);

	const madeBy = (await readFile(join(home.cluster, "PG_VERSION"), "utf8")).trim();
	if (madeBy !== programs.majorVersion) {
		throw new Error(
			`The database in ${home.cluster} was made by PostgreSQL ${madeBy} and the packaged one is ${programs.version}: dump it with the old version and restore it into a new DATA_DIR.`,
		);
	}
}

async function createCluster(home: ClusterHome, programs: ServerPrograms, durable: boolean): Promise<void> {
	const password = randomBytes(24).toString("base64url");
	const workspace = await mkdtemp(join(home.folder, WORKSPACE_PREFIX));
	try {
		await writeFile(join(workspace, WORKSPACE_MARK), "");
		await chmod(workspace, 0o711);
		const passwordFile = await writePasswordFor(home.runAs, join(workspace, "password"), password);
		const cluster = await runInitdb(home, programs, { durable, workspace, passwordFile });

		await keepPassword(home, password, durable);
		// Windows does not rename onto a folder, not even onto an empty one.
		await rmdir(home.cluster).catch((error: NodeJS.ErrnoException) => {
			if (error.code !== "ENOENT") throw error;
		});
		await rename(cluster, home.cluster);
		if (durable) await flushFolder(home.folder);
	} finally {
		await rm(workspace, { recursive: true, force: true, maxRetries: 3 });
	}
}

async function runInitdb(
	home: ClusterHome,
	programs: ServerPrograms,
	{ durable, workspace, passwordFile }: { durable: boolean; workspace: string; passwordFile: string },
): Promise<string> {
	let output = "";
	// With the character classes of C alone pg_trgm would drop every letter outside ASCII. glibc has C.UTF-8 without any
	// locale package; other systems may not.
	for (const characterClasses of ["C.UTF-8", "C"]) {
		const cluster = join(workspace, `cluster-${characterClasses}`);
		await mkdir(cluster, { mode: 0o700 });
		if (home.runAs) await chown(cluster, home.runAs.uid, home.runAs.gid);
		const result = await runToEnd(
			programs.initdb,
			[
				`--pgdata=${cluster}`,
				`--username=${SUPERUSER}`,
				`--pwfile=${passwordFile}`,
				"--auth=scram-sha-256",
				"--encoding=UTF8",
				"--locale-provider=builtin",
				"--builtin-locale=C.UTF-8",
				"--locale=C",
				`--lc-ctype=${characterClasses}`,
				"--text-search-config=simple",
				...Object.entries(await chooseSharedMemorySettings()).map(
					([name, value]) => `--set=${name}=${value}`,
				),
				"--no-instructions",
				...(durable ? [] : ["--no-sync"]),
			],
			{ runAs: home.runAs, timeoutMs: INITDB_DEADLINE_MS },
		);
		if (result.code === 0) return cluster;
		output = result.output;
		if (!output.includes("invalid locale name")) break;
	}
	if (/could not look up effective user ID/.test(output)) {
		throw new Error(
			`PostgreSQL needs a name for the user it runs as, and uid ${process.getuid?.()} has none in /etc/passwd: add a line for it, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
		);
	}
	const reason = output.trim().split("\n").slice(-5).join("\n");
	throw (
		explainProgramOutput(output, home.folder) ??
		new Error(`PostgreSQL could not make its cluster in ${home.folder}: ${reason}`)
	);
}

/** initdb reads the password as the user it runs as. */
async function writePasswordFor(
	runAs: UnixUser | undefined,
	file: string,
	password: string,
): Promise<string> {
	await writeFile(file, `${password}\n`, { flag: "wx", mode: 0o600 });
	if (runAs) await chown(file, runAs.uid, runAs.gid);
	return file;
}

/** Before the cluster appears, so that no cluster is ever without its password. */
async function keepPassword(home: ClusterHome, password: string, durable: boolean): Promise<void> {
	const written = `${home.passwordFile}.${randomBytes(6).toString("hex")}`;
	await writeFile(written, `${password}\n`, { flag: "wx", mode: 0o600, flush: durable });
	await giveToOwnerOf(home.folder, written);
	await rename(written, home.passwordFile);
}

/** A rename outlives a power cut only once the folder itself is flushed. */
async function flushFolder(folder: string): Promise<void> {
	// Windows does not open folders.
	if (process.platform === "win32") return;
	const handle = await open(folder, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

async function removeUnfinishedClusters(folder: string): Promise<void> {
	for (const entry of await readdir(folder, { withFileTypes: true })) {
		if (!entry.isDirectory() || !entry.name.startsWith(WORKSPACE_PREFIX)) continue;
		const workspace = join(folder, entry.name);
		const entries = await readdir(workspace);
		// Empty: its process was killed before it could leave the mark.
		if (entries.length > 0 && !entries.includes(WORKSPACE_MARK)) continue;
		// It is in nobody's way: what cannot be removed now (the initdb of a killed process may still be writing) goes the
		// next time.
		await rm(workspace, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
	}
}
