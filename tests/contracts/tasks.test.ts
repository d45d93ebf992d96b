import { beforeAll, expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { ADMIN, MODERATOR, WATCHDOG } from "../support/citizens";
import { elementById, textOf } from "../support/html";

const app = useApp();
let moderator: { Cookie: string };
let watchdog: { Cookie: string };

beforeAll(async () => {
	moderator = { Cookie: await app.signIn(MODERATOR) };
	watchdog = { Cookie: await app.signIn(WATCHDOG) };
});

async function aTask(note = "https://penerbit.example/berita"): Promise<string> {
	await app.query("delete from task");
	const [row] = await app.query<{ id: string }>(
		`insert into task (kind, subject, note, opened_at)
		select 'source_gone', 'source:' || min(id), $1, now() - interval '3 days' from source returning id::text`,
		[note],
	);
	return row!.id;
}

test("an empty list says so, in both languages", async () => {
	await app.query("delete from task");
	for (const [prefix, words] of [
		["", "Tidak ada pekerjaan yang menunggu"],
		["/en", "No task is waiting"],
	] as const)
		expect(textOf((await app.get(`${prefix}/moderation/tasks`, watchdog)).text)).toContain(words);
	for (const after of ["x", "%00", "a".repeat(2000)])
		expect((await app.get(`/moderation/tasks?after=${after}`, watchdog)).status).toBe(200);
});

test("a task shows what it is about, how old it is, and what was noted, as text", async () => {
	const id = await aTask("<script>alert(1)</script>");
	const list = await app.get("/moderation/tasks", watchdog);
	for (const words of ["Artikel tidak ada lagi di situs penerbit", "3 hari", "1 pekerjaan terbuka"])
		expect(textOf(list.text)).toContain(words);
	expect(textOf((await app.get("/en/moderation/tasks", watchdog)).text)).toContain("3 days");
	const page = await app.get(`/moderation/tasks/${id}`, watchdog);
	expect(page.text).toContain("/cases/diskominfo-banten-2022");
	expect(page.text).not.toContain("<script>alert(1)");
	expect(page.text).toContain("&lt;script&gt;alert(1)");
});

test("a task is closed with a note that says what came of it, and no other way", async () => {
	const id = await aTask();
	const path = `/moderation/tasks/${id}`;
	for (const [note, words] of [
		["", "Tulis apa hasilnya"],
		["   ", "Tulis apa hasilnya"],
		["a".repeat(1001), "Terlalu panjang"],
		["a\u0000b", "tidak dapat disimpan"],
	] as const) {
		const answer = await app.post(path, { note }, watchdog);
		expect([note.slice(0, 5), answer.status]).toEqual([note.slice(0, 5), 422]);
		expect(textOf(elementById(answer.text, "note-error")!)).toContain(words);
	}
	expect(await app.query("select from task where closed_at is not null")).toHaveLength(0);

	const done = await app.post(path, { note: "Alamat baru sudah ditemukan" }, watchdog);
	expect([done.status, done.headers.location]).toEqual([303, "/moderation/tasks?done=closed"]);
	expect(textOf((await app.get(done.headers.location!, watchdog)).text)).toContain("Pekerjaan sudah ditutup");
	const [row] = await app.query<{ closing_note: string; name: string }>(
		"select closing_note, a.name from task t join account a on a.id = t.closed_by where t.id = $1",
		[id],
	);
	expect(row).toEqual({ closing_note: "Alamat baru sudah ditemukan", name: "Pemantau (uji coba)" });
});

test("whoever comes second is told, sees the first one's result, and keeps their own words in sight", async () => {
	const id = await aTask();
	await app.post(`/moderation/tasks/${id}`, { note: "Sudah diarsipkan" }, moderator);
	for (const [prefix, words] of [
		["", "baru saja ditutup orang lain"],
		["/en", "Somebody else has just closed this task"],
	] as const) {
		const late = await app.post(`${prefix}/moderation/tasks/${id}`, { note: "Saya juga" }, watchdog);
		expect(late.status).toBe(422);
		for (const shown of [words, "Sudah diarsipkan", "Saya juga"]) expect(textOf(late.text)).toContain(shown);
		expect(late.text).not.toContain("<textarea");
	}
	expect(await app.query("select from task where closing_note = 'Saya juga'")).toHaveLength(0);
});

test("the way to the tasks is shown to those who may close them, with how many wait", async () => {
	await aTask();
	for (const cookie of [watchdog, moderator]) {
		const { text } = await app.get("/account", cookie);
		expect(text).toContain('"/moderation/tasks"');
		expect(textOf(text)).toContain("Pekerjaan terbuka (1)");
	}
	expect((await app.get("/account", { Cookie: await app.signIn(ADMIN) })).text).not.toContain(
		"/moderation/tasks",
	);
	expect((await app.get("/moderation/reports", moderator)).text).toContain('"/moderation/tasks"');
});

test.each([
	["no address", { email: "" }, "email", "Tulis alamat email"],
	["half an address", { email: "kontak@" }, "email", "belum lengkap"],
	["two addresses", { email: "a@kantor.example, b@kantor.example" }, "email", "belum lengkap"],
	["no page", { source_url: "" }, "source_url", "Tulis alamat web halaman"],
	["a script as page", { source_url: "javascript:alert(1)" }, "source_url", "diawali https://"],
	["a file as page", { source_url: "https:kantor" }, "source_url", "diawali https://"],
	["a page that nobody has looked at", { copied: "" }, "copied", "Centang bagian ini"],
])(
	"an institution's address with %s is refused beside its field, and nothing is kept",
	async (_what, changes, field, words) => {
		const answer = await app.post(
			"/institutions/inspektorat/address",
			{
				email: "kontak@kantor.example",
				source_url: "https://kantor.example/kontak",
				copied: "yes",
				...changes,
			},
			moderator,
		);
		expect(answer.status).toBe(422);
		expect(textOf(elementById(answer.text, `${field}-error`)!)).toContain(words);
		expect(await app.query("select from institution_address")).toHaveLength(0);
	},
);
