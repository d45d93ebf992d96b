/** Talking SQL to the server as its superuser: is it ours, does it answer, has it the app's database. */
import { createHmac } from "node:crypto";
import { readFile } from "node:fs/promises";
import pg from "pg";
import type { ClusterHome } from "./cluster-home";
import { SUPERUSER } from "./create-cluster";
import { isSameFolder } from "./folder-access";

/** Both the database of the app and the role that owns it. */
const APP = "tagih";

const CONNECT_DEADLINE_MS = 10_000;

/** SQLSTATEs that say the server understood us and will not change its mind. */
const REFUSALS = new Set(["28P01", "28000"]);

/**
 * Asks the server on this port once whether it serves the home's cluster.
 *
 * @returns "ours", "another" (a different cluster's server), or "silent" (not there, starting, stopping).
 * @throws a sentence when the server refuses our password.
 */
export async function askWhoseServer(
	home: ClusterHome,
	port: number,
): Promise<"ours" | "another" | "silent"> {
	const password = await readSuperuserPassword(home);
	try {
		const folder = await withSuperuser(password, port, async (client) => {
			const { rows } = await client.query<{ data_directory: string }>("SHOW data_directory");
			return rows[0]?.data_directory ?? "";
		});
		return (await isSameFolder(folder, home.cluster)) ? "ours" : "another";
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code && REFUSALS.has(code)) {
			throw new Error(
				`PostgreSQL on port ${port} refuses the password in ${home.passwordFile}: put back the file that belongs to ${home.cluster}.`,
				{ cause: error },
			);
		}
		return "silent";
	}
}

/**
 * Makes the app's role and database when they are missing.
 *
 * The app is not superuser here because it is none on a real server either: what needs more than that should fail on
 * the first day. It owns its database, may make others (the tests clone a template) and may create trusted extensions.
 */
export async function ensureAppDatabase(home: ClusterHome, port: number): Promise<void> {
	const superuserPassword = await readSuperuserPassword(home);
	const password = deriveAppPassword(superuserPassword);
	await withSuperuser(superuserPassword, port, async (client) => {
		const { rows } = await client.query<{ role: boolean; database: boolean }>(
			`SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role,
				EXISTS (SELECT FROM pg_database WHERE datname = $1) AS database`,
			[APP],
		);
		// The password is base64url and the name ours: nothing here needs quoting that it has not.
		if (!rows[0]?.role) await client.query(`CREATE ROLE ${APP} LOGIN CREATEDB PASSWORD '${password}'`);
		if (!rows[0]?.database) await client.query(`CREATE DATABASE ${APP} OWNER ${APP}`);
	});
}

/** The URL of the app's database. It says sslmode=disable because a PGSSLMODE in the environment would win otherwise. */
export async function makeAppUrl(home: ClusterHome, port: number): Promise<string> {
	const password = deriveAppPassword(await readSuperuserPassword(home));
	return `postgres://${APP}:${password}@127.0.0.1:${port}/${APP}?sslmode=disable`;
}

/** One file for two passwords: who has the app's cannot compute the superuser's. */
function deriveAppPassword(superuserPassword: string): string {
	return createHmac("sha256", superuserPassword).update(`role ${APP}`).digest("base64url");
}

async function readSuperuserPassword(home: ClusterHome): Promise<string> {
	try {
		return (await readFile(home.passwordFile, "utf8")).trim();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
		throw new Error(
			`The file ${home.passwordFile}, which opens the database beside it, is missing: put it back.`,
			{
				cause: error,
			},
		);
	}
}

async function withSuperuser<T>(
	password: string,
	port: number,
	work: (client: pg.Client) => Promise<T>,
): Promise<T> {
	const client = new pg.Client({
		host: "127.0.0.1",
		port,
		user: SUPERUSER,
		password,
		database: "postgres",
		ssl: false,
		connectionTimeoutMillis: CONNECT_DEADLINE_MS,
		application_name: "tagih-launcher",
	});
	// A server that stops while we talk also fails the query, which is where we hear of it.
	client.on("error", () => {});
	try {
		await client.connect();
		return await work(client);
	} finally {
		await client.end().catch(() => {});
	}
}
