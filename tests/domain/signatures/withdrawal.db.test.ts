import { expect, test } from "@jest/globals";
import { countSignatures } from "~/domain/counts/queries.server";
import { addEvent } from "~/domain/events/commands.server";
import { alertFollowers, confirmFollowing, startFollowing } from "~/domain/followers/commands.server";
import {
	changeNameDisplay,
	confirmSignatures,
	startSigning,
	withdrawSignatures,
} from "~/domain/signatures/commands.server";
import { exportSigner, findReceipt, listLatestSigners } from "~/domain/signatures/queries.server";
import { resendVerification } from "~/domain/verifications/commands.server";
import { anAccount } from "../../support/accounts";
import { db, loadFoundingCase } from "../../support/database";
import { aDemand, daysAgo } from "../../support/demands";
import { findInDatabase } from "../../support/find-text";
import { readMails } from "../../support/mails";
import { aSigning, confirmedSigner } from "../../support/signings";
import { linkOf } from "../../support/verifications";

const person = { name: "Sari Wulandari Kusuma", email: "Sari.Wulandari@Signer.test" };
const words = [person.name, person.email];

/** Sari in every place where a signer can be. */
async function sariEverywhere() {
	const { caseFileId, demands } = await loadFoundingCase();
	const consents = [
		{ purpose: "signature", version: "1" },
		{ purpose: "updates", version: "1" },
	] as const;
	const choices = { caseFileId, ...person, consents: [...consents] };
	const first = await confirmedSigner({ ...choices, demandIds: [demands[0].id, demands[1].id] });
	const second = await confirmedSigner({ ...choices, demandIds: [demands[2].id] });
	const unanswered = await aSigning({ ...choices, demandIds: [demands[0].id] });
	const following = await startFollowing(db, {
		caseFileId,
		demandId: demands[1].id,
		email: person.email,
		locale: "id",
	});
	await confirmFollowing(db, linkOf(following));
	const watchdog = await anAccount({ roles: ["watchdog"] });
	const event = await addEvent(db, watchdog, {
		caseFileId,
		demandId: demands[1].id,
		kind: "note_added",
		occurredOn: await daysAgo(0),
		title: "Catatan",
		body: "",
		language: "id",
		sourceUrl: "https://arsip.example",
		correctsEventId: null,
		evidence: null,
	});
	if (!event.ok) throw new Error(event.reason);
	expect(await alertFollowers(db, event.value)).toBe(1);
	return { caseFileId, demands, first, second, unanswered, eventId: event.value };
}

test("whoever withdraws is forgotten: name and address are nowhere, and no mail waits for them", async () => {
	const { caseFileId, first } = await sariEverywhere();
	expect(await findInDatabase(words)).toEqual([
		"follower.email_cipher",
		"mail.recipient_cipher",
		"signer.email_cipher",
		"signer.name",
		"signing.name",
		"verification.email_cipher",
	]);
	expect(await withdrawSignatures(db, first)).toEqual({ ok: true, value: null });
	expect(await findInDatabase(words)).toEqual([]);
	const mails = await readMails();
	expect(mails.length).toBeGreaterThan(3);
	expect(mails.every(({ sent, abandoned, to }) => (sent || abandoned) && to === null)).toBe(true);
	expect(await listLatestSigners(db, caseFileId, 10)).toEqual([]);
});

test("the counts drop by exactly the one who withdrew", async () => {
	const { caseFileId, demands, second } = await sariEverywhere();
	const demandIds = demands.map(({ id }) => id);
	await confirmedSigner({ caseFileId, demandIds, name: "Budi", email: "budi@signer.test" });
	expect((await countSignatures(db, caseFileId)).people).toBe(2);
	// Any receipt of hers takes all her signatures of the case back.
	await withdrawSignatures(db, second);
	const { byDemand, people } = await countSignatures(db, caseFileId);
	expect([...byDemand.values()]).toEqual([1, 1, 1]);
	expect(people).toBe(1);
	expect(await findInDatabase(["budi@signer.test"])).not.toEqual([]);
});

test("withdrawing twice, or twice at once, takes back once", async () => {
	const { caseFileId, first, second } = await sariEverywhere();
	const results = await Promise.all([first, second, first].map((id) => withdrawSignatures(db, id)));
	expect(results.every(({ ok }) => ok)).toBe(true);
	expect(await withdrawSignatures(db, first)).toEqual({ ok: true, value: null });
	const { byDemand, people } = await countSignatures(db, caseFileId);
	expect([...byDemand.values()].map(Number)).toEqual([0, 0, 0]);
	expect(people).toBe(0);
});

test("the receipt goes on saying that it was withdrawn, and names nobody", async () => {
	const { first } = await sariEverywhere();
	await withdrawSignatures(db, first);
	const receipt = await findReceipt(db, first);
	expect(receipt).toMatchObject({ state: "withdrawn", person: null });
	expect(receipt?.signatures.map(({ kind }) => kind)).toEqual(["withdrawn", "withdrawn", "withdrawn"]);
	expect(JSON.stringify([receipt, await exportSigner(db, first)])).not.toMatch(/sari/i);
});

test("links mailed before the withdrawal bring nothing back", async () => {
	const { caseFileId, first, second, unanswered, eventId } = await sariEverywhere();
	await withdrawSignatures(db, first);
	expect(await confirmSignatures(db, linkOf(unanswered))).toEqual({ ok: false, reason: "link-expired" });
	for (const id of [first, second]) expect((await confirmSignatures(db, linkOf(id))).ok).toBe(true);
	const before = await readMails();
	await resendVerification(db, first);
	await resendVerification(db, unanswered);
	expect(await alertFollowers(db, eventId)).toBe(0);
	expect(await readMails()).toEqual(before);
	expect((await countSignatures(db, caseFileId)).people).toBe(0);
	expect(await findInDatabase(words)).toEqual([]);
});

test("whoever withdrew can sign again", async () => {
	const { caseFileId, demands, first } = await sariEverywhere();
	await withdrawSignatures(db, first);
	const again = await confirmedSigner({ caseFileId, demandIds: [demands[0].id], ...person });
	expect((await countSignatures(db, caseFileId)).byDemand.get(demands[0].id)).toBe(1);
	expect(await findReceipt(db, again)).toMatchObject({ state: "confirmed", person: { email: person.email } });
	await withdrawSignatures(db, again);
	expect((await countSignatures(db, caseFileId)).byDemand.get(demands[0].id)).toBe(0);
	expect(await findInDatabase(words)).toEqual([]);
});

test("a form that nobody confirmed withdraws nobody", async () => {
	const { caseFileId, demands } = await loadFoundingCase();
	await confirmedSigner({ caseFileId, demandIds: [demands[0].id], ...person });
	const unanswered = await aSigning({ caseFileId, demandIds: [demands[0].id], ...person });
	const following = await startFollowing(db, {
		caseFileId,
		demandId: null,
		email: person.email,
		locale: "id",
	});
	for (const id of [unanswered, following]) {
		expect(await withdrawSignatures(db, id)).toEqual({ ok: false, reason: "signature-not-found" });
		expect(await changeNameDisplay(db, id, "full")).toEqual({ ok: false, reason: "signature-not-found" });
		expect(await findReceipt(db, id)).toBeUndefined();
	}
	expect((await countSignatures(db, caseFileId)).people).toBe(1);
});

test("a signer is shown as they choose, from the moment they choose", async () => {
	const { caseFileId, demands } = await loadFoundingCase();
	const id = await confirmedSigner({ caseFileId, demandIds: [demands[0].id], ...person });
	const shown = async () => (await listLatestSigners(db, caseFileId, 10)).map(({ name }) => name);
	expect(await shown()).toEqual(["S. W. K."]);
	expect(await changeNameDisplay(db, id, "full")).toEqual({ ok: true, value: null });
	expect(await shown()).toEqual([person.name]);
	await changeNameDisplay(db, id, "hidden");
	expect(await shown()).toEqual([undefined]);
});

test("a form is refused for a closed demand, an unknown demand, another case or an unknown region", async () => {
	const { caseFileId, demands } = await loadFoundingCase();
	const form = {
		...person,
		caseFileId,
		demandIds: [demands[0].id],
		regionCode: 3673,
		nameDisplay: "initials" as const,
		consents: [],
		locale: "id" as const,
	};
	const refused = async (choices: object) => startSigning(db, { ...form, ...choices });
	expect(await refused({ regionCode: 9999 })).toEqual({ ok: false, reason: "region-unknown" });
	expect(await refused({ demandIds: [demands[0].id, 0] })).toEqual({ ok: false, reason: "demand-unknown" });
	expect(await refused({ demandIds: [] })).toEqual({ ok: false, reason: "demand-unknown" });
	expect(await refused({ caseFileId: caseFileId + 1 })).toEqual({ ok: false, reason: "demand-unknown" });
	const closed = await aDemand({ caseFileId, status: "refused" });
	expect(await refused({ demandIds: [closed.demandId] })).toEqual({ ok: false, reason: "demand-closed" });
	const draft = await aDemand({ caseFileId, status: "draft" });
	expect((await refused({ demandIds: [draft.demandId] })).ok).toBe(false);
	// Nothing of a refused form is kept.
	expect(await findInDatabase(words)).toEqual([]);
	expect(await readMails()).toEqual([]);
});
