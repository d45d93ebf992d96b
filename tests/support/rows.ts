import type { App } from "./app";

/** Bookkeeping of jobs, which goes on by itself: when the counts were last folded. */
const BOOKKEEPING = ["count_fold"];

/**
 * For each table how many rows it has and a digest of them with the transaction that wrote each: equal only if nothing
 * was written. Mail that is on its way arrives first, or its end would look like a change.
 */
export async function snapshotRows(app: App): Promise<Record<string, string>> {
	await app.settled();
	const tables = await app.query<{ name: string }>(
		"select tablename as name from pg_tables where schemaname = 'public' and tablename <> all ($1) order by 1",
		[BOOKKEEPING],
	);
	const snapshot: Record<string, string> = {};
	for (const { name } of tables) {
		const [row] = await app.query<{ n: string; digest: string }>(
			`select count(*)::text as n, md5(coalesce(string_agg(t.xmin::text || t.ctid::text || t::text, '' order by t.ctid), '')) as digest from "${name}" t`,
		);
		snapshot[name] = `${row!.n} rows, ${row!.digest}`;
	}
	return snapshot;
}

/** Every text and every bytea of the database in one string, to look for what must not be in it. */
export async function dumpTexts(app: App): Promise<string> {
	const tables = await app.query<{ name: string }>(
		"select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'pgboss')",
	);
	const texts: string[] = [];
	for (const { name } of tables) {
		const rows = await app.query<{ text: string }>(`select t::text as text from ${name} t`);
		texts.push(...rows.map(({ text }) => text));
	}
	return texts.join("\n");
}
