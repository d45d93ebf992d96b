import { expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { anEmail, CASE, DEMANDS, MODERATOR, WATCHDOG } from "../support/citizens";
import { textOf } from "../support/html";
import { aReplyPage } from "../support/reply-forms";

/** The right of correction over HTTP. */
const app = useApp();

const FORM = {
	item: `demand:${DEMANDS[0]}`,
	written: "tertulis <b>keliru</b>",
	corrected: "yang benar",
	source_url: "",
	email: "",
};

test("the way there is on the page for reports, and what is refused gives back what was typed", async () => {
	const report = await app.get(`/reports/new?item=${FORM.item}`);
	expect(report.text).toContain(`/corrections/new?item=${FORM.item}`);
	for (const prefix of ["", "/en"])
		expect((await app.get(`${prefix}/corrections/new?item=${FORM.item}`)).status).toBe(200);
	for (const changes of [
		{ written: "" },
		{ corrected: " " },
		{ written: "x".repeat(1001) },
		{ source_url: "javascript:alert(1)" },
		{ email: "bukan alamat" },
		{ item: "demand:tidak-ada" },
		{ item: "" },
	]) {
		const answer = await app.post("/corrections/new", { ...FORM, ...changes });
		expect([changes, answer.status]).toEqual([changes, 422]);
		if (!("written" in changes)) expect(answer.text).toContain("tertulis &lt;b&gt;keliru&lt;/b&gt;");
	}
	expect(await app.query("select from fact_correction")).toEqual([]);
	expect(textOf((await app.get("/corrections/new")).text)).toContain("Buka kasus, tuntutan, atau pernyataan");
});

test("a request is answered with its reason, by mail and at its own address; late ones are named late", async () => {
	const email = anEmail("koreksi");
	const sent = await app.post("/corrections/new", {
		...FORM,
		email,
		source_url: "https://arsip.example/dpa",
	});
	expect([sent.status, sent.headers.location]).toEqual([303, expect.stringMatching(/^\/corrections\/K-/)]);
	const page = sent.headers.location!;
	const answer = await app.get(page);
	expect([answer.status, answer.headers["cache-control"]]).toEqual([200, "no-store"]);
	expect(textOf(answer.text)).toContain("Menunggu moderator, paling lambat");
	expect(answer.text).not.toContain(email);
	await app.query("update fact_correction set created_at = now() - interval '49 hours'");
	expect(textOf((await app.get(page)).text)).toContain("Terlambat: seharusnya dijawab sebelum");

	const moderator = { Cookie: await app.signIn(MODERATOR) };
	const watchdog = { Cookie: await app.signIn(WATCHDOG) };
	const queue = await app.get("/moderation/replies", moderator);
	expect(textOf(queue.text)).toContain("1 lewat tenggat");
	const form = page.replace("/corrections", "/moderation/corrections");
	expect(queue.text).toContain(form);
	expect((await app.get(form, watchdog)).status).toBe(403);
	expect((await app.post(form, { decision: "accepted", explanation: "x" }, watchdog)).status).toBe(403);
	for (const fields of [
		{ decision: "accepted", explanation: "" },
		{ decision: "", explanation: "x" },
	])
		expect((await app.post(form, fields, moderator)).status).toBe(422);
	expect(textOf((await app.get("/moderation/figures")).text)).toContain("0 dari 1 tepat waktu");
	const decided = await app.post(form, { decision: "accepted", explanation: "Dokumennya cocok." }, moderator);
	expect(decided.headers.location).toBe(`/cases/${CASE}/errata?item=${FORM.item}`);
	expect((await app.get(decided.headers.location!, moderator)).status).toBe(200);
	const again = await app.post(form, { decision: "declined", explanation: "Tidak." }, moderator);
	expect([again.status, textOf(again.text).includes("Permintaan ini sudah dijawab")]).toEqual([422, true]);
	const mail = await app.mailTo(email);
	expect(mail.text).toContain("Dokumennya cocok.");
	expect(mail.text).toContain(page);
	for (const [prefix, words] of [
		["", "Diterima: fakta ini diralat"],
		["/en", "Accepted: the fact is corrected"],
	] as const)
		expect(textOf((await app.get(prefix + page)).text)).toContain(words);
	expect(textOf((await app.get("/moderation/figures")).text)).toContain("(1 jawaban)");
});

test("an institution asks by its link in its own name, and nobody by a made-up one", async () => {
	const token = (await aReplyPage(app)).split("/").at(-1)!;
	expect((await app.get(`/replies/${token}`)).text).toContain(
		`/corrections/new?item=case:${CASE}&amp;by=${token}`,
	);
	expect((await app.get(`/corrections/new?item=case:${CASE}&by=${token}`)).headers["cache-control"]).toBe(
		"no-store",
	);
	for (const [by, named] of [
		[token, true],
		["A".repeat(43), false],
		["", false],
	] as const) {
		const sent = await app.post("/corrections/new", { ...FORM, item: `case:${CASE}`, by });
		expect([by === "", textOf((await app.get(sent.headers.location!)).text).includes("Inspektorat")]).toEqual(
			[by === "", named],
		);
	}
});
