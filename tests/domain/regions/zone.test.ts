import { expect, test } from "@jest/globals";
import { zoneOfProvince } from "~/domain/regions/zone";
import { regions } from "../../../db/seeds/regions";

const EXPECTED = {
	WIB: [11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 61, 62],
	WITA: [51, 52, 53, 63, 64, 65, 71, 72, 73, 74, 75, 76],
	WIT: [81, 82, 91, 92, 93, 94, 95, 96],
};

test("each of the 38 provinces has the time of its clocks", () => {
	const provinces = [...new Set(regions.map((region) => Number(region.provinceCode)))].sort((a, b) => a - b);
	expect(provinces).toHaveLength(38);
	for (const zone of ["WIB", "WITA", "WIT"] as const)
		expect(provinces.filter((code) => zoneOfProvince(code) === zone)).toEqual(EXPECTED[zone]);
});
