import { type Kysely, sql } from "kysely";

/** How many people live where, to say how many of them signed. A place without a row has no known population. */
export async function up(db: Kysely<any>): Promise<void> {
	await sql`
		create table population (
			code smallint primary key, -- of a kabupaten or kota (3604), or of a province (36)
			n integer not null check (n > 0),
			as_of date not null,
			source text not null
		);
	`.execute(db);
}

export async function down(db: Kysely<any>): Promise<void> {
	await sql`drop table population`.execute(db);
}
