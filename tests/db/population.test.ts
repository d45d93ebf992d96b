import { expect, test } from "@jest/globals";
import { listPopulations } from "~/domain/regions/queries.server";
import { BANTEN_2020, CENSUS, DIVIDED_SINCE, PROVINCES_2020 } from "../../db/seeds/populations";
import { seedReference } from "../../db/seeds/reference";
import { regions } from "../../db/seeds/regions";
import { asAdmin, db } from "../support/database";

const sum = (people: Readonly<Record<number, number>>) => Object.values(people).reduce((a, b) => a + b, 0);
const provincesOfToday = new Set(regions.map(({ provinceCode }) => Number(provinceCode)));

test("the provinces add up to the people of Indonesia, and the kabupaten and kota to those of Banten", () => {
	expect(Object.keys(PROVINCES_2020)).toHaveLength(34);
	expect(sum(PROVINCES_2020)).toBe(CENSUS.people);
	expect(sum(PROVINCES_2020)).toBe(270_203_917);
	expect(Object.keys(BANTEN_2020)).toHaveLength(8);
	expect(sum(BANTEN_2020)).toBe(PROVINCES_2020[36]);
});

test("each of them is a place that there is", () => {
	expect(Object.keys(PROVINCES_2020).filter((code) => !provincesOfToday.has(Number(code)))).toEqual([]);
	const banten = regions.filter(({ provinceCode }) => provinceCode === "36");
	expect(Object.keys(BANTEN_2020)).toEqual(banten.map(({ code }) => code.replace(".", "")));
});

test("a province that was divided since the census has no known population", async () => {
	const known = new Set((await listPopulations(db)).map(({ code }) => code));
	expect(known.size).toBe(32 + 8);
	expect([...provincesOfToday].filter((code) => !known.has(code))).toEqual([91, 92, 93, 94, 95, 96]);
	expect(DIVIDED_SINCE).toEqual([91, 92]);
});

test("loading the people again changes nothing and mends what differs", async () => {
	await asAdmin("update population set n = 1 where code = 36");
	await seedReference(db);
	expect(await asAdmin("select n, as_of::text, source from population where code = 36")).toEqual([
		{ n: 11_904_562, as_of: "2020-09-30", source: "Sensus Penduduk 2020, BPS" },
	]);
	expect(await asAdmin("select from population")).toHaveLength(40);
});
