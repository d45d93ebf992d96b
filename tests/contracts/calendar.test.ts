import { beforeAll, expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { ADMIN } from "../support/citizens";
import { textOf } from "../support/html";

const app = useApp();
let Cookie: string;

beforeAll(async () => {
	Cookie = await app.signIn(ADMIN);
});

const LINES = "2031-01-01; libur; Tahun Baru 2031; New Year’s Day\n2031-12-26; cuti; Natal";
const DECREE = {
	decree: "SKB contoh No. 1 Tahun 2030",
	source_url: "https://contoh.test/skb",
	published_on: "2026-01-02",
};
const count = async () =>
	(await app.query<{ n: number }>("select count(*)::int as n from calendar_revision"))[0]!.n;
const attempt = (fields: Record<string, string>) => app.post("/calendar/new", fields, { Cookie });
const publish = (fields: Record<string, string>) => app.post("/calendar/revisions", fields, { Cookie });
const sealIn = (html: string) => /name="tested" value="([0-9a-f]{64})"/.exec(html)?.[1];

test("an admin tries a year, publishes exactly that, and readers see it with its decree and as a table", async () => {
	const before = await count();
	const tried = await attempt({ year: "2031", days: LINES, ...DECREE });
	expect(tried.status).toBe(200);
	expect(textOf(tried.text)).toContain("2 hari ditambahkan");
	expect(await count()).toBe(before);

	const tested = sealIn(tried.text)!;
	// Another day than what was tried.
	const swapped = await publish({
		year: "2031",
		days: `${LINES}\n2031-05-01; libur; Buruh`,
		tested,
		...DECREE,
	});
	expect(swapped.status).toBe(422);
	expect(textOf(swapped.text)).toContain("Isinya berubah sejak diuji");
	expect(swapped.text).toContain("2031-05-01; libur; Buruh");
	expect(await count()).toBe(before);

	const published = await publish({ year: "2031", days: LINES, tested, ...DECREE });
	expect([published.status, published.headers.location]).toEqual([303, "/calendar?year=2031&done=published"]);
	expect(await count()).toBe(before + 1);
	const page = textOf((await app.get("/en/calendar?year=2031")).text);
	for (const words of ["Wednesday, 1 January 2031", "New Year’s Day", "Joint leave", DECREE.decree])
		expect(page).toContain(words);
	const { text } = await app.get("/calendar.csv");
	expect(text).toContain(
		"2031-12-26,joint_leave,Natal,,2031,1,yes,SKB contoh No. 1 Tahun 2030,2026-01-02,https://contoh.test/skb\r\n",
	);

	// The same seal a second time: somebody has published this year by now.
	const again = await publish({ year: "2031", days: LINES, tested, ...DECREE });
	expect(again.status).toBe(422);
	expect(await count()).toBe(before + 1);
});

test.each([
	["a year of words", { year: "tahun", days: LINES }, "Tulis tahun dengan empat angka"],
	["nothing", { year: "2032", days: "" }, "Tulis hari liburnya"],
	["a day of another year", { year: "2032", days: LINES }, "Tanggalnya di luar tahun ini"],
	[
		"the same day twice",
		{ year: "2031", days: `${LINES}\n2031-01-01; cuti; x` },
		"sudah disebut di baris lain",
	],
	[
		"a broken iCalendar file",
		{ year: "2032", days: "BEGIN:VCALENDAR\nBEGIN:VEVENT" },
		"bukan berkas iCalendar",
	],
])("%s is refused by name, and nothing typed is lost", async (_, fields, words) => {
	const before = await count();
	const answer = await attempt({ ...fields, ...DECREE });
	expect(answer.status).toBe(422);
	expect(textOf(answer.text)).toContain(words);
	expect(answer.text).toContain(DECREE.decree);
	expect(sealIn(answer.text)).toBeUndefined();
	expect(await count()).toBe(before);
});

test("a pasted iCalendar file becomes lines to look at before they are published", async () => {
	const answer = await attempt({
		year: "2033",
		days: "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20330101\nSUMMARY:Tahun Baru\nEND:VEVENT\nEND:VCALENDAR",
	});
	expect(answer.status).toBe(200);
	expect(answer.text).toContain("2033-01-01; libur; Tahun Baru");
});

test("without its decree nothing is published", async () => {
	const before = await count();
	const tested = sealIn((await attempt({ year: "2034", days: "2034-01-01; libur; Tahun Baru" })).text)!;
	const answer = await publish({ year: "2034", days: "2034-01-01; libur; Tahun Baru", tested });
	expect(answer.status).toBe(422);
	expect(textOf(answer.text)).toContain("Tulis nama dan nomor keputusannya");
	expect(await count()).toBe(before);
});
