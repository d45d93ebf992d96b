import { beforeAll, expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { aSigner, DEMANDS } from "../support/citizens";
import type { Answer } from "../support/http";

const app = useApp();
const FILES = ["days", "regions"] as const;
const path = (file: string, slug: string = DEMANDS[0]) => `/demands/${slug}/${file}.csv`;

beforeAll(async () => {
	await aSigner(app);
	await aSigner(app, { region: "91.03" });
	await app.settled();
});

const linesOf = ({ bytes }: Answer) => {
	// The mark that says UTF-8, which a reader of text would swallow.
	expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	const text = bytes.subarray(3).toString("utf8");
	expect(text.endsWith("\r\n")).toBe(true);
	return text
		.trimEnd()
		.split("\r\n")
		.map((line) => line.split(","));
};

test("whoever wants the numbers by day gets each day with its date", async () => {
	const [head, ...rows] = linesOf(await app.get(path("days")));
	expect(head).toEqual(["date", "signatures", "total"]);
	expect(rows).toHaveLength(1);
	expect(rows[0]).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/), "2", "2"]);
});

test("whoever wants the numbers by place gets residents where they are known, and an empty cell where not", async () => {
	const [head, ...rows] = linesOf(await app.get(path("regions")));
	expect(head).toEqual([
		"region_code",
		"region",
		"province_code",
		"province",
		"signatures",
		"residents",
		"per_100000",
		"residents_source",
	]);
	expect(rows).toEqual([
		["3673", "Kota Serang", "36", "Banten", "1", "692101", "0.144", '"Sensus Penduduk 2020', ' BPS"'],
		["9103", "Kabupaten Jayapura", "91", "Papua", "1", "", "", ""],
	]);
});

test("a demand without signatures has a file with nothing but its columns", async () => {
	await app.query("delete from demand_day where demand_id = (select id from demand where slug = $1)", [
		DEMANDS[2],
	]);
	expect(linesOf(await app.get(path("days", DEMANDS[2])))).toHaveLength(1);
});

test.each(FILES)(
	"%s.csv is a file to keep, asked for again each time and sent only when it has changed",
	async (file) => {
		const { status, headers } = await app.get(path(file));
		expect(status).toBe(200);
		expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
		expect(headers["content-disposition"]).toBe(`attachment; filename="${DEMANDS[0]}-${file}.csv"`);
		expect(headers["cache-control"]).toBe("no-cache");
		const again = await app.get(path(file), { "If-None-Match": `W/"other", ${headers.etag}` });
		expect([again.status, again.text, again.headers.etag]).toEqual([304, "", headers.etag]);
		expect((await app.get(path(file), { "If-None-Match": 'W/"other"' })).status).toBe(200);
		const head = await app.ask(path(file), { method: "HEAD" });
		expect([head.status, head.text]).toEqual([200, ""]);
	},
);

test.each(FILES)("%s.csv exists once, not once per language, and of no unknown demand", async (file) => {
	for (const unknown of [`/en${path(file)}`, path(file, "tidak-ada"), path(file, "%00")])
		expect([unknown, (await app.get(unknown)).status]).toEqual([unknown, 404]);
	expect((await app.get(`/en/demands/${DEMANDS[0]}`)).text).toContain(`href="${path(file)}"`);
});
