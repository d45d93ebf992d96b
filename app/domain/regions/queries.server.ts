import type { Db } from "~/platform/database.server";
import { singleton } from "~/platform/singleton.server";

export interface Region {
	code: number;
	name: string;
	provinceCode: number;
	provinceName: string;
}

/** Banten first, since the founding case is there; then the provinces by code. */
const FIRST_PROVINCE = 36;

/** Every province, in the order of `listRegions`. */
export async function listProvinces(db: Db): Promise<Array<{ code: number; name: string }>> {
	const provinces = new Map(
		(await listRegions(db)).map((region) => [region.provinceCode, region.provinceName]),
	);
	return [...provinces].map(([code, name]) => ({ code, name }));
}

/** Every kabupaten and kota. Read once per process: a decree changes them, not a user. */
export async function listRegions(db: Db): Promise<Region[]> {
	const cache = singleton("regions", () => ({ rows: [] as Region[] }));
	if (cache.rows.length === 0) {
		const rows = await db.selectFrom("region").selectAll().orderBy("code").execute();
		cache.rows = rows
			.map((row) => ({
				code: row.code,
				name: row.name,
				provinceCode: row.province_code,
				provinceName: row.province_name,
			}))
			.sort(
				(a, b) =>
					Number(b.provinceCode === FIRST_PROVINCE) - Number(a.provinceCode === FIRST_PROVINCE) ||
					a.code - b.code,
			);
	}
	return cache.rows;
}

export interface Population {
	/** Of a kabupaten or kota (3604), or of a province (36). */
	code: number;
	n: number;
	source: string;
}

/** How many people live where, as far as it is known. Read once per process, as the regions are. */
export async function listPopulations(db: Db): Promise<Population[]> {
	const cache = singleton("populations", () => ({ rows: [] as Population[] }));
	if (cache.rows.length === 0)
		cache.rows = await db.selectFrom("population").select(["code", "n", "source"]).orderBy("code").execute();
	return cache.rows;
}
