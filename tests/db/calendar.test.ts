import { expect, test } from "@jest/globals";
import { asAdmin } from "../support/database";

test("a decree holds free days of its own year only", async () => {
	const [revision] = await asAdmin<{ id: string }>(
		`insert into calendar_revision (year, revision, decree, published_on)
		values (2026, 1, 'SKB 3 Menteri 1497/2025, 2/2025, 5/2025', '2025-09-19') returning id`,
	);
	const add = (day: string) =>
		asAdmin("insert into holiday (revision_id, day, kind, name) values ($1, $2, 'holiday', 'Hari Buruh')", [
			revision!.id,
			day,
		]);
	await add("2026-05-01");
	await expect(add("2027-05-01")).rejects.toMatchObject({ code: "TG050" });
	expect(await asAdmin("select day::text from holiday")).toEqual([{ day: "2026-05-01" }]);
});
