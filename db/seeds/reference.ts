import type { Kysely } from "kysely";
import type { Database } from "../schema";
import { seedHolidays } from "./holidays";
import { CENSUS, populations } from "./populations";
import { regions } from "./regions";

/** Loads the regions, their people and the calendar; repeating it changes nothing but what a decree or a census has changed. */
export async function seedReference(db: Kysely<Database>): Promise<void> {
	await db
		.insertInto("region")
		.values(
			regions.map((region) => ({
				code: Number(region.code.replace(".", "")),
				name: region.name,
				province_code: Number(region.provinceCode),
				province_name: region.provinceName,
			})),
		)
		.onConflict((conflict) =>
			conflict.column("code").doUpdateSet((eb) => ({
				name: eb.ref("excluded.name"),
				province_name: eb.ref("excluded.province_name"),
			})),
		)
		.execute();
	await db
		.insertInto("population")
		.values(populations.map(({ code, n }) => ({ code, n, as_of: CENSUS.asOf, source: CENSUS.source })))
		.onConflict((conflict) =>
			conflict.column("code").doUpdateSet((eb) => ({
				n: eb.ref("excluded.n"),
				as_of: eb.ref("excluded.as_of"),
				source: eb.ref("excluded.source"),
			})),
		)
		.execute();
	await seedHolidays(db);
}
