import type { Kysely } from "kysely";
import type { Database } from "../schema";
import { regions } from "./regions";

/** Loads the regions; repeating it changes nothing but names that the decree has changed. */
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
}
