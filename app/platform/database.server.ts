import type { Kysely, Transaction as KyselyTransaction } from "kysely";
import { createDatabase, createPool } from "../../db/connection";
import { type EmbeddedServer, startEmbeddedServer } from "../../db/embedded-server";
import { migrateToLatest } from "../../db/migrate";
import type { Database } from "../../db/schema";
import { seedFoundingCase } from "../../db/seeds/founding-case";
import { seedReference } from "../../db/seeds/reference";
import { env } from "./env.server";
import { singleton } from "./singleton.server";

export type { Database };
export type Db = Kysely<Database>;
/** What a function that writes asks for: the type is the guard that it runs inside a transaction. */
export type Transaction = KyselyTransaction<Database>;

const OLDEST_POSTGRESQL = 150000;

const state = singleton("database", () => {
	let embedded: Promise<EmbeddedServer> | undefined;
	const open = async () => {
		const { DATABASE_URL, DATABASE_POOL, DATA_DIR } = env();
		if (DATABASE_URL) return createPool(DATABASE_URL, DATABASE_POOL);
		embedded ??= startEmbeddedServer({ dataDir: DATA_DIR, log: (line) => console.info(line) });
		return createPool((await embedded).url, DATABASE_POOL);
	};
	let pool: ReturnType<typeof open> | undefined;
	const getPool = () => {
		pool ??= open();
		return pool;
	};
	return { db: createDatabase(getPool), getPool, embedded: () => embedded };
});

/** The database. Opened at the first query: the embedded server, or the one DATABASE_URL names. */
export const db: Db = state.db;

/** The pool behind `db`, for the job library, which speaks SQL of its own. */
export const databasePool = state.getPool;

/**
 * Opens the database, checks its version, migrates it, and loads reference data and the founding case once.
 * @returns where it is, and whether the founding case was loaded now
 * @throws Error with one sentence when there is no server, or one older than PostgreSQL 15
 */
export async function prepareDatabase(): Promise<{ place: string; foundingCaseLoaded: boolean }> {
	const pool = await state.getPool();
	const { rows } = await pool
		.query<{ version: number }>("select current_setting('server_version_num')::int as version")
		.catch((error: NodeJS.ErrnoException) => {
			const { DATABASE_URL } = env();
			if (!DATABASE_URL) throw error;
			// Never the whole address: it holds the password.
			const { host } = new URL(DATABASE_URL);
			throw new Error(`DATABASE_URL: no database at ${host} (${error.message || error.code}).`);
		});
	if ((rows[0]?.version ?? 0) < OLDEST_POSTGRESQL) {
		throw new Error("DATABASE_URL names a PostgreSQL older than 15. Tagih needs 15 or newer.");
	}
	await migrateToLatest(db);
	await seedReference(db);
	const foundingCaseLoaded = await seedFoundingCase(db);
	const embedded = await state.embedded();
	return { place: embedded ? embedded.dataDir : "DATABASE_URL", foundingCaseLoaded };
}

/** Closes the pool and stops the embedded server, if this process runs it. */
export async function closeDatabase(): Promise<void> {
	await db.destroy();
	await (await state.embedded())?.stop();
}
