import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { ACTIVIST, DEMANDS, MODERATOR, SECOND_MODERATOR } from "../support/citizens";
import { elementById, textOf } from "../support/html";
import type { Fields } from "../support/http";
import { snapshotRows } from "../support/rows";

const app = useApp();
const SLUG = DEMANDS[1];
let proposer: { Cookie: string };
let moderator: { Cookie: string };

beforeAll(async () => {
	proposer = { Cookie: await app.signIn(ACTIVIST) };
	moderator = { Cookie: await app.signIn(MODERATOR) };
	await app.settled();
});

function revision(changes: Fields = {}): Fields {
	return {
		base: "1",
		title: "Audit anggaran Bimtek",
		title_en: "Audit the budget of the training",
		addressee: "inspektorat",
		outcome: "Laporan hasil pemeriksaan diumumkan.",
		outcome_en: "The audit report is published.",
		subject: "",
		subject_en: "",
		claim_type: "concern",
		claim_note: "Kekhawatiran pengusul",
		claim_note_en: "The proposer’s concern",
		reason: "Laporannya harus dapat dibaca umum",
		...changes,
	};
}

test.each<[string, string, string]>([
	["title", "", "title"],
	["title", "a".repeat(201), "title"],
	["addressee", "", "addressee"],
	["addressee", "kantor-lain", "addressee"],
	["addressee", "1 or 1=1", "addressee"],
	["outcome", "", "outcome"],
	["outcome_en", "a".repeat(1001), "outcome_en"],
	["subject", "a\u0000b", "subject"],
	["claim_type", "truth", "claim_type"],
	["claim_note", "", "claim_note"],
	["reason", "", "reason"],
	["base", "x", ""],
	["base", "2", ""],
	["base", "", ""],
])("a revision with %s = %p is refused and nothing is written", async (field, value, beside) => {
	const before = await snapshotRows(app);
	for (const prefix of ["", "/en"]) {
		const path = `${prefix}/demands/${SLUG}/versions/new`;
		const answer = await app.post(path, revision({ [field]: value }), proposer);
		expect([prefix, answer.status]).toEqual([prefix, 422]);
		if (beside) expect(elementById(answer.text, `${beside}-error`)).toBeDefined();
		else
			expect(textOf(answer.text)).toContain(
				prefix ? "There is a newer version" : "Sudah ada naskah yang lebih baru",
			);
	}
	expect(await snapshotRows(app)).toEqual(before);
});

test("a decision without a reason, a tick or a choice is refused; a good one publishes once", async () => {
	const sent = await app.post(`/demands/${SLUG}/versions/new`, revision(), proposer);
	expect([sent.status, sent.headers.location]).toEqual([303, `/demands/${SLUG}/versions?done=sent`]);
	const [row] = await app.query<{ id: string }>("select id from demand_revision");
	const path = `/moderation/revisions/${row!.id}`;
	expect((await app.get("/moderation/revisions", moderator)).text).toContain(path);
	const again = await app.post(`/demands/${SLUG}/versions/new`, revision({ title: "Lain" }), proposer);
	expect(textOf(again.text)).toContain("Masih ada usulan yang menunggu moderator");
	// Readers see nothing of it.
	expect((await app.get(`/demands/${SLUG}/versions`)).text).not.toContain("Laporannya harus dapat dibaca");

	const before = await snapshotRows(app);
	const good = { decision: "publish", reason: "", explanation: "", confirm: "yes" };
	for (const [field, value, beside] of [
		["decision", "", "decision"],
		["decision", "delete", "decision"],
		["reason", "spam", "reason"],
		["confirm", "", "confirm"],
		["explanation", "a".repeat(1001), "explanation"],
		["decision", "refuse", "reason"],
	] as const) {
		const answer = await app.post(path, { ...good, [field]: value }, moderator);
		expect([field, value, answer.status]).toEqual([field, value, 422]);
		expect(elementById(answer.text, `${beside}-error`)).toBeDefined();
	}
	expect(await snapshotRows(app)).toEqual(before);

	const shown = textOf((await app.get(path, moderator)).text);
	expect(shown).toContain("Terpenuhi bila (berubah)");
	expect(shown).toContain("Pihak yang dituntut (sama)");
	const second = { Cookie: await app.signIn(SECOND_MODERATOR) };
	const answers = await Promise.all([app.post(path, good, moderator), app.post(path, good, second)]);
	expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
	expect(await app.query("select from demand_version where version > 1")).toHaveLength(1);

	for (const [prefix, words, count] of [
		["", "Naskah versi 2, sejak", "0 tanda tangan, 0 di antaranya untuk versi 2"],
		["/en", "Text version 2, since", "0 signatures, 0 of them for version 2"],
	] as const) {
		const page = textOf((await app.get(`${prefix}/demands/${SLUG}`)).text);
		expect(page).toContain(words);
		expect(page).toContain(count);
		const versions = textOf((await app.get(`${prefix}/demands/${SLUG}/versions`)).text);
		expect(versions).toContain("Laporannya harus dapat dibaca umum");
		expect(versions).toContain(prefix ? "Audit the budget of the social media" : "Audit anggaran pelatihan");
	}
});

test("a revision that is not there is not found, whatever its name", async () => {
	for (const id of ["1", "x", randomUUID(), "%00", "%E0%A4%A", "a".repeat(8000), "..%2F.."])
		for (const prefix of ["", "/en"]) {
			const path = `${prefix}/moderation/revisions/${id}`;
			expect([id, (await app.get(path, moderator)).status]).toEqual([id, 404]);
			expect([id, (await app.post(path, { decision: "publish" }, moderator)).status]).toEqual([id, 404]);
		}
});
