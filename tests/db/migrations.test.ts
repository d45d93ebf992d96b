import { readdir } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { type Kysely, sql } from "kysely";
import { createDatabase, createPool } from "../../db/connection";
import { createMigrator, migrateToLatest, ranOrThrow } from "../../db/migrate";
import { migrations } from "../../db/migrations";
import type { Database } from "../../db/schema";
import { withScratchDatabase } from "../support/database";

const names = Object.keys(migrations);

test("the list of migrations holds every file of the folder, in the order of their names", async () => {
	const files = (await readdir("db/migrations")).filter((file) => file !== "index.ts");
	expect(names).toEqual(files.map((file) => file.replace(/\.ts$/, "")).sort());
});

test("an operator can take back every migration one by one and apply them again", async () => {
	await withDatabase(async (db) => {
		const migrator = createMigrator(db);
		const before = [await describeSchema(db)];
		for (const name of names) {
			expect(ranOrThrow(await migrator.migrateUp())).toEqual([name]);
			before.push(await describeSchema(db));
		}
		const latest = before.at(-1);
		for (const name of [...names].reverse()) {
			before.pop();
			expect(ranOrThrow(await migrator.migrateDown())).toEqual([name]);
			expect(await describeSchema(db)).toEqual(before.at(-1));
		}
		expect(await migrateToLatest(db)).toEqual(names);
		expect(await describeSchema(db)).toEqual(latest);
		expect(await migrateToLatest(db)).toEqual([]);
	});
});

test("processes that start at once migrate the database once", async () => {
	await withScratchDatabase(async (url) => {
		const databases = [1, 2, 3].map(() => createDatabase(createPool(url, 2)));
		try {
			const ran = await Promise.all(databases.map((db) => migrateToLatest(db)));
			expect(ran.flat()).toEqual(names);
		} finally {
			await Promise.all(databases.map((db) => db.destroy()));
		}
	});
});

async function withDatabase(work: (db: Kysely<Database>) => Promise<void>) {
	await withScratchDatabase(async (url) => {
		const pool = createPool(url, 2);
		const db = createDatabase(pool);
		try {
			await work(db);
		} finally {
			await db.destroy();
		}
	});
}

/** Everything a migration may leave behind: columns, constraints, indexes, triggers, functions, views, rows of rules. */
async function describeSchema(db: Kysely<Database>) {
	const { rows } = await sql<{ line: string }>`
		with own as (
			select c.oid, c.relname, c.relkind from pg_class c join pg_namespace n on n.oid = c.relnamespace
			where n.nspname = 'public' and c.relname not like 'kysely_%'
		)
		select 'column ' || own.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
			|| case when a.attnotnull then ' not null' else '' end || a.attidentity::text || coalesce(' ' || pg_get_expr(d.adbin, d.adrelid), '') as line
			from own join pg_attribute a on a.attrelid = own.oid and a.attnum > 0 and not a.attisdropped
			left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum where own.relkind in ('r', 'v')
		union all select 'constraint ' || own.relname || ' ' || conname || ' ' || pg_get_constraintdef(c.oid)
			from own join pg_constraint c on c.conrelid = own.oid
		union all select 'index ' || pg_get_indexdef(own.oid) from own where relkind = 'i'
		union all select 'sequence ' || relname from own where relkind = 'S'
		union all select 'view ' || relname || pg_get_viewdef(oid) from own where relkind = 'v'
		union all select 'trigger ' || pg_get_triggerdef(t.oid) from own join pg_trigger t on t.tgrelid = own.oid and not t.tgisinternal
		union all select 'function ' || pg_get_functiondef(p.oid) from pg_proc p join pg_namespace n on n.oid = p.pronamespace
			where n.nspname = 'public'
		order by 1
	`.execute(db);
	const lines = rows.map(({ line }) => line);
	if (!lines.some((line) => line.startsWith("column status_transition."))) return lines;
	const rules = await db.selectFrom("status_transition").selectAll().execute();
	return [...lines, ...rules.map((rule) => `rule ${JSON.stringify(rule)}`).sort()];
}
