import { beforeAll, expect, test } from "@jest/globals";
import { JSDOM } from "jsdom";
import { codeIn, useApp } from "../support/app";
import { ACTIVIST, ADMIN, aFollower, CASE, DEMANDS, MODERATOR, WATCHDOG } from "../support/citizens";
import { textOf } from "../support/html";
import { aFreshLink, aLetter, aReplyPage, OFFICE, publishReply, replyForm } from "../support/reply-forms";
import { snapshotRows } from "../support/rows";
import { listUnknown } from "../support/schema-org";

/** The right of reply over HTTP: who may answer, what is refused, and where an answer is read. */
const app = useApp();
let page: string;
let admin: { Cookie: string };

beforeAll(async () => {
	page = await aReplyPage(app);
	admin = { Cookie: await app.signIn(ADMIN) };
});

test("what is refused says why, gives back what was typed and keeps nothing", async () => {
	await app.settled();
	const before = await snapshotRows(app);
	const cases: Array<[Record<string, string | string[]>, RegExp, number]> = [
		[{ body: "" }, /Tulis jawaban lembaga/, 422],
		[{ body: " \n\u00a0\t" }, /Tulis jawaban lembaga/, 422],
		[{ body: "x".repeat(100_000) }, /lebih dari 20\.000 huruf/, 422],
		[{ body: "nol\u0000" }, /karakter yang tidak dapat disimpan/, 422],
		[{ name: "" }, /Tulis nama Anda/, 422],
		[{ post: "" }, /Tulis jabatan Anda/, 422],
		[{ email: "" }, /Isi email kantor, atau pilih surat resmi/, 422],
		[{ email: "bukan alamat" }, /Alamat email belum lengkap/, 422],
		[{ email: "budi@warga.test" }, /bukan milik lembaga itu/, 422],
		[{ email: "surat@inspektorat.example.penipu.test" }, /bukan milik lembaga itu/, 422],
		[{ claim: "done" }, /Pilih tuntutan yang dimaksud/, 422],
		[{ claim: "fulfilled", demands: [DEMANDS[0]] }, /Pilihan ini tidak ada/, 422],
		[{ demands: ["tuntutan-orang-lain"] }, /Tuntutan ini tidak ada di kasus ini/, 422],
	];
	for (const [changes, words, status] of cases) {
		const form = replyForm({ name: "Budi <b>Santoso</b>", ...changes });
		const answer = await app.upload(page, form, undefined);
		expect([Object.keys(changes), answer.status]).toEqual([Object.keys(changes), status]);
		expect(textOf(answer.text)).toMatch(words);
		const { document } = new JSDOM(answer.text).window;
		for (const name of ["name", "post", "email"])
			expect(document.querySelector<HTMLInputElement>(`[name=${name}]`)!.value).toBe(form[name]);
		if (form.body !== "nol\u0000")
			expect(document.querySelector<HTMLTextAreaElement>("[name=body]")!.value).toBe(form.body);
	}
	const lying = await app.upload(page, replyForm({ email: "" }), {
		...aLetter(),
		bytes: Buffer.from("<!doctype html><script>alert(1)</script>"),
	});
	expect(lying.status).toBe(422);
	expect(await app.storedFiles()).toEqual([]);
	expect(await snapshotRows(app)).toEqual(before);
});

test("a reply that is proved is in every channel with the next request, and a follower is mailed once", async () => {
	const { email } = await aFollower(app);
	const both = await aFollower(app, { about: DEMANDS[1], email });
	expect(both.email).toBe(email);
	await app.settled();
	const earlier = (await app.mails(email)).length;
	const body = "  Kami “sudah” memeriksa.\r\n\r\n\tSelesai & beres.  ";
	const exact = body.replaceAll("\r\n", "\n");
	const statuses = await app.query("select * from demand_status order by demand_id");
	const done = await publishReply(app, page, { body, demands: [DEMANDS[1]], claim: "done" });
	expect(done.headers.location).toMatch(new RegExp(`^/cases/${CASE}#reply-[0-9a-f-]{36}$`));
	const id = done.headers.location!.split("#reply-")[1]!;
	for (const path of [
		`/cases/${CASE}`,
		`/en/cases/${CASE}`,
		`/demands/${DEMANDS[1]}`,
		`/en/demands/${DEMANDS[1]}`,
	]) {
		const { document } = new JSDOM((await app.get(path)).text).window;
		const reply = document.getElementById(`reply-${id}`)!;
		expect([path, reply.querySelector("blockquote")!.textContent]).toEqual([path, exact]);
		expect(reply.textContent).toContain("Budi Santoso, Sekretaris Inspektorat");
		expect(reply.textContent).toContain("inspektorat.example");
	}
	// Not on the page of a demand that it does not answer.
	expect((await app.get(`/demands/${DEMANDS[0]}`)).text).not.toContain(`reply-${id}`);
	const voice = new JSDOM((await app.get(`/demands/${DEMANDS[1]}`)).text).window.document;
	expect(voice.querySelector(".three-voices .voice")!.textContent).toMatch(
		/Klaim instansi.*Selesai\..*Inspektorat/,
	);
	// A claim is no status.
	expect(await app.query("select * from demand_status order by demand_id")).toEqual(statuses);

	const json = JSON.parse((await app.get(`/cases/${CASE}.json`)).text);
	expect(json.replies[0]).toMatchObject({ id, text: exact, claim: "done", about: [DEMANDS[1]] });
	expect(json.demands[1].voices).toMatchObject({ claim: { claim: "done", reply: id }, official: null });
	expect(json.demands[1].status).toBe("published");
	expect(json.demands[0].claim_label).toEqual({ id: "Dugaan", en: "Allegation" });
	expect((await app.get(`/en/cases/${CASE}`)).text).toMatch(
		/<link[^>]*type="application\/atom\+xml"[^>]*href="\/en\/cases\/[^"]*\/feed\.atom"/,
	);
	for (const path of [`/cases/${CASE}`, `/demands/${DEMANDS[1]}`]) {
		const html = (await app.get(path)).text;
		const block = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html)![1]!;
		const graph = (JSON.parse(block) as { "@graph": Array<Record<string, unknown>> })["@graph"];
		expect([path, graph.flatMap((thing) => listUnknown(thing))]).toEqual([path, []]);
		expect(block).toContain('"@type":"Comment"');
		expect(JSON.stringify(graph)).toContain(JSON.stringify(exact));
	}
	const csv = (await app.get(`/cases/${CASE}/replies.csv`)).text;
	expect(csv).toContain(`"${exact}"`);
	for (const [prefix, label, title] of [
		["", "Dugaan", "Jawaban dari Inspektorat"],
		["/en", "Allegation", "Reply by Inspectorate"],
	]) {
		const feed = await app.get(`${prefix}/cases/${CASE}/feed.atom`);
		expect(feed.headers["content-type"]).toMatch(/^application\/atom\+xml/);
		const { document } = new JSDOM(feed.text, { contentType: "application/xml" }).window;
		const [entry] = document.querySelectorAll("entry");
		expect(entry!.querySelector("title")!.textContent).toBe(title);
		expect(entry!.querySelector("content")!.textContent).toBe(exact);
		expect(feed.text).toContain(`label="${label}"`);
	}
	await app.settled();
	const mails = (await app.mails(email)).slice(earlier);
	expect(mails).toHaveLength(1);
	expect(mails[0]!.text).toContain("Selesai & beres.");
	expect(mails[0]!.text).toContain("dugaan yang belum terbukti");
	// Whose mailbox proved it is in none of them.
	for (const path of [
		`/cases/${CASE}`,
		`/cases/${CASE}.json`,
		`/cases/${CASE}/replies.csv`,
		`/cases/${CASE}/feed.atom`,
	])
		expect((await app.get(path)).text).not.toContain(OFFICE);
});

test("the same form sent twice, and from two tabs at once, is one reply and one mail", async () => {
	await app.settled();
	const earlier = (await app.mails(OFFICE)).length;
	const form = replyForm({ body: "Dikirim dari dua tab." });
	const answers = await Promise.all([1, 2].map(() => app.upload(page, form, undefined)));
	expect(new Set(answers.map(({ headers }) => headers.location)).size).toBe(1);
	const mail = await app.mailTo(OFFICE, earlier + 1);
	const codes = await Promise.all(
		answers.map(({ headers }) => app.post(headers.location!, { code: codeIn(mail) })),
	);
	expect(codes.map(({ status }) => status)).toEqual([303, 303]);
	await app.settled();
	expect(await app.mails(OFFICE)).toHaveLength(earlier + 1);
	expect(await app.query("select from reply where body = $1", ["Dikirim dari dua tab."])).toHaveLength(1);
});

test("a wrong code publishes nothing, and opening the link alone does not either", async () => {
	const sent = await app.upload(page, replyForm({ body: "Belum terbukti." }), undefined);
	await app.settled();
	const mail = (await app.mails(OFFICE)).at(-1)!;
	const wrong = String((Number(codeIn(mail)) + 1) % 1_000_000).padStart(6, "0");
	expect((await app.post(sent.headers.location!, { code: wrong })).status).toBe(422);
	await app.get(sent.headers.location!);
	const link = /https?:\/\/[^/\s]+(\/verifications\/\S*)/.exec(mail.text)![1]!;
	expect((await app.get(link)).status).toBe(200);
	for (const path of [
		`/cases/${CASE}`,
		`/cases/${CASE}.json`,
		`/cases/${CASE}/feed.atom`,
		`/cases/${CASE}/replies.csv`,
	])
		expect((await app.get(path)).text).not.toContain("Belum terbukti.");
	// By the button of the link it is.
	expect((await app.post(link)).status).toBe(303);
	expect((await app.get(`/cases/${CASE}`)).text).toContain("Belum terbukti.");
});

test("a letter is read by moderators only until one of them has published the reply with it", async () => {
	const sent = await app.upload(
		page,
		replyForm({ email: "", body: "Lihat surat kami." }),
		aLetter("rahasia"),
	);
	expect(sent.headers.location).toBe(`${page}?done=sent`);
	expect(textOf((await app.get(sent.headers.location!)).text)).toContain(
		"Menunggu moderator memeriksa suratnya",
	);
	const [row] = await app.query<{ id: string; evidence_id: string }>(
		"select id, evidence_id from reply where body = 'Lihat surat kami.'",
	);
	const document = `/moderation/replies/${row!.id}/document`;
	const moderator = { Cookie: await app.signIn(MODERATOR) };
	const watchdog = { Cookie: await app.signIn(WATCHDOG) };
	expect((await app.get(`/files/${row!.evidence_id}`, moderator)).status).toBe(404);
	expect((await app.get(document)).headers.location).toBe("/login");
	expect((await app.get(document, watchdog)).status).toBe(403);
	const letter = await app.get(document, moderator);
	expect([letter.status, letter.bytes.includes("rahasia")]).toEqual([200, true]);
	expect(letter.headers["content-disposition"]).toMatch(/^attachment/);

	await app.query(
		`begin; set local session_replication_role = replica;
		update reply set sent_at = now() - interval '49 hours' where id = '${row!.id}'; commit`,
	);
	const queue = textOf((await app.get("/moderation/replies", moderator)).text);
	expect(queue).toContain("1 lewat tenggat");
	expect(queue).toContain("Lewat tenggat");

	const form = `/moderation/replies/${row!.id}`;
	expect((await app.post(form, { decision: "" }, moderator)).status).toBe(422);
	const silent = await app.post(form, { decision: "refused", explanation: "" }, moderator);
	expect([silent.status, textOf(silent.text).includes("Jelaskan apa yang keliru")]).toEqual([422, true]);
	expect((await app.post(form, { decision: "verified" }, watchdog)).status).toBe(403);
	const decided = await app.post(form, { decision: "verified", explanation: "" }, moderator);
	expect(decided.headers.location).toBe(`/cases/${CASE}#reply-${row!.id}`);
	const again = await app.post(form, { decision: "refused", explanation: "Tidak." }, moderator);
	expect([again.status, textOf(again.text).includes("Jawaban ini sudah diputus")]).toEqual([422, true]);
	expect((await app.get(`/cases/${CASE}`)).text).toContain("Lihat surat kami.");
	expect((await app.get(`/files/${row!.evidence_id}`)).status).toBe(200);
	expect(textOf((await app.get("/moderation/replies", moderator)).text)).not.toContain("lewat tenggat");
});

test("nobody can change a reply or take it away, whatever the role and the method", async () => {
	const [row] = await app.query<{ id: string; body: string }>(
		"select r.id, r.body from reply r join reply_decision d on d.reply_id = r.id order by r.sent_at limit 1",
	);
	const before = await app.query("select * from reply order by id");
	for (const email of [undefined, ACTIVIST, WATCHDOG, MODERATOR, ADMIN]) {
		const headers: Record<string, string> = email ? { Cookie: await app.signIn(email) } : {};
		for (const path of [`/moderation/replies/${row!.id}`, `/replies/${row!.id}`, page])
			for (const method of ["PUT", "PATCH", "DELETE"]) {
				const answer = await app.ask(path, { method, headers: { ...headers, ...app.fromOurPage() } });
				expect([email, method, path, [302, 303, 403, 404, 405, 415].includes(answer.status)]).toEqual([
					email,
					method,
					path,
					true,
				]);
			}
		await app.post(
			`/moderation/replies/${row!.id}`,
			{ decision: "refused", explanation: "x", body: "y" },
			headers,
		);
	}
	expect(await app.query("select * from reply order by id")).toEqual(before);
	expect((await app.get(`/cases/${CASE}.json`)).text).toContain(row!.id);
});

test("a link that was revoked says so, whom to ask, and gives back what was typed", async () => {
	const [{ id }] = (await app.query<{ id: string }>(
		"select id from reply_link where revoked_at is null",
	)) as [{ id: string }];
	const watchdog = { Cookie: await app.signIn(WATCHDOG) };
	expect((await app.post(`/reply-links/${id}/revocation`, {}, watchdog)).status).toBe(403);
	expect((await app.get(`/reply-links/${id}/revocation`, admin)).status).toBe(405);
	expect((await app.get(page)).status).toBe(200);
	for (let press = 0; press < 2; press++)
		expect((await app.post(`/reply-links/${id}/revocation`, {}, admin)).headers.location).toBe(
			`/cases/${CASE}/reply-links?done=revoked`,
		);
	for (const [prefix, words] of [
		["", "Tautan ini sudah dicabut"],
		["/en", "This link has been revoked"],
	] as const) {
		const answer = await app.get(prefix + page);
		expect([answer.status, textOf(answer.text).includes(words)]).toEqual([410, true]);
		expect(answer.text).toContain("/reports/new?item=case");
	}
	const late = await app.upload(page, replyForm({ body: "Terlambat & <b>utuh</b>" }), undefined);
	expect(late.status).toBe(410);
	const { document } = new JSDOM(late.text).window;
	expect(document.querySelector<HTMLTextAreaElement>("[name=body]")!.value).toBe("Terlambat & <b>utuh</b>");
	expect(await app.query("select from reply where body like 'Terlambat%'")).toEqual([]);
	// What was answered by it stays, and a new link is another one.
	expect(JSON.parse((await app.get(`/cases/${CASE}.json`)).text).replies.length).toBeGreaterThan(0);
	const fresh = await aFreshLink(app, admin);
	expect(fresh).not.toBe(page);
	expect((await app.get(fresh)).status).toBe(200);
});
