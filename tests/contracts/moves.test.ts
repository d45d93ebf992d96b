import { beforeAll, expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { aSigner, DEMANDS, MODERATOR, moveForm, SECOND_WATCHDOG, WATCHDOG } from "../support/citizens";
import { elementById, textOf } from "../support/html";
import type { Fields } from "../support/http";
import { snapshotRows } from "../support/rows";

const app = useApp();
const [FIRST, SECOND, THIRD] = DEMANDS;
let watchdog: { Cookie: string };
let moderator: { Cookie: string };

beforeAll(async () => {
	watchdog = { Cookie: await app.signIn(WATCHDOG) };
	moderator = { Cookie: await app.signIn(MODERATOR) };
});

const send = (slug: string, changes: Fields = {}, who = watchdog, prefix = "") =>
	app.upload(`${prefix}/demands/${slug}/status`, moveForm(changes), undefined, who);

test.each([
	["without evidence", { evidence_url: "" }, "evidence_file", "Sertakan bukti"],
	["without a name of the evidence", { evidence_title: "" }, "evidence_title", "Tulis nama buktinya"],
	["without a date", { occurred_on: "" }, "occurred_on", "Tulis tanggal kejadiannya"],
	["on a day that is none", { occurred_on: "2023-02-29" }, "occurred_on", "tidak ada di kalender"],
	["on a day before the source", { occurred_on: "2022-05-18" }, "occurred_on", "lebih awal daripada sumber"],
	[
		"with a receipt of the future",
		{ occurred_on: "2099-01-01", proof_of_receipt: "yes" },
		"occurred_on",
		"belum tiba",
	],
	[
		"with evidence of the future",
		{ evidence_obtained_on: "2099-01-01" },
		"evidence_obtained_on",
		"belum tiba",
	],
	["to a status that the table does not have", { to: "fulfilled" }, "to", "tidak ada di tabel status"],
	["to a status that is none", { to: "done" }, "to", "Pilih status yang baru"],
	["to merged, which is a moderator's", { to: "merged", target: SECOND }, "to", "tidak ada di tabel status"],
] as const)(
	"a move %s is refused beside its field, and nothing changes",
	async (_, changes, field, words) => {
		const before = await snapshotRows(app);
		const answer = await send(FIRST, changes);
		expect(answer.status).toBe(422);
		expect(textOf(elementById(answer.text, `${field}-error`)!)).toContain(words);
		// What was typed is still there.
		expect(answer.text).toContain('value="Surat disampaikan ke Inspektorat"');
		expect((await send(FIRST, changes, watchdog, "/en")).status).toBe(422);
		expect(await snapshotRows(app)).toEqual(before);
	},
);

test.each([
	["nowhere", "", "Salin alamat halaman"],
	["itself", `/demands/${FIRST}`, "bukan alamat tuntutan lain"],
	["what does not exist", "/demands/tidak-ada", "bukan alamat tuntutan lain"],
	["an institution", "/institutions/inspektorat", "bukan alamat tuntutan lain"],
	["another site's script", "javascript:alert(1)", "bukan alamat tuntutan lain"],
])("a demand is not merged into %s", async (_, target, words) => {
	const before = await snapshotRows(app);
	const answer = await send(FIRST, { to: "merged", target }, moderator);
	expect(answer.status).toBe(422);
	expect(textOf(elementById(answer.text, "target-error")!)).toContain(words);
	expect(await snapshotRows(app)).toEqual(before);
});

test("of two watchdogs who move one demand at once one wins, and the other is told what happened", async () => {
	const second = { Cookie: await app.signIn(SECOND_WATCHDOG) };
	const answers = await Promise.all([
		send(THIRD, { title: "Surat dari yang satu" }),
		send(THIRD, { title: "Surat dari yang lain" }, second),
	]);
	expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
	const lost = answers.find(({ status }) => status === 422)!;
	const [won, other] =
		answers[0] === lost
			? ["Surat dari yang lain", "Surat dari yang satu"]
			: ["Surat dari yang satu", "Surat dari yang lain"];
	const words = textOf(lost.text);
	expect(textOf(elementById(lost.text, "to-error")!)).toContain("Status sudah berubah");
	expect(words).toContain("Yang terjadi sementara itu");
	expect(words).toContain(`Status menjadi “Disampaikan”, 20 Mei 2022: ${won}`);
	expect(lost.text).toContain(`value="${other}"`);
	const moves = await app.query(
		`select from event e join demand d on d.id = e.demand_id
			where d.slug = $1 and e.kind = 'status_changed' and e.to_status = 'delivered'`,
		[THIRD],
	);
	expect(moves).toHaveLength(1);
});

test("who signed a demand is mailed once when it is merged; the signature stays where it was", async () => {
	const { email, receipt } = await aSigner(app);
	const earlier = (await app.mails(email)).length;
	const merge = {
		to: "merged",
		target: `${app.url}/en/demands/${SECOND}`,
		occurred_on: "2022-06-01",
		title: "Dua tuntutan ini sama",
		body: "Keduanya meminta audit yang sama.",
	};
	const answer = await send(FIRST, merge, moderator);
	expect(answer.status).toBe(303);
	const mail = await app.mailTo(email, earlier + 1);
	expect(mail.text).toContain(`/demands/${SECOND}`);
	expect(mail.text).toContain(receipt);
	expect(mail.text).toContain("Tanda tangan Anda tidak dipindahkan");
	expect(mail.text).toContain("Keduanya meminta audit yang sama.");
	await app.settled();
	expect((await app.mails(email)).slice(earlier)).toHaveLength(1);

	for (const [prefix, merged, into, closed] of [
		["", "Digabung ke", "Digabung ke tuntutan ini", "tidak lagi menerima tanda tangan"],
		["/en", "Merged into", "Merged into this one", "no longer accepts signatures"],
	] as const) {
		const page = textOf((await app.get(`${prefix}/demands/${FIRST}`)).text);
		expect(page).toContain(merged);
		expect(page).toContain(closed);
		expect(page).toContain(prefix ? "1 signature" : "1 tanda tangan");
		expect(textOf((await app.get(`${prefix}/demands/${SECOND}`)).text)).toContain(into);
		expect((await app.get(`${prefix}/cases/diskominfo-banten-2022/signatures`)).text).not.toContain(FIRST);
	}
});
