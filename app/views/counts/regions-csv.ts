import { perHundredThousand } from "~/domain/counts/per-residents";
import type { RegionCount } from "~/domain/counts/queries.server";
import type { Population } from "~/domain/regions/queries.server";
import { csvOf } from "~/views/kit/csv";

/**
 * Signatures of a demand by kabupaten and kota, most first. Codes are without their dot, or a spreadsheet would read
 * 11.10 as 11.1. Cells are empty where the number of residents is not known.
 */
export function regionsCsv(rows: RegionCount[], populations: Population[]): string {
	const known = new Map(populations.map((population) => [population.code, population]));
	return csvOf(
		[
			"region_code",
			"region",
			"province_code",
			"province",
			"signatures",
			"residents",
			"per_100000",
			"residents_source",
		],
		rows.map(({ code, name, provinceCode, provinceName, n }) => {
			const population = known.get(code);
			const rate = perHundredThousand(n, population?.n);
			return [
				code,
				name,
				provinceCode,
				provinceName,
				n,
				population?.n ?? null,
				rate === null ? null : Number(rate.toFixed(3)),
				population?.source ?? null,
			];
		}),
	);
}
