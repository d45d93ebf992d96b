import type { Kysely } from "kysely";
import { type MigrationResultSet, Migrator } from "kysely/migration";
import { migrations } from "./migrations";
import type { Database } from "./schema";

/** The migrator over the explicit list; concurrent runs wait for one another inside the database. */
export function createMigrator(db: Kysely<Database>): Migrator {
	return new Migrator({ db, provider: { getMigrations: async () => migrations } });
}

/** Brings the schema up to date and returns the names of the migrations that ran. Throws the first error. */
export async function migrateToLatest(db: Kysely<Database>): Promise<string[]> {
	return ranOrThrow(await createMigrator(db).migrateToLatest());
}

export function ranOrThrow({ error, results }: MigrationResultSet): string[] {
	if (error) throw error;
	return (results ?? []).map(({ migrationName }) => migrationName);
}
