import { beforeEach, expect, test } from "@jest/globals";
import type { Actor } from "~/domain/accounts/role";
import { publishCalendar } from "~/domain/holidays/commands.server";
import type { Holiday } from "~/domain/holidays/holiday";
import { listRevisions, listYears } from "~/domain/holidays/queries.server";
import { anAccount } from "../../support/accounts";
import { db } from "../../support/database";

const DAYS: Holiday[] = [
	{ day: "2031-01-01", kind: "holiday", name: "Tahun Baru", nameEn: "New Year’s Day" },
	{ day: "2031-12-26", kind: "joint_leave", name: "Natal", nameEn: null },
];

let admin: Actor;

beforeEach(async () => {
	admin = await anAccount({ roles: ["admin"] });
});

const publish = (input: Partial<Parameters<typeof publishCalendar>[2]> = {}, actor = admin) =>
	publishCalendar(
		db,
		actor,
		{
			year: 2031,
			base: 0,
			days: DAYS,
			decree: "Keputusan contoh",
			sourceUrl: "https://contoh.test/skb",
			publishedOn: "2026-01-01",
			note: null,
			noteEn: null,
			...input,
		},
		({ from, to }) => ({ title: `Bergeser dari ${from} ke ${to}`, titleEn: `Moved from ${from} to ${to}` }),
	);

test("a revision follows the one before, and both can be read for ever", async () => {
	expect(await publish()).toEqual({ ok: true, value: 1 });
	expect(await publish({ base: 1, days: [DAYS[0]!], decree: "Perubahan" })).toEqual({ ok: true, value: 2 });
	expect(await listYears(db)).toContain(2031);
	expect(await listRevisions(db, 2031)).toMatchObject([
		{ revision: 1, decree: "Keputusan contoh", days: DAYS },
		{ revision: 2, decree: "Perubahan", days: [DAYS[0]], changes: { removed: [DAYS[1]], added: [] } },
	]);
});

test("of two who publish at once one wins, and the other is told", async () => {
	const other = await anAccount({ roles: ["admin"] });
	const answers = await Promise.all([publish(), publish({ days: [DAYS[0]!] }, other)]);
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	expect(answers).toContainEqual({ ok: false, reason: "calendar-moved-on" });
	expect(await listRevisions(db, 2031)).toHaveLength(1);
});

test("what is not an admin's, of a day to come, of an old state or changes nothing, is refused by name", async () => {
	const watchdog = await anAccount({ roles: ["watchdog"] });
	expect(await publish({}, watchdog)).toEqual({ ok: false, reason: "role-missing" });
	expect(await publish({ publishedOn: "2199-01-01" })).toEqual({ ok: false, reason: "date-in-future" });
	await publish();
	expect(await publish()).toEqual({ ok: false, reason: "calendar-moved-on" });
	expect(await publish({ base: 1 })).toEqual({ ok: false, reason: "calendar-same" });
	expect(await listRevisions(db, 2031)).toHaveLength(1);
});
