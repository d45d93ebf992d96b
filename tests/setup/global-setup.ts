import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import pg from "pg";
import { startEmbeddedServer } from "../../db/embedded-server";
import { SUPERUSER } from "../../db/embedded-server/create-cluster";

/** What global-teardown.ts undoes, last thing first. */
export type Undo = () => Promise<unknown>;

declare global {
	// eslint-disable-next-line no-var
	var tagihTestUndo: Undo[] | undefined;
}

/**
 * One server for the whole run (npm's PostgreSQL, or the one TEST_DATABASE_URL names, as a superuser), and in it one
 * migrated template, which every Jest worker clones for itself (tests/support/database.ts).
 */
export default async function globalSetup(): Promise<void> {
	const undo: Undo[] = [];
	globalThis.tagihTestUndo = undo;
	try {
		const { adminUrl, appUrl } = await findServer(undo);
		const template = `tagih_test_${randomBytes(4).toString("hex")}`;
		undo.push(() => dropDatabases(adminUrl, template));
		await query(
			adminUrl,
			`create database ${template} owner "${decodeURIComponent(new URL(appUrl).username)}"`,
		);
		await fillTemplate(inDatabase(appUrl, template));
		process.env.TEST_SERVER_ADMIN_URL = adminUrl;
		process.env.TEST_SERVER_APP_URL = appUrl;
		process.env.TEST_TEMPLATE = template;
	} catch (error) {
		// Jest runs no teardown after a setup that failed.
		await undoAll(undo);
		throw error;
	}
}

export async function undoAll(undo: Undo[]): Promise<void> {
	const errors: unknown[] = [];
	for (const step of undo.splice(0).reverse()) await step().catch((error) => errors.push(error));
	if (errors.length > 0) throw new AggregateError(errors, "cleaning up after the tests");
}

async function findServer(undo: Undo[]) {
	const given = process.env.TEST_DATABASE_URL;
	if (given) return { adminUrl: given, appUrl: given };
	const dataDir = await mkdtemp(join(tmpdir(), "tagih-test-server-"));
	undo.push(() => rm(dataDir, { recursive: true, force: true }));
	const server = await startEmbeddedServer({ dataDir, durable: false });
	// Undone last thing first: the server stops before its folder goes.
	if (server.dataDir !== dataDir) undo.push(() => rm(server.dataDir, { recursive: true, force: true }));
	undo.push(() => server.stop());
	// The app's role is no superuser, as on a real server. Emptying tables that refuse to be emptied needs one.
	const password = (await readFile(join(server.dataDir, "postgres.password"), "utf8")).trim();
	const adminUrl = new URL(inDatabase(server.url, "postgres"));
	adminUrl.username = SUPERUSER;
	adminUrl.password = password;
	return { adminUrl: adminUrl.href, appUrl: server.url };
}

/** In a process of its own, which runs the app's own code without Jest and takes its connections along when it ends. */
async function fillTemplate(url: string) {
	const child = spawn(process.execPath, ["--import", "tsx", resolve("tests/setup/fill-template.ts")], {
		env: { ...process.env, NODE_ENV: "test", LOG_LEVEL: "error", DATABASE_URL: url },
		stdio: ["ignore", "inherit", "inherit"],
	});
	const [code] = await once(child, "exit");
	if (code !== 0) throw new Error(`tests/setup/fill-template.ts ended with ${code}`);
}

async function dropDatabases(adminUrl: string, template: string) {
	const names = await query(adminUrl, `select datname from pg_database where datname like '${template}%'`);
	for (const { datname } of names) await query(adminUrl, `drop database if exists "${datname}" with (force)`);
}

async function query(url: string, text: string) {
	const client = new pg.Client(url);
	await client.connect();
	try {
		return (await client.query<Record<string, string>>(text)).rows;
	} finally {
		await client.end();
	}
}

function inDatabase(url: string, name: string) {
	const changed = new URL(url);
	changed.pathname = `/${name}`;
	return changed.href;
}
