import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database } from "./schema";

const INT8 = 20;
const INT8_ARRAY = 1016;
const DATE = 1082;

/**
 * bigint comes back as a number: our ids and counts stay far below 2^53.
 * A calendar date comes back as its text, "2022-05-19": a JavaScript Date would move it across time zones.
 */
function getTypeParser(oid: number, format?: "text" | "binary") {
	if (oid === INT8) return (value: string) => Number(value);
	if (oid === INT8_ARRAY) {
		const parseTexts = pg.types.getTypeParser(INT8_ARRAY as never) as unknown as (value: string) => string[];
		return (value: string) => parseTexts(value).map(Number);
	}
	if (oid === DATE) return (value: string) => value;
	return pg.types.getTypeParser(oid, format as "text");
}

/** A connection pool for `url` (postgres://…). `max` is the number of connections. */
export function createPool(url: string, max = 10): pg.Pool {
	const pool = new pg.Pool({
		connectionString: url,
		max,
		// No session state: works behind PgBouncer in transaction mode.
		types: { getTypeParser: getTypeParser as typeof pg.types.getTypeParser },
	});
	// An idle connection may be cut (restart, fail-over). The pool replaces it; without a listener Node would exit.
	pool.on("error", () => undefined);
	return pool;
}

/** The typed query builder over a pool, or over a promise of one that is resolved at the first query. */
export function createDatabase(pool: pg.Pool | (() => Promise<pg.Pool>)): Kysely<Database> {
	return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
}
