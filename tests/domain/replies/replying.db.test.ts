import { expect, test } from "@jest/globals";
import { listDemands } from "~/domain/demands/queries.server";
import { listCaseTimeline } from "~/domain/events/queries.server";
import { confirmReply, decideReply, makeReplyLink, revokeReplyLink } from "~/domain/replies/commands.server";
import {
	findReplyLink,
	listReplies,
	listRepliesOfLink,
	listReplyParties,
	listWaitingReplies,
	replyToken,
} from "~/domain/replies/queries.server";
import { tokenFor } from "~/domain/verifications/token.server";
import { aMemberOf, anAccount } from "../../support/accounts";
import { asAdmin, db, loadFoundingCase } from "../../support/database";
import { anAddress } from "../../support/institutions";
import { readMails } from "../../support/mails";
import { aLetter, aReplyLink, send, TITLES } from "../../support/replies";
import { aReport, decide } from "../../support/reports";

const ADDRESS = "surat@inspektorat.example";
const BODY = '  "Kami"\u00a0sudah\t<script>alert(1)</script>\n\n\u202eمرحبا\u202c & selesai.  ';

/** A case whose Inspektorat publishes an address, and its link. */
async function aCase() {
	const founding = await loadFoundingCase();
	await anAddress(await anAccount({ roles: ["moderator"] }), "inspektorat", ADDRESS);
	return { ...founding, linkId: await aReplyLink(founding.caseFileId) };
}

async function sendByMail(linkId: string, choices: Parameters<typeof send>[1] = {}) {
	const sent = await send(linkId, { email: ADDRESS, evidence: null, ...choices });
	if (!sent.ok) throw new Error(sent.reason);
	return sent.value;
}

const confirm = (verificationId: string) =>
	confirmReply(db, { kind: "link", token: tokenFor("verification", verificationId) }, TITLES);

test("a reply is nobody's until a mailbox of the institution proves it, and then it is public as it was typed", async () => {
	const { caseFileId, demands, linkId, slug } = await aCase();
	const sent = await sendByMail(linkId, { body: BODY, claim: "done", demandIds: [demands[1].id] });
	expect(await listReplies(db, caseFileId)).toEqual([]);
	expect((await listRepliesOfLink(db, linkId))[0]).toMatchObject({ state: "waits-for-mail", body: BODY });
	const mails = (await readMails()).filter(({ to }) => to === ADDRESS);
	expect(mails.map(({ kind }) => kind)).toEqual(["verification"]);

	const done = await confirm(sent.verificationId!);
	expect(done).toEqual({ ok: true, value: { replyId: sent.replyId, caseSlug: slug } });
	const [reply, ...more] = await listReplies(db, caseFileId);
	expect(more).toEqual([]);
	expect(reply).toMatchObject({
		id: sent.replyId,
		body: BODY,
		claim: "done",
		demandIds: [demands[1].id],
		wholeCase: false,
		method: "mail",
		domain: "inspektorat.example",
		authorName: "Budi Santoso",
		institution: { slug: "inspektorat" },
	});
	const entry = (await listCaseTimeline(db, caseFileId)).find(({ id }) => id === reply!.eventId);
	expect(entry).toMatchObject({
		kind: "reply_published",
		actorRole: "institution",
		actorName: "Inspektorat",
		demandId: demands[1].id,
		title: "Jawaban dari Inspektorat",
		titleEn: "Reply by Inspectorate",
		body: BODY,
	});
	// The address that proved it is kept nowhere.
	expect(
		await asAdmin("select from verification where purpose = 'replying' and email_cipher is not null"),
	).toEqual([]);
});

test("what an institution calls done stays as fulfilled as it was", async () => {
	const { caseFileId, linkId, demands } = await aCase();
	const before = (await listDemands(db, caseFileId)).map(({ status }) => status);
	const sent = await sendByMail(linkId, { claim: "done", demandIds: demands.map(({ id }) => id) });
	expect(await confirm(sent.verificationId!)).toMatchObject({ ok: true });
	expect((await listDemands(db, caseFileId)).map(({ status }) => status)).toEqual(before);
	// One entry, so that whoever follows two of them hears once.
	const entries = (await listCaseTimeline(db, caseFileId)).filter(({ kind }) => kind === "reply_published");
	expect(entries.map(({ demandId }) => demandId)).toEqual([null]);
});

test("a second click, a second tab and a second code find the reply public and write nothing", async () => {
	const { caseFileId, linkId } = await aCase();
	const [first, second] = await Promise.all([sendByMail(linkId), sendByMail(linkId)]);
	expect(second).toEqual({ ...first, repeated: expect.any(Boolean) });
	expect([first.repeated, second.repeated].sort()).toEqual([false, true]);
	const clicks = await Promise.all([1, 2, 3].map(() => confirm(first.verificationId!)));
	expect(clicks.map(({ ok }) => ok)).toEqual([true, true, true]);
	expect(await listReplies(db, caseFileId)).toHaveLength(1);
	expect(await asAdmin("select from event where kind = 'reply_published'")).toHaveLength(1);
	// Sent once more, it is public already: nobody is mailed.
	expect(await sendByMail(linkId)).toEqual({ replyId: first.replyId, verificationId: null, repeated: true });
	expect((await readMails()).filter(({ kind }) => kind === "verification")).toHaveLength(1);
	// Another reply is another one.
	const more = await sendByMail(linkId, { body: "Tambahan kami." });
	expect(await confirm(more.verificationId!)).toMatchObject({ ok: true });
	expect((await listReplies(db, caseFileId)).map(({ body }) => body)).toEqual([
		"Kami sudah menerima surat itu.",
		"Tambahan kami.",
	]);
});

test("an address that is not the institution's is refused, and nothing is kept", async () => {
	const { linkId } = await aCase();
	for (const email of ["orang@warga.example", "surat@inspektorat.example.penipu.example"])
		expect(await send(linkId, { email, evidence: null })).toEqual({
			ok: false,
			reason: "email-not-of-institution",
		});
	expect(await asAdmin("select from reply")).toEqual([]);
	expect(await asAdmin("select from verification")).toEqual([]);
});

test("a revoked link answers nothing any more; what was answered stays, and a new link works", async () => {
	const { caseFileId, linkId } = await aCase();
	const sent = await sendByMail(linkId);
	await confirm(sent.verificationId!);
	expect((await findReplyLink(db, replyToken(linkId)))!.revoked).toBe(false);
	const moderator = await anAccount({ roles: ["moderator"] });
	expect(await revokeReplyLink(db, moderator, linkId)).toMatchObject({ ok: true });
	expect(await send(linkId, { body: "Lain" })).toEqual({ ok: false, reason: "reply-link-revoked" });
	expect((await findReplyLink(db, replyToken(linkId)))!.revoked).toBe(true);
	expect(await listReplies(db, caseFileId)).toHaveLength(1);
	const fresh = await aReplyLink(caseFileId);
	expect(fresh).not.toBe(linkId);
	expect(await send(fresh, { body: "Lain" })).toMatchObject({ ok: true });
	// The database says so too, past every command.
	await expect(
		asAdmin(
			`insert into reply (id, link_id, case_file_id, institution_id, author_name, author_post, body, language, content_hash)
			select gen_random_uuid(), id, case_file_id, institution_id, 'x', 'x', 'x', 'id', sha256('x') from reply_link where id = $1`,
			[linkId],
		),
	).rejects.toMatchObject({ code: "TG150" });
});

test("a token of another kind or of nothing opens no reply page, nor does one of a hidden case", async () => {
	const { linkId, slug } = await aCase();
	expect(await findReplyLink(db, tokenFor("verification", linkId))).toBeUndefined();
	expect(await findReplyLink(db, linkId)).toBeUndefined();
	await decide(await anAccount({ roles: ["moderator"] }), await aReport(`case:${slug}`));
	expect(await findReplyLink(db, replyToken(linkId))).toBeUndefined();
});

test("a letter is checked by a moderator, who publishes the reply or says why not", async () => {
	const { caseFileId, linkId } = await aCase();
	const moderator = await anAccount({ roles: ["moderator"] });
	const first = await send(linkId);
	const second = await send(linkId, { body: "Kedua", evidence: aLetter() });
	if (!first.ok || !second.ok) throw new Error("not sent");
	expect(first.value.verificationId).toBeNull();
	expect((await listWaitingReplies(db, 10)).map(({ id }) => id)).toEqual([
		first.value.replyId,
		second.value.replyId,
	]);
	const verdict = (replyId: string, verified: boolean, explanation = "") =>
		decideReply(db, moderator, { replyId, verified, explanation, language: "id", titles: TITLES });
	expect(await verdict(first.value.replyId, true)).toMatchObject({ ok: true });
	expect(await verdict(second.value.replyId, false, "Kop suratnya dari lembaga lain.")).toMatchObject({
		ok: true,
	});
	expect(await listWaitingReplies(db, 10)).toEqual([]);
	expect((await listReplies(db, caseFileId)).map(({ id, method }) => [id, method])).toEqual([
		[first.value.replyId, "document"],
	]);
	expect((await listRepliesOfLink(db, linkId)).map(({ state, explanation }) => [state, explanation])).toEqual(
		[
			["public", null],
			["refused", "Kop suratnya dari lembaga lain."],
		],
	);
	expect(await verdict(first.value.replyId, false, "x")).toEqual({ ok: false, reason: "reply-decided" });
	expect(await verdict(second.value.replyId, true)).toEqual({ ok: false, reason: "reply-decided" });
});

test("of two moderators who decide at once one is told that it is decided", async () => {
	const { linkId } = await aCase();
	const sent = await send(linkId);
	if (!sent.ok) throw new Error(sent.reason);
	const both = await Promise.all(
		[true, false].map(async (verified) =>
			decideReply(db, await anAccount({ roles: ["moderator"] }), {
				replyId: sent.value.replyId,
				verified,
				explanation: "Sebabnya.",
				language: "id",
				titles: TITLES,
			}),
		),
	);
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "reply-decided" });
});

test("nobody decides about a case of the own organisation, nor without the role", async () => {
	const { linkId, caseFileId } = await aCase();
	const sent = await send(linkId);
	if (!sent.ok) throw new Error(sent.reason);
	const input = {
		replyId: sent.value.replyId,
		verified: true,
		explanation: "",
		language: "id",
		titles: TITLES,
	} as const;
	for (const roles of [["watchdog"], ["activist"], ["admin"]] as const)
		expect(await decideReply(db, await anAccount({ roles: [roles[0]] }), input)).toEqual({
			ok: false,
			reason: "role-missing",
		});
	const [proposer] = await asAdmin<{ id: string }>(
		"select proposer_id::text as id from case_file where id = $1",
		[caseFileId],
	);
	const insider = await aMemberOf(Number(proposer!.id), "member");
	await asAdmin("insert into account_role (account_id, role) values ($1, 'moderator')", [insider.accountId]);
	expect(await decideReply(db, { ...insider, roles: ["moderator"] }, input)).toEqual({
		ok: false,
		reason: "own-case",
	});
});

test("links are for institutions of the case, and made by those who keep the directory", async () => {
	const { caseFileId } = await loadFoundingCase();
	expect((await listReplyParties(db, caseFileId)).map(({ slug, link }) => [slug, link])).toEqual([
		["diskominfo-sp-banten", null],
		["inspektorat", null],
		["pemprov-banten", null],
	]);
	const [other] = await asAdmin<{ id: string }>(
		"insert into institution (slug, name, name_en) values ('bpk', 'BPK', 'BPK') returning id::text",
	);
	const moderator = await anAccount({ roles: ["moderator"] });
	expect(await makeReplyLink(db, moderator, { caseFileId, institutionId: Number(other!.id) })).toEqual({
		ok: false,
		reason: "institution-unknown",
	});
	const [party] = await listReplyParties(db, caseFileId);
	for (const roles of [["watchdog"], ["activist"]] as const)
		expect(
			await makeReplyLink(db, await anAccount({ roles: [roles[0]] }), {
				caseFileId,
				institutionId: party!.id,
			}),
		).toEqual({ ok: false, reason: "role-missing" });
	const both = await Promise.all(
		[1, 2].map(() => makeReplyLink(db, moderator, { caseFileId, institutionId: party!.id })),
	);
	expect(both[0]).toEqual(both[1]);
});

test("a demand of another case cannot be answered by a link of this one", async () => {
	const { linkId } = await aCase();
	const [other] = await asAdmin<{ id: string }>(
		`with c as (insert into case_file (slug, title, title_en, summary, summary_en, proposer_id)
			select 'kasus-lain', 'x', 'x', 'x', 'x', proposer_id from case_file limit 1 returning id)
		insert into demand (case_file_id, slug, position, quote_id)
			select c.id, 'tuntutan-lain', 1, (select min(id) from quote) from c returning id::text`,
	);
	expect(await send(linkId, { demandIds: [Number(other!.id)] })).toEqual({
		ok: false,
		reason: "demand-unknown",
	});
	expect(await asAdmin("select from reply")).toEqual([]);
});
