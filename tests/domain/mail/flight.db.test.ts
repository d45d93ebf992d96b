import { expect, test } from "@jest/globals";
import {
	abandonMail,
	beginFlight,
	cancelFlight,
	deleteSettledMail,
	endFlight,
} from "~/domain/mail/commands.server";
import { MOST_FLIGHTS } from "~/domain/mail/message";
import { asAdmin, db, loadFoundingCase } from "../../support/database";
import { readMails } from "../../support/mails";
import { aSigning } from "../../support/signings";

async function aMail(email = "Sari@Signer.test") {
	const { caseFileId, demands } = await loadFoundingCase();
	const verificationId = await aSigning({ caseFileId, demandIds: [demands[0].id], email });
	const [mail] = await readMails();
	return { id: mail!.id, verificationId };
}

test("a mail carries what its sender needs, and the same Message-ID at every attempt", async () => {
	const { id, verificationId } = await aMail();
	const flight = await beginFlight(db, id);
	expect(flight).toEqual({
		id,
		kind: "verification",
		locale: "id",
		recipient: "Sari@Signer.test",
		messageId: expect.stringMatching(/^<[0-9a-f-]{36}@[\w.]+>$/),
		data: { verificationId, purpose: "signing" },
	});
	expect((await beginFlight(db, id))?.messageId).toBe(flight?.messageId);
});

test("after two deliveries of unknown end nobody is mailed in a loop: the mail is put aside for the operator", async () => {
	const { id } = await aMail();
	for (let flight = 0; flight < MOST_FLIGHTS; flight += 1) expect(await beginFlight(db, id)).toBeDefined();
	expect(await beginFlight(db, id)).toBeUndefined();
	expect(await readMails()).toMatchObject([
		{ abandoned: true, sent: false, to: null, flights: MOST_FLIGHTS },
	]);
	expect(await beginFlight(db, id)).toBeUndefined();
});

test("a delivery that certainly failed does not count", async () => {
	const { id } = await aMail();
	for (let round = 0; round < 5; round += 1) {
		expect(await beginFlight(db, id)).toBeDefined();
		await cancelFlight(db, id, "connection refused");
	}
	expect(await readMails()).toMatchObject([
		{ flights: 0, abandoned: false, lastError: "connection refused" },
	]);
	expect(await beginFlight(db, id)).toBeDefined();
	await endFlight(db, id);
	expect(await readMails()).toMatchObject([{ sent: true, to: null, lastError: null }]);
});

test("a mail that has gone is never sent again, and its address is forgotten", async () => {
	const { id } = await aMail();
	await beginFlight(db, id);
	await endFlight(db, id);
	expect(await beginFlight(db, id)).toBeUndefined();
	expect(await readMails()).toMatchObject([{ sent: true, abandoned: false, to: null }]);
});

test("a mail that was given up stays given up", async () => {
	const { id } = await aMail();
	await beginFlight(db, id);
	await abandonMail(db, id, "no such mailbox");
	expect(await beginFlight(db, id)).toBeUndefined();
	expect(await readMails()).toMatchObject([
		{ abandoned: true, sent: false, to: null, lastError: "no such mailbox" },
	]);
});

test("workers that take one mail at once begin at most two deliveries", async () => {
	const { id } = await aMail();
	const flights = await Promise.all([1, 2, 3, 4, 5].map(() => beginFlight(db, id)));
	expect(flights.filter(Boolean)).toHaveLength(MOST_FLIGHTS);
});

test("an unknown mail is nothing to send", async () => {
	expect(await beginFlight(db, "00000000-0000-4000-8000-000000000000")).toBeUndefined();
});

test("settled mail is forgotten after 30 days, and mail that waits is not", async () => {
	const { id } = await aMail();
	await asAdmin("update mail set created_at = now() - interval '31 days'");
	expect(await deleteSettledMail(db)).toBe(0);
	await beginFlight(db, id);
	await endFlight(db, id);
	expect(await deleteSettledMail(db)).toBe(1);
	expect(await readMails()).toEqual([]);
});

test("the mail and its job are one: neither is kept when the form is refused halfway", async () => {
	const { caseFileId, demands } = await loadFoundingCase();
	await expect(
		aSigning({
			caseFileId,
			demandIds: [demands[0].id],
			name: null as unknown as string,
			regionCode: 3673,
			nameDisplay: "x" as "full",
		}),
	).rejects.toThrow();
	expect(await readMails()).toEqual([]);
	expect(await asAdmin("select from pgboss.job")).toEqual([]);
});
