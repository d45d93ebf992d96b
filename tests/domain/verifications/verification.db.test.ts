import { randomUUID } from "node:crypto";
import { expect, test } from "@jest/globals";
import { countSignatures } from "~/domain/counts/queries.server";
import { confirmFollowing, startFollowing } from "~/domain/followers/commands.server";
import { confirmSignatures } from "~/domain/signatures/commands.server";
import { expireVerifications, resendVerification } from "~/domain/verifications/commands.server";
import { findVerification, findVerificationByToken } from "~/domain/verifications/queries.server";
import { tokenFor } from "~/domain/verifications/token.server";
import { CODE_ATTEMPTS, MAILS_PER_DAY, MAILS_PER_HOUR } from "~/domain/verifications/verification";
import { asAdmin, db, loadFoundingCase } from "../../support/database";
import { findInDatabase } from "../../support/find-text";
import { readMails } from "../../support/mails";
import { aSigning } from "../../support/signings";
import { codeOf, linkOf, wrongCodeOf } from "../../support/verifications";

async function aForm(email = "sari@signer.test") {
	const { caseFileId, demands } = await loadFoundingCase();
	return { caseFileId, demandIds: [demands[0].id], email };
}

const expire = (id: string, ago = "1 second") =>
	asAdmin("update verification set expires_at = now() - $2::interval where id = $1", [id, ago]);

test("the mail's link and its code each prove the mailbox", async () => {
	const form = await aForm();
	const byLink = await aSigning(form);
	const byCode = await aSigning({ ...form, email: "budi@signer.test" });
	expect(await confirmSignatures(db, linkOf(byLink))).toEqual({
		ok: true,
		value: { verificationId: byLink },
	});
	expect(await confirmSignatures(db, codeOf(byCode))).toEqual({
		ok: true,
		value: { verificationId: byCode },
	});
	expect((await countSignatures(db, form.caseFileId)).people).toBe(2);
});

test("nothing counts before its mailbox is proved", async () => {
	const form = await aForm();
	await aSigning(form);
	const { byDemand, people } = await countSignatures(db, form.caseFileId);
	expect([byDemand.size, people]).toEqual([0, 0]);
});

test("a second click is a success too, and counts nothing more", async () => {
	const form = await aForm();
	const id = await aSigning(form);
	for (const proof of [linkOf(id), linkOf(id), codeOf(id)]) {
		expect(await confirmSignatures(db, proof)).toEqual({ ok: true, value: { verificationId: id } });
	}
	expect((await countSignatures(db, form.caseFileId)).byDemand.get(form.demandIds[0]!)).toBe(1);
});

test("foreign, cut and altered links are invalid, and links of another purpose open nothing", async () => {
	const form = await aForm();
	const id = await aSigning(form);
	const token = tokenFor("verification", id);
	const altered = `${token.slice(0, 30)}${token[30] === "A" ? "B" : "A"}${token.slice(31)}`;
	for (const foreign of ["", "x", token.slice(0, -1), altered, tokenFor("follower", id)]) {
		expect(await confirmSignatures(db, { kind: "link", token: foreign })).toEqual({
			ok: false,
			reason: "link-invalid",
		});
		expect(await findVerificationByToken(db, foreign)).toBeUndefined();
	}
	expect(await confirmFollowing(db, linkOf(id))).toEqual({ ok: false, reason: "link-expired" });
	const following = await startFollowing(db, {
		caseFileId: form.caseFileId,
		demandId: null,
		email: form.email,
		locale: "id",
	});
	expect(await confirmSignatures(db, linkOf(following))).toEqual({ ok: false, reason: "link-expired" });
	expect(await confirmSignatures(db, codeOf(following))).toEqual({ ok: false, reason: "link-expired" });
	expect(await confirmSignatures(db, linkOf(randomUUID()))).toEqual({ ok: false, reason: "link-expired" });
	expect(await confirmSignatures(db, { kind: "code", id: "not-an-id", code: "123456" })).toEqual({
		ok: false,
		reason: "link-invalid",
	});
	expect((await countSignatures(db, form.caseFileId)).people).toBe(0);
});

test("after five wrong codes not even the right one opens, but the link still does", async () => {
	const form = await aForm();
	const id = await aSigning(form);
	const answers = [];
	for (let attempt = 0; attempt < CODE_ATTEMPTS; attempt += 1)
		answers.push(await confirmSignatures(db, wrongCodeOf(id)));
	expect(answers.map((answer) => !answer.ok && answer.reason)).toEqual([
		"code-wrong",
		"code-wrong",
		"code-wrong",
		"code-wrong",
		"code-exhausted",
	]);
	expect(await confirmSignatures(db, codeOf(id))).toEqual({ ok: false, reason: "code-exhausted" });
	expect((await findVerification(db, id))?.codeAttempts).toBe(CODE_ATTEMPTS);
	expect((await confirmSignatures(db, linkOf(id))).ok).toBe(true);
});

test("guesses made at once are counted one by one", async () => {
	const id = await aSigning(await aForm());
	const answers = await Promise.all(Array.from({ length: 12 }, () => confirmSignatures(db, wrongCodeOf(id))));
	expect(answers.filter((answer) => !answer.ok && answer.reason === "code-wrong")).toHaveLength(
		CODE_ATTEMPTS - 1,
	);
	expect((await findVerification(db, id))?.codeAttempts).toBe(CODE_ATTEMPTS);
});

test("a link and a code run out", async () => {
	const form = await aForm();
	const id = await aSigning(form);
	await expire(id);
	expect((await findVerification(db, id))?.expired).toBe(true);
	for (const proof of [linkOf(id), codeOf(id)]) {
		expect(await confirmSignatures(db, proof)).toEqual({ ok: false, reason: "link-expired" });
	}
	expect((await countSignatures(db, form.caseFileId)).people).toBe(0);
});

test("the link of a confirmed form goes on opening its receipt", async () => {
	const id = await aSigning(await aForm());
	await confirmSignatures(db, linkOf(id));
	await expire(id, "1 year");
	expect((await findVerification(db, id))?.expired).toBe(false);
	expect((await confirmSignatures(db, linkOf(id))).ok).toBe(true);
	expect(await expireVerifications(db)).toBe(0);
});

test("a form that nobody confirmed in time is deleted with everything typed into it", async () => {
	const form = await aForm("rahasia@signer.test");
	const id = await aSigning({ ...form, name: "Nama Rahasia" });
	const other = await aSigning({ ...form, email: "budi@signer.test" });
	await expire(id, "1 second");
	await asAdmin("update mail set sent_at = now(), recipient_cipher = null");
	expect(await expireVerifications(db)).toBe(1);
	expect(await findInDatabase(["rahasia@signer.test", "Nama Rahasia"])).toEqual([]);
	expect(await findVerification(db, other)).toBeDefined();
	expect(await confirmSignatures(db, linkOf(id))).toEqual({ ok: false, reason: "link-expired" });
});

test("nobody learns from the answer whether an address has signed before", async () => {
	const form = await aForm();
	const first = await aSigning(form);
	await confirmSignatures(db, linkOf(first));
	const second = await aSigning(form);
	const stranger = await aSigning({ ...form, email: "orang-lain@signer.test" });
	const [known, unknown] = await Promise.all([findVerification(db, second), findVerification(db, stranger)]);
	const { id: _a, email: _b, createdAt: _c, expiresAt: _g, ...looksOfKnown } = known!;
	const { id: _d, email: _e, createdAt: _f, expiresAt: _h, ...looksOfUnknown } = unknown!;
	expect(looksOfKnown).toEqual(looksOfUnknown);
	expect((await readMails()).map(({ kind }) => kind)).toEqual([
		"verification",
		"verification",
		"verification",
	]);
});

test("one mailbox gets five mails an hour, whoever asks and however it is spelt", async () => {
	const form = await aForm();
	const spellings = ["sari@gmail.com", "s.ari@gmail.com", "sari+1@gmail.com", "SARI@googlemail.com"];
	const ids = [];
	for (let round = 0; round < MAILS_PER_HOUR + 2; round += 1) {
		ids.push(await aSigning({ ...form, email: spellings[round % spellings.length]! }));
	}
	expect(await readMails()).toHaveLength(MAILS_PER_HOUR);
	for (const id of ids) await resendVerification(db, id);
	expect(await readMails()).toHaveLength(MAILS_PER_HOUR);
	await aSigning({ ...form, email: "budi@gmail.com" });
	expect(await readMails()).toHaveLength(MAILS_PER_HOUR + 1);
	// An hour later the mailbox has its share again.
	await asAdmin("update mail set created_at = created_at - interval '1 hour'");
	await aSigning({ ...form, email: spellings[0]! });
	expect(await readMails()).toHaveLength(MAILS_PER_HOUR + 2);
});

test("one mailbox gets fifteen mails a day, and then none until the next", async () => {
	const form = await aForm();
	for (let hour = 0; hour < 5; hour += 1) {
		for (let round = 0; round < MAILS_PER_HOUR; round += 1) await aSigning(form);
		await asAdmin("update mail set created_at = created_at - interval '1 hour'");
	}
	expect(await readMails()).toHaveLength(MAILS_PER_DAY);
	await asAdmin("update mail set created_at = created_at - interval '1 day'");
	await aSigning(form);
	expect(await readMails()).toHaveLength(MAILS_PER_DAY + 1);
});

test("the share holds for an old form too, and a form whose first mail fell outside it gets one later", async () => {
	const form = await aForm();
	const old = await aSigning(form);
	await asAdmin("update verification set created_at = created_at - interval '3 days'");
	for (let round = 0; round < MAILS_PER_DAY; round += 1) await resendVerification(db, old);
	expect(await readMails()).toHaveLength(MAILS_PER_HOUR);
	const unmailed = await aSigning(form);
	await resendVerification(db, unmailed);
	expect(await readMails()).toHaveLength(MAILS_PER_HOUR);
	await asAdmin("update mail set created_at = created_at - interval '1 hour'");
	await resendVerification(db, unmailed);
	expect(await readMails()).toHaveLength(MAILS_PER_HOUR + 1);
	expect((await confirmSignatures(db, codeOf(unmailed))).ok).toBe(true);
});

test("a code that was never mailed opens nothing: whoever types it is guessing", async () => {
	const form = await aForm();
	for (let round = 0; round < MAILS_PER_HOUR; round += 1) await aSigning(form);
	const unmailed = await aSigning(form);
	expect(await confirmSignatures(db, codeOf(unmailed))).toEqual({ ok: false, reason: "code-wrong" });
	expect((await findVerification(db, unmailed))?.codeAttempts).toBe(1);
});

test("asking many times at once gets no mailbox more than its share", async () => {
	const form = await aForm();
	await Promise.all(Array.from({ length: 15 }, () => aSigning(form)));
	expect(await readMails()).toHaveLength(MAILS_PER_HOUR);
});

test("a mail that is asked for again carries the same link, to the spelling that was typed", async () => {
	const id = await aSigning({ ...(await aForm()), email: "Sari.W@Gmail.com" });
	await resendVerification(db, id);
	const mails = await readMails();
	expect(mails.map(({ to, data }) => [to, data])).toEqual([
		["Sari.W@Gmail.com", { verificationId: id, purpose: "signing" }],
		["Sari.W@Gmail.com", { verificationId: id, purpose: "signing" }],
	]);
	for (const unknown of [undefined, "", "x", randomUUID()]) await resendVerification(db, unknown);
	await expire(id);
	await resendVerification(db, id);
	expect(await readMails()).toHaveLength(2);
});

test("the address is nowhere in the open, and the job that mails it holds ids only", async () => {
	await aSigning({ ...(await aForm("sari@signer.test")), name: "Sari" });
	const plain = await asAdmin<{ line: string }>(
		"select v::text as line from verification v union all select m::text from mail m union all select data::text from pgboss.job",
	);
	expect(plain.length).toBeGreaterThan(2);
	expect(plain.filter(({ line }) => line.includes("sari@"))).toEqual([]);
});
