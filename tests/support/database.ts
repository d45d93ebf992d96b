import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect } from "@jest/globals";
import pg from "pg";
import { closeDatabase, db } from "~/platform/database.server";
import { stopQueue } from "~/platform/queue.server";
import { seedFoundingCase } from "../../db/seeds/founding-case";

/**
 * Importing this file gives a test the real database: this worker's own clone of the migrated template, with every
 * product table empty and the regions present at the start of each test. Nothing is opened by tests without it.
 */
export { db };

/** Tables whose rows belong to the schema, not to a test. */
const KEPT = [
	"region",
	"population",
	"status_transition",
	"clock_rule",
	"count_fold",
	"kysely_migration",
	"kysely_migration_lock",
];

const { TEST_SERVER_ADMIN_URL, TEST_TEMPLATE, JEST_WORKER_ID } = process.env;
const { testPath = "" } = expect.getState();
const isUnitTest =
	/\/tests\/(domain|views|i18n|platform)\//.test(testPath.replaceAll("\\", "/")) &&
	!testPath.endsWith(".db.test.ts");
if (!TEST_SERVER_ADMIN_URL || isUnitTest) {
	throw new Error("A test that needs the database is called *.db.test.ts, or lies in tests/db.");
}
const clone = `${TEST_TEMPLATE}_${JEST_WORKER_ID}`;
const admin = new pg.Pool({ connectionString: urlOf(clone), max: 4 });
let emptyAll: string | undefined;

beforeAll(makeClone);
beforeEach(resetDatabase);
afterAll(async () => {
	await stopQueue(0);
	await closeDatabase();
	await admin.end();
});

/** Empties every product table. For tests that need a fresh start more than once. */
export async function resetDatabase(): Promise<void> {
	emptyAll ??= await writeEmptyAll();
	await admin.query(emptyAll);
}

/** Runs SQL in this worker's database as superuser, for what the app itself could not do. */
export async function asAdmin<Row extends pg.QueryResultRow>(
	text: string,
	values?: unknown[],
): Promise<Row[]> {
	return (await admin.query<Row>(text, values)).rows;
}

/** Loads the founding case and says what its rows are called. */
export async function loadFoundingCase() {
	await seedFoundingCase(db);
	const caseFile = await db.selectFrom("case_file").selectAll().executeTakeFirstOrThrow();
	const demands = await db.selectFrom("demand").selectAll().orderBy("position").execute();
	const [first, second, third] = demands;
	return { caseFileId: caseFile.id, slug: caseFile.slug, demands: [first!, second!, third!] as const };
}

/**
 * A database of its own beside this worker's: for tests that change the schema.
 * @param template empty unless named
 */
export async function withScratchDatabase<Value>(
	work: (url: string) => Promise<Value>,
	template: "empty" | "migrated" = "empty",
): Promise<Value> {
	const name = `${TEST_TEMPLATE}_scratch_${randomUUID().slice(0, 8)}`;
	const server = await connect(TEST_SERVER_ADMIN_URL!);
	try {
		await server.query(
			`create database "${name}" owner "${appRole()}" ${template === "empty" ? "" : `template "${TEST_TEMPLATE}"`}`,
		);
		const url = new URL(process.env.DATABASE_URL!);
		url.pathname = `/${name}`;
		return await work(url.href);
	} finally {
		await server.query(`drop database if exists "${name}" with (force)`);
		await server.end();
	}
}

async function makeClone() {
	const server = await connect(TEST_SERVER_ADMIN_URL!);
	try {
		const { rowCount } = await server.query("select from pg_database where datname = $1", [clone]);
		if (!rowCount)
			await server.query(`create database "${clone}" owner "${appRole()}" template "${TEST_TEMPLATE}"`);
	} finally {
		await server.end();
	}
}

async function writeEmptyAll(): Promise<string> {
	const rows = await asAdmin<{ name: string }>(
		`select format('%I.%I', schemaname, tablename) as name from pg_tables
			where schemaname = 'public' and tablename <> all ($1) or schemaname = 'pgboss' and tablename = 'job'`,
		[KEPT],
	);
	// Append-only tables refuse even their owner. In the replica role no trigger fires, and foreign keys are triggers.
	return `begin; set local session_replication_role = replica; ${rows.map(({ name }) => `delete from ${name};`).join(" ")} commit`;
}

async function connect(url: string): Promise<pg.Client> {
	const made = new pg.Client(url);
	await made.connect();
	return made;
}

function urlOf(database: string): string {
	const url = new URL(TEST_SERVER_ADMIN_URL!);
	url.pathname = `/${database}`;
	return url.href;
}

function appRole(): string {
	return decodeURIComponent(new URL(process.env.DATABASE_URL!).username);
}
