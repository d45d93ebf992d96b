import { expect, test } from "@jest/globals";
import ICAL from "ical.js";
import { useApp } from "../support/app";
import { DEMANDS, moveForm, WATCHDOG } from "../support/citizens";

const app = useApp();

const entriesOf = (text: string) =>
	new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((entry) => ({
		uid: entry.getFirstPropertyValue("uid"),
		sequence: entry.getFirstPropertyValue("sequence"),
		start: String(entry.getFirstPropertyValue("dtstart")),
		end: String(entry.getFirstPropertyValue("dtend")),
		summary: entry.getFirstPropertyValue("summary"),
		url: entry.getFirstPropertyValue("url"),
	}));

test("the feed is empty until a receipt is proved, then has the day, and keeps its name when the deadline moves", async () => {
	const empty = await app.get("/deadlines.ics");
	expect([empty.status, empty.headers["content-type"]]).toEqual([200, "text/calendar; charset=utf-8"]);
	expect(entriesOf(empty.text)).toEqual([]);

	const watchdog = { Cookie: await app.signIn(WATCHDOG) };
	const moved = await app.post(
		`/demands/${DEMANDS[1]}/status`,
		moveForm({ to: "delivered", proof_of_receipt: "yes" }),
		watchdog,
	);
	expect(moved.status).toBe(303);
	const [clock] = await app.query<{ id: string; due_on: string }>(
		"select clock_id as id, due_on::text from clock_standing",
	);
	const entry = {
		uid: `deadline-${clock!.id}@${new URL(app.url).host}`,
		sequence: 0,
		start: clock!.due_on,
		end: "2022-06-20",
		summary: "Tenggat: Audit anggaran pelatihan (Bimtek) pengelolaan media sosial",
		url: `${app.url}/demands/${DEMANDS[1]}`,
	};
	expect(clock!.due_on).toBe("2022-06-19");
	for (const scope of ["", `?demand=${DEMANDS[1]}`, "?institution=inspektorat"])
		expect([scope, entriesOf((await app.get(`/deadlines.ics${scope}`)).text)]).toEqual([scope, [entry]]);
	for (const scope of [`?demand=${DEMANDS[0]}`, "?institution=tidak-ada"])
		expect([scope, entriesOf((await app.get(`/deadlines.ics${scope}`)).text)]).toEqual([scope, []]);
	expect(entriesOf((await app.get("/en/deadlines.ics")).text)[0]!.summary).toMatch(/^Due: /);

	await app.query(
		`insert into clock_change (clock_id, kind, changed_on, days, reason) values ($1, 'extended', '2022-05-21', 3, 'uji')`,
		[clock!.id],
	);
	expect(entriesOf((await app.get("/deadlines.ics")).text)).toEqual([
		{ ...entry, sequence: 1, start: "2022-06-22", end: "2022-06-23" },
	]);
	await app.query(
		`insert into clock_change (clock_id, kind, changed_on, reason) values ($1, 'stopped', '2022-05-22', 'uji')`,
		[clock!.id],
	);
	expect(entriesOf((await app.get("/deadlines.ics")).text)).toEqual([]);
});

test.each(["?demand=../x", "?institution=%00", "?demand="])(
	"a scope that is none, %s, is not found",
	async (scope) => {
		expect((await app.get(`/deadlines.ics${scope}`)).status).toBe(404);
	},
);
