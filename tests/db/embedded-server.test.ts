import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
	chmod,
	chown,
	cp,
	lstat,
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	realpath,
	rm,
	stat,
	symlink,
	writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, jest, test } from "@jest/globals";
import pg from "pg";
import { type EmbeddedServer, startEmbeddedServer } from "../../db/embedded-server";
import { ensureTrustedFolder } from "../../db/embedded-server/folder-access";
import { claimOwnership } from "../../db/embedded-server/ownership";
import { identifyProcess } from "../../db/embedded-server/process-identity";
import {
	copyProgramsOnce,
	locatePackagedPrograms,
	restoreSymlinks,
} from "../../db/embedded-server/server-programs";
import { findUnprivilegedUser } from "../../db/embedded-server/unix-user";

// Real servers on real disks; a slow machine is no failure.
jest.setTimeout(120_000);

const ROOT = process.getuid?.() === 0;
const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

/** What must be gone after each test, whatever happened in it. */
const cleanups: (() => Promise<unknown>)[] = [];

afterEach(async () => {
	for (const cleanUp of cleanups.splice(0).reverse()) await cleanUp();
});

describe("one process", () => {
	test("the first start makes a cluster and a restart keeps its data", async () => {
		const dataDir = await makeDataDir();
		const first = await start(dataDir);
		expect(first).toMatchObject({ joined: false, dataDir });
		expect(first.url).toMatch(/^postgres:\/\/tagih:[\w-]+@127\.0\.0\.1:\d+\/tagih\?/);
		await query(first.url, "CREATE TABLE kept (word text)");
		await query(first.url, "INSERT INTO kept VALUES ('janji')");
		expect(await readOwnerPid(dataDir)).toBe(process.pid);
		await Promise.all([first.stop(), first.stop()]);
		await expect(query(first.url, "SELECT 1")).rejects.toThrow();
		expect(await exists(join(dataDir, "owner.pid"))).toBe(false);
		expect(await readdir(join(dataDir, "owner-claims"))).toEqual([]);

		const second = await start(dataDir);
		expect(second.joined).toBe(false);
		expect(await query(second.url, "SELECT word FROM kept")).toEqual([{ word: "janji" }]);
		await second.stop();
		expect(await readFile(join(dataDir, "postgres.log"), "utf8")).toContain("database system is ready");
	});

	test("the durable default flushes, and the tests' setting does not", async () => {
		const dataDir = await makeDataDir();
		const durable = await start(dataDir, { durable: true });
		expect(await query(durable.url, "SHOW fsync")).toEqual([{ fsync: "on" }]);
		await durable.stop();
		const fast = await start(dataDir, { durable: false });
		expect(await query(fast.url, "SHOW fsync")).toEqual([{ fsync: "off" }]);
		await fast.stop();
	});

	test("only this machine and only who knows the password gets in", async () => {
		const dataDir = await makeDataDir();
		const server = await start(dataDir);
		expect(await query(server.url, "SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
		await expect(query(server.url.replace(/tagih:[^@]+@/, "tagih:wrong@"), "SELECT 1")).rejects.toThrow(
			"password",
		);
		expect(await readFile(join(dataDir, "postgres", "pg_hba.conf"), "utf8")).not.toMatch(/^[^#].*trust/m);
		if (process.platform !== "win32") {
			expect((await stat(join(dataDir, "postgres.password"))).mode & 0o777).toBe(0o600);
			expect((await stat(join(dataDir, "postgres"))).mode & 0o777).toBe(0o700);
		}
		await server.stop();
	});

	test("the app is no superuser, yet may use trusted extensions and clone its database", async () => {
		const server = await start(await makeDataDir());
		expect(await query(server.url, "SELECT usesuper FROM pg_user WHERE usename = current_user")).toEqual([
			{ usesuper: false },
		]);
		for (const extension of ["citext", "pg_trgm", "unaccent", "pgcrypto"]) {
			await query(server.url, `CREATE EXTENSION ${extension}`);
		}
		await query(server.url, "CREATE DATABASE clone TEMPLATE tagih");
		const clone = new URL(server.url);
		clone.pathname = "/clone";
		expect(await query(clone.href, "SELECT 'Garuda'::citext = 'GARUDA' AS same")).toEqual([{ same: true }]);
		await server.stop();
	});

	test("text is UTF-8 and time is UTC whatever the environment says", async () => {
		const holder = await spawnHolder(await makeDataDir(), {
			env: {
				PATH: process.env.PATH,
				LC_ALL: "no_WHERE",
				TZ: "Nowhere/Nothing",
				PGDATA: "/nonexistent",
				PGSSLMODE: "require",
				PGPORT: "1",
			},
		});
		expect(
			await query(
				holder.url,
				"SELECT lower('ÉÑ') AS lower, length('é') AS length, current_setting('timezone') AS zone",
			),
		).toEqual([{ lower: "éñ", length: 1, zone: "UTC" }]);
		await holder.stop();
	});

	test("a server that ended by itself does not keep the next start away", async () => {
		const dataDir = await makeDataDir();
		// Durable, because the other setting may lose the last moments of a server that is killed.
		const lost = await start(dataDir, { durable: true });
		await query(lost.url, "CREATE TABLE kept ()");
		process.kill(await readPostmasterPid(dataDir), "SIGKILL");
		const next = await start(dataDir);
		expect(next.joined).toBe(false);
		expect(await query(next.url, "SELECT count(*) FROM kept")).toEqual([{ count: "0" }]);
		// It is no longer the first one's server to stop.
		await lost.stop();
		expect(await readOwnerPid(dataDir)).toBe(process.pid);
		expect(await query(next.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
		await next.stop();
	});

	test("the terminal's Ctrl-C does not reach the server", async () => {
		const dataDir = await makeDataDir();
		const server = await start(dataDir);
		// Signal 0 to a negative pid asks whether there is a process group of that number: the server leads its own.
		if (process.platform !== "win32") expect(process.kill(-(await readPostmasterPid(dataDir)), 0)).toBe(true);
		await server.stop();
	});
});

describe("several processes on one folder", () => {
	test("of two starts at once exactly one owns the server and both can use it", async () => {
		const dataDir = await makeDataDir();
		const holders = await Promise.all([spawnHolder(dataDir), spawnHolder(dataDir)]);
		const owners = holders.filter((holder) => !holder.joined);
		expect(owners.map((owner) => owner.pid)).toEqual([await readOwnerPid(dataDir)]);
		expect(holders[0]?.url).toBe(holders[1]?.url);
		for (const holder of holders) expect(await query(holder.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);

		const [owner] = owners;
		const guest = holders.find((holder) => holder !== owner);
		await guest?.stop();
		expect(await query(owner?.url ?? "", "SELECT 1 AS one")).toEqual([{ one: 1 }]);
		await owner?.stop();
		await expect(query(owner?.url ?? "", "SELECT 1")).rejects.toThrow();
	});

	test("many starts at once in one process also find one owner", async () => {
		const dataDir = await makeDataDir();
		const servers = await Promise.all(Array.from({ length: 8 }, () => start(dataDir)));
		expect(servers.filter((server) => !server.joined)).toHaveLength(1);
		expect(new Set(servers.map((server) => server.url)).size).toBe(1);
		await Promise.all(servers.filter((server) => server.joined).map((server) => server.stop()));
		expect(await query(servers[0]?.url ?? "", "SELECT 1 AS one")).toEqual([{ one: 1 }]);
		await Promise.all(servers.map((server) => server.stop()));
	});

	test("a server whose owner was killed goes to the next who comes", async () => {
		const dataDir = await makeDataDir();
		const owner = await spawnHolder(dataDir);
		await query(owner.url, "CREATE TABLE kept ()");
		await owner.kill();
		expect(await readOwnerPid(dataDir)).toBe(owner.pid);

		const heir = await start(dataDir);
		expect(heir).toMatchObject({ joined: true, url: owner.url });
		expect(await readOwnerPid(dataDir)).toBe(process.pid);
		expect(await query(heir.url, "SELECT count(*) FROM kept")).toEqual([{ count: "0" }]);
		await heir.stop();
		await expect(query(heir.url, "SELECT 1")).rejects.toThrow();
	});

	test("who leaves after the owner was killed stops the server in its place", async () => {
		const dataDir = await makeDataDir();
		const owner = await spawnHolder(dataDir);
		const guest = await start(dataDir);
		expect(guest.joined).toBe(true);
		await owner.kill();
		expect(await query(guest.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
		await guest.stop();
		await expect(query(guest.url, "SELECT 1")).rejects.toThrow();
	});

	test("of many contenders for a dead owner's folder one wins at a time", async () => {
		const folder = await makeDataDir();
		await mkdir(join(folder, "owner-claims"));
		// A dead process that had this very pid: the start mark tells the two apart.
		const { ino } = await stat(join(folder, "owner-claims"));
		await writeFile(join(folder, "owner-claims", `${process.pid}-1x0-${ino}-abcdef`), "");
		for (let round = 0; round < 5; round++) {
			let held = 0;
			const turns = Array.from({ length: 10 }, async () => {
				for (;;) {
					const { ownership } = await claimOwnership(folder);
					if (ownership) {
						held++;
						expect(held).toBe(1);
						await pause(1);
						held--;
						await ownership.release();
						return;
					}
					await pause(Math.random() * 5);
				}
			});
			await Promise.all(turns);
		}
		expect(await readdir(join(folder, "owner-claims"))).toEqual([]);
	});
});

describe("what a crash leaves behind", () => {
	test("a copy of a folder in use starts a server of its own", async () => {
		const dataDir = join(await makeDataDir(), "data");
		const before = await start(dataDir);
		await query(before.url, "CREATE TABLE kept ()");
		await before.stop();
		// The cluster while it is at rest, so that the copy is whole; then the marks of the running server.
		const copy = join(await makeDataDir(), "data");
		await cp(dataDir, copy, { recursive: true });
		const original = await start(dataDir);
		for (const mark of ["owner-claims", "owner.pid", "postgres/postmaster.pid"]) {
			await cp(join(dataDir, mark), join(copy, mark), { recursive: true });
		}
		if (ROOT) await chownToServersUser(join(copy, "postgres"));

		const server = await start(copy);
		expect(server.joined).toBe(false);
		expect(server.url).not.toBe(original.url);
		expect(await query(server.url, "SELECT count(*) FROM kept")).toEqual([{ count: "0" }]);
		await server.stop();
		expect(await query(original.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
		await original.stop();
	});

	test("a stale postmaster.pid, even one whose pid a stranger has now, does not prevent starting", async () => {
		const dataDir = await makeDataDir();
		const owner = await spawnHolder(dataDir, { durable: true });
		await query(owner.url, "CREATE TABLE kept ()");
		const postmaster = await identifyProcess(await readPostmasterPid(dataDir));
		await owner.kill();
		process.kill(postmaster?.pid ?? 0, "SIGKILL");

		const second = await start(dataDir);
		expect(second.joined).toBe(false);
		await second.stop();

		// A process of the server's own user, because PostgreSQL itself would look through one of another user.
		const user = ROOT ? await findUnprivilegedUser() : undefined;
		const stranger = spawn("sleep", ["600"], { cwd: "/", ...(user && { uid: user.uid, gid: user.gid }) });
		cleanups.push(() => endChild(stranger));
		await once(stranger, "spawn");
		const lockFile = [
			stranger.pid,
			join(dataDir, "postgres"),
			1,
			5432,
			"",
			"127.0.0.1",
			"0 0",
			"ready",
			"",
		].join("\n");
		await writeFile(join(dataDir, "postgres", "postmaster.pid"), lockFile);
		const third = await start(dataDir);
		expect(third.joined).toBe(false);
		expect(await query(third.url, "SELECT count(*) FROM kept")).toEqual([{ count: "0" }]);
		await third.stop();
		expect(stranger.exitCode ?? stranger.signalCode).toBeNull();

		await writeFile(join(dataDir, "postgres", "postmaster.pid"), "");
		const fourth = await start(dataDir);
		expect(fourth.joined).toBe(false);
		await fourth.stop();
	});

	test("a half-finished initdb is cleaned up, and nothing else is", async () => {
		const dataDir = await makeDataDir();
		const notOurs = join(dataDir, "postgres.unfinished-thesis");
		await mkdir(notOurs);
		await writeFile(join(notOurs, "chapter-1"), "Sekali lagi");

		// In a group of its own, so that initdb and its children can be killed with it.
		const child = spawnHolderProcess(dataDir, { detached: true });
		const half = await waitFor(async () => {
			const workspaces = (await readdir(dataDir)).filter((name) => /^postgres\.unfinished-.{6}$/.test(name));
			for (const name of workspaces.filter((workspace) => join(dataDir, workspace) !== notOurs)) {
				const begun = (await readdir(join(dataDir, name))).find((entry) => entry.startsWith("cluster"));
				if (begun && (await exists(join(dataDir, name, begun, "PG_VERSION")))) return join(dataDir, name);
			}
			return undefined;
		});
		process.kill(-(child.pid ?? 0), "SIGKILL");
		await once(child, "exit");
		expect(await exists(half)).toBe(true);
		expect(await exists(join(dataDir, "postgres"))).toBe(false);

		const server = await start(dataDir);
		expect(server.joined).toBe(false);
		expect(await query(server.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
		await server.stop();
		expect(await exists(half)).toBe(false);
		expect(await readdir(notOurs)).toEqual(["chapter-1"]);
	});

	test("a folder that is no cluster is refused and left as it is", async () => {
		const dataDir = await makeDataDir();
		await mkdir(join(dataDir, "postgres"));
		if (ROOT) await chownToServersUser(join(dataDir, "postgres"));
		await writeFile(join(dataDir, "postgres", "PG_VERSION"), "18\n");
		await expect(start(dataDir)).rejects.toThrow("not a complete PostgreSQL cluster");
		expect(await readdir(join(dataDir, "postgres"))).toEqual(["PG_VERSION"]);
		expect(await readdir(join(dataDir, "owner-claims"))).toEqual([]);
	});

	test("a cluster of another version is refused and left as it is", async () => {
		const dataDir = await makeDataDir();
		await (await start(dataDir)).stop();
		await writeFile(join(dataDir, "postgres", "PG_VERSION"), "15\n");
		await expect(start(dataDir)).rejects.toThrow(/made by PostgreSQL 15 .* packaged one is 18/);
		await writeFile(join(dataDir, "postgres", "PG_VERSION"), "18\n");
		await (await start(dataDir)).stop();
	});
});

describe("folders and programs that cannot be used as they are", () => {
	test("as root, a data folder the server's user cannot reach is replaced, and stays replaced", async () => {
		const parent = await makeDataDir();
		const dataDir = join(parent, "data");
		await chmod(parent, 0o700);
		const lines: string[] = [];
		const server = await start(dataDir, { log: (line) => lines.push(line) });
		await query(server.url, "CREATE TABLE kept ()");
		await server.stop();
		expect(await exists(join(dataDir, "postgres.log"))).toBe(true);
		if (ROOT) {
			expect(server.dataDir).toMatch(/^\/var\/tmp\/tagih-[0-9a-f]{16}$/);
			expect(lines.join("\n")).toContain(server.dataDir);
			expect((await stat(server.dataDir)).uid).toBe(0);
			expect(await exists(join(dataDir, "postgres"))).toBe(false);
		} else {
			expect(server.dataDir).toBe(dataDir);
			expect((await stat(join(dataDir, "postgres"))).uid).toBe((await stat(dataDir)).uid);
		}

		await chmod(parent, 0o755);
		const again = await start(dataDir);
		expect(again.dataDir).toBe(server.dataDir);
		expect(await query(again.url, "SELECT count(*) FROM kept")).toEqual([{ count: "0" }]);
		await again.stop();

		if (ROOT) {
			// Who could have put a cluster of their own there?
			await chmod(server.dataDir, 0o777);
			await chmod(parent, 0o700);
			await expect(start(dataDir)).rejects.toThrow("was not made by Tagih or can be changed by other users");
		}
	});

	test("as root, a cluster that its user cannot reach any more is not replaced by an empty one", async () => {
		const parent = await makeDataDir();
		const dataDir = join(parent, "data");
		await (await start(dataDir)).stop();
		await chmod(parent, 0o700);
		if (ROOT) await expect(start(dataDir)).rejects.toThrow(`may not enter ${parent}`);
		else await (await start(dataDir)).stop();
	});

	test("a data folder that cannot be made or written is explained in one sentence", async () => {
		const parent = await makeDataDir();
		await writeFile(join(parent, "file"), "");
		await expect(start(join(parent, "file", "data"))).rejects.toThrow(
			"something that is not a folder is in its way",
		);
		await expect(start(join(parent, "file"))).rejects.toThrow("something that is not a folder is in its way");
		await chmod(parent, 0o555);
		// Root may write everywhere.
		if (ROOT) await (await start(parent)).stop();
		else await expect(start(parent)).rejects.toThrow("may not write to");
		await chmod(parent, 0o755);
	});

	test("a platform without packaged programs is told to use DATABASE_URL", () => {
		expect(() => locatePackagedPrograms("plan9", "mips")).toThrow(
			/^No packaged PostgreSQL .* set DATABASE_URL to a PostgreSQL 15 or newer\.$/,
		);
	});

	test("links that npm left out are made, also in the copy, which is made once and trusted only if it is ours", async () => {
		const shared = await makeDataDir();
		const native = locatePackagedPrograms();
		const links = JSON.parse(await readFile(join(native, "pg-symlinks.json"), "utf8").catch(() => "[]")) as {
			target: string;
		}[];

		const [copy, sameCopy] = await Promise.all([
			copyProgramsOnce(native, shared),
			copyProgramsOnce(native, shared),
		]);
		expect(sameCopy).toBe(copy);
		expect(await readdir(shared)).toHaveLength(1);
		const linked = links.map(({ target }) =>
			join(copy, "..", target.replace(/^native/, copy.slice(shared.length + 1))),
		);
		for (const link of linked) expect((await lstat(link)).isSymbolicLink()).toBe(true);
		for (const link of linked) await rm(link);
		expect(await restoreSymlinks(copy)).toBe(true);
		for (const link of linked) expect((await stat(link)).isFile()).toBe(true);

		await rm(join(copy, "share", "postgresql", "postgres.bki"));
		expect(await copyProgramsOnce(native, shared)).toBe(copy);
		expect(await exists(join(copy, "share", "postgresql", "postgres.bki"))).toBe(true);

		await chmod(copy, 0o777);
		await expect(copyProgramsOnce(native, shared)).rejects.toThrow("can be changed by other users");
		await rm(copy, { recursive: true });
		await mkdir(join(shared, "elsewhere"));
		await symlink(join(shared, "elsewhere"), copy);
		await expect(copyProgramsOnce(native, shared)).rejects.toThrow("was not made by Tagih");
		await expect(ensureTrustedFolder(copy)).rejects.toThrow("was not made by Tagih");
		expect(await readdir(join(shared, "elsewhere"))).toEqual([]);
	});

	test("a list of users without postgres falls back to nobody, and without both asks for another server", async () => {
		const passwd = join(await makeDataDir(), "passwd");
		const root = "root:x:0:0:root:/root:/bin/bash\n";
		await writeFile(passwd, `${root}nobody:x:65534:65533::/:/bin/false\npostgres:x:70:71::/:/bin/sh\n`);
		expect(await findUnprivilegedUser(passwd)).toEqual({ name: "postgres", uid: 70, gid: 71 });
		await writeFile(passwd, `${root}nobody:x:65534:65533::/:/bin/false\n`);
		expect(await findUnprivilegedUser(passwd)).toEqual({ name: "nobody", uid: 65534, gid: 65533 });
		await writeFile(passwd, root);
		await expect(findUnprivilegedUser(passwd)).rejects.toThrow("set DATABASE_URL");
	});
});

/** An empty folder that every user can reach, removed after the test together with the server that may run in it. */
async function makeDataDir(): Promise<string> {
	const folder = await realpath(await mkdtemp(join(tmpdir(), "tagih-embedded-")));
	await chmod(folder, 0o755);
	cleanups.push(async () => {
		await chmod(folder, 0o755);
		await endServerIn(folder);
		await rm(folder, { recursive: true, force: true });
	});
	return folder;
}

async function start(
	dataDir: string,
	options: { durable?: boolean; log?: (line: string) => void } = {},
): Promise<EmbeddedServer> {
	const server = await startEmbeddedServer({ dataDir, durable: false, ...options });
	cleanups.push(async () => {
		await server.stop();
		// As root it may have gone elsewhere.
		if (!dataDir.startsWith(server.dataDir)) await rm(server.dataDir, { recursive: true, force: true });
	});
	return server;
}

interface HolderOptions {
	env?: Record<string, string | undefined>;
	/** In a process group of its own. */
	detached?: boolean;
	durable?: boolean;
}

interface Holder {
	pid: number;
	url: string;
	joined: boolean;
	/** Stops as the app would, and ends. */
	stop(): Promise<void>;
	/** SIGKILL: no last words. */
	kill(): Promise<void>;
}

/** Another process that starts or joins the server of the folder. */
async function spawnHolder(dataDir: string, options: HolderOptions = {}): Promise<Holder> {
	const child = spawnHolderProcess(dataDir, options);
	const output = createInterface({ input: child.stdout as NodeJS.ReadableStream });
	const [line] = (await Promise.race([
		once(output, "line"),
		once(child, "exit").then(() => {
			throw new Error("The other process ended before its server was ready.");
		}),
	])) as [string];
	return {
		...(JSON.parse(line) as { pid: number; url: string; joined: boolean }),
		async stop() {
			const ended = once(child, "exit");
			child.stdin?.end();
			expect(await ended).toEqual([0, null]);
		},
		async kill() {
			const ended = once(child, "exit");
			child.kill("SIGKILL");
			await ended;
		},
	};
}

function spawnHolderProcess(
	dataDir: string,
	{ env = process.env, detached = false, durable = false }: HolderOptions = {},
): ChildProcess {
	const module = new URL("../../db/embedded-server/index.ts", import.meta.url).href;
	const script = `
		const { startEmbeddedServer } = await import(${JSON.stringify(module)});
		const server = await startEmbeddedServer({ dataDir: ${JSON.stringify(dataDir)}, durable: ${durable} });
		console.log(JSON.stringify({ pid: process.pid, url: server.url, joined: server.joined }));
		process.stdin.on("end", () => server.stop()).resume();
	`;
	const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
		cwd: PROJECT,
		env: env as NodeJS.ProcessEnv,
		detached,
		stdio: ["pipe", "pipe", "inherit"],
	});
	cleanups.push(() => endChild(child));
	return child;
}

async function endChild(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const ended = once(child, "exit");
	child.kill("SIGKILL");
	await ended;
}

/** For a test that failed halfway: the server of a killed process would otherwise live on. */
async function endServerIn(dataDir: string): Promise<void> {
	const postmaster = await readPostmasterPid(dataDir)
		.then(identifyProcess)
		.catch(() => undefined);
	if (!postmaster) return;
	process.kill(postmaster.pid, "SIGQUIT");
	await waitFor(async () => ((await identifyProcess(postmaster.pid)) ? undefined : true));
}

async function waitFor<T>(look: () => Promise<T | undefined>): Promise<T> {
	for (;;) {
		const found = await look();
		if (found !== undefined) return found;
		await pause(5);
	}
}

async function query(url: string, sql: string): Promise<unknown[]> {
	const client = new pg.Client({ connectionString: url });
	client.on("error", () => {});
	try {
		await client.connect();
		return (await client.query(sql)).rows;
	} finally {
		await client.end();
	}
}

async function readOwnerPid(dataDir: string): Promise<number> {
	return Number((await readFile(join(dataDir, "owner.pid"), "utf8")).split("\n")[0]);
}

async function readPostmasterPid(dataDir: string): Promise<number> {
	return Number((await readFile(join(dataDir, "postgres", "postmaster.pid"), "utf8")).split("\n")[0]);
}

async function exists(path: string): Promise<boolean> {
	return lstat(path).then(
		() => true,
		() => false,
	);
}

/** With all that is in it. */
async function chownToServersUser(path: string): Promise<void> {
	const { uid, gid } = await findUnprivilegedUser();
	await chown(path, uid, gid);
	for (const entry of await readdir(path, { recursive: true })) await chown(join(path, entry), uid, gid);
}
