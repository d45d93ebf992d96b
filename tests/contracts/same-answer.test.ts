import { expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { aFollower, anEmail, aSigner, CASE, submitSigning, WATCHDOG } from "../support/citizens";
import type { Answer } from "../support/http";

const app = useApp();

/** An answer without what is different each time: ids, the nonce, the time, and the address that the reader typed. */
function shapeOf({ status, headers, text }: Answer, email: string) {
	const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
	const plain = (words: string) =>
		words
			.replace(uuid, "ID")
			.replace(/nonce-[^']+/, "nonce")
			.replace(/nonce="[^"]*"/g, "nonce")
			.replaceAll(email.slice(0, 2), "ab");
	const { date: _, "content-length": __, ...rest } = headers;
	return { status, headers: plain(JSON.stringify(rest)), text: plain(text) };
}

async function answersTo(email: string, submit: (email: string) => Promise<Answer>) {
	const first = await submit(email);
	const page = await app.get(first.headers.location!);
	const wrong = await app.post(first.headers.location!, { code: "00000" });
	const again = await app.post(`${first.headers.location!}/mail`);
	const after = await app.get(again.headers.location!);
	return [first, page, wrong, again, after].map((answer) => shapeOf(answer, email));
}

const abEmail = (name: string) => `ab${anEmail(name)}`;

test("a new address, one that has signed, one that withdrew and one that is written to too often get the same answer", async () => {
	const sign = (email: string) => submitSigning(app, { email });
	const signed = await aSigner(app, { email: abEmail("sudah") });
	const withdrawn = await aSigner(app, { email: abEmail("dicabut") });
	await app.post(`${withdrawn.receipt}/withdrawal`);
	const tired = abEmail("penuh");
	for (let n = 0; n < 6; n += 1) await sign(tired);
	await app.settled();
	const mailsBefore = (await app.mails(tired)).length;
	expect(mailsBefore).toBe(5);

	const fresh = await answersTo(abEmail("baru"), sign);
	expect(fresh.map(({ status }) => status)).toEqual([303, 200, 422, 303, 200]);
	expect(await answersTo(signed.email, sign)).toEqual(fresh);
	expect(await answersTo(withdrawn.email, sign)).toEqual(fresh);
	expect(await answersTo(tired, sign)).toEqual(fresh);
	await app.settled();
	expect(await app.mails(tired)).toHaveLength(mailsBefore);
});

test("so do those who follow", async () => {
	const follow = (email: string) => app.post(`/cases/${CASE}/followers`, { about: "case", email });
	const { email } = await aFollower(app, { email: abEmail("ikut") });
	const tired = abEmail("penuh");
	for (let n = 0; n < 6; n += 1) await follow(tired);
	const fresh = await answersTo(abEmail("baru"), follow);
	expect(await answersTo(email, follow)).toEqual(fresh);
	expect(await answersTo(tired, follow)).toEqual(fresh);
});

test("and those who sign in, with an account or without; only the one with an account gets mail", async () => {
	const signIn = (email: string) => app.post("/login", { email });
	const stranger = "pemandu@tagih.test";
	expect(await answersTo(stranger, signIn)).toEqual(await answersTo(WATCHDOG, signIn));
	await app.settled();
	expect(await app.mails(stranger)).toEqual([]);
	expect((await app.mails(WATCHDOG)).length).toBeGreaterThan(0);
});

test("one mailbox under several spellings is one signature, and the answer does not tell", async () => {
	const before = await counts();
	const first = await aSigner(app, { email: "ab.sari@gmail.com" });
	const middle = await counts();
	expect(middle.map((n, index) => n - before[index]!)).toEqual([1, 1, 1]);
	for (const email of ["absari@gmail.com", "ab.sari+tagih@googlemail.com", "A.B.SARI@GMAIL.COM"])
		await aSigner(app, { email });
	expect(await counts()).toEqual(middle);
	expect((await app.get(first.receipt)).status).toBe(200);
	// Elsewhere a dot is a letter like any other.
	await aSigner(app, { email: "ab.sari@warga.test" });
	await aSigner(app, { email: "absari@warga.test" });
	expect((await counts()).map((n, index) => n - middle[index]!)).toEqual([2, 2, 2]);
});

async function counts(): Promise<number[]> {
	const rows = await app.query<{ n: string }>(
		"select coalesce(sum(n), 0)::text as n from demand left join demand_slot on demand_id = id group by position order by position",
	);
	return rows.map(({ n }) => Number(n));
}
