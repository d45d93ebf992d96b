import { expect, test } from "@jest/globals";
import { BANTEN_TILES, listMapPlaces, PROVINCE_TILES, type TileLayout } from "~/views/counts/tile-places";
import { regions } from "../../../db/seeds/regions";

const codesOf = (layout: TileLayout) =>
	layout
		.flat()
		.flatMap((tile) => (tile ? [tile.code] : []))
		.sort((a, b) => a - b);
const at = (layout: TileLayout, code: number) => {
	const row = layout.findIndex((tiles) => tiles.some((tile) => tile?.code === code));
	return { row, column: layout[row]!.findIndex((tile) => tile?.code === code) };
};

test("every province has one tile, and every kabupaten and kota of Banten", () => {
	const provinces = [...new Set(regions.map(({ provinceCode }) => Number(provinceCode)))];
	expect(codesOf(PROVINCE_TILES)).toEqual(provinces);
	expect(codesOf(PROVINCE_TILES)).toHaveLength(38);
	const banten = regions.filter(({ provinceCode }) => provinceCode === "36");
	expect(codesOf(BANTEN_TILES)).toEqual(banten.map(({ code }) => Number(code.replace(".", ""))));
});

test("a map is a rectangle whose tiles have different letters", () => {
	for (const layout of [PROVINCE_TILES, BANTEN_TILES]) {
		expect(new Set(layout.map((row) => row.length)).size).toBe(1);
		const letters = layout.flat().flatMap((tile) => (tile ? [tile.letters] : []));
		expect(new Set(letters).size).toBe(letters.length);
	}
	for (const tile of PROVINCE_TILES.flat()) if (tile) expect(tile.letters).toMatch(/^[A-Z]{2}$/);
});

test("a reader finds a province where it lies", () => {
	const aceh = at(PROVINCE_TILES, 11);
	expect(aceh).toEqual({ row: 0, column: 0 });
	const java = [36, 31, 32, 33, 35].map((code) => at(PROVINCE_TILES, code));
	expect(new Set(java.map(({ row }) => row)).size).toBe(1);
	expect(java.map(({ column }) => column)).toEqual([1, 2, 3, 4, 5]);
	const last = PROVINCE_TILES[0]!.length - 1;
	expect([92, 91, 93].map((code) => at(PROVINCE_TILES, code).column)).toEqual([last, last, last]);
	expect(at(BANTEN_TILES, 3601).column).toBe(0);
	expect(at(BANTEN_TILES, 3671).column).toBe(3);
});

test("places are called as the register calls them", () => {
	const places = listMapPlaces(
		regions.map(({ code, name, provinceCode, provinceName }) => ({
			code: Number(code.replace(".", "")),
			name,
			provinceCode: Number(provinceCode),
			provinceName,
		})),
	);
	expect(places).toHaveLength(46);
	expect(places).toContainEqual({ code: 95, name: "Papua Pegunungan" });
	expect(places).toContainEqual({ code: 3674, name: "Kota Tangerang Selatan" });
});
