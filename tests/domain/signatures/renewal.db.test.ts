import { beforeEach, expect, test } from "@jest/globals";
import { foldCounts } from "~/domain/counts/commands.server";
import {
	countSignatures,
	countSignaturesByVersion,
	getFormFunnel,
	listCountDrift,
} from "~/domain/counts/queries.server";
import { findDemand } from "~/domain/demands/queries.server";
import { alertFollowers } from "~/domain/followers/commands.server";
import {
	askToRenew,
	confirmSignatures,
	renewSignature,
	withdrawSignatures,
} from "~/domain/signatures/commands.server";
import { exportSigner, findReceipt } from "~/domain/signatures/queries.server";
import { asAdmin, db, loadFoundingCase } from "../../support/database";
import { aNewVersion } from "../../support/revisions";
import { aSigning, confirmedSigner } from "../../support/signings";
import { linkOf } from "../../support/verifications";

let caseFileId: number;
let demand: { id: number; slug: string };

beforeEach(async () => {
	const scene = await loadFoundingCase();
	caseFileId = scene.caseFileId;
	demand = scene.demands[0];
});

const aSigner = (email?: string) =>
	confirmedSigner({ caseFileId, demandIds: [demand.id], ...(email ? { email } : {}) });
const renew = (id: string, version = 2) => renewSignature(db, id, demand.slug, version);

/** What readers are shown of the demand; whatever was recounted on the way must agree. */
async function shown() {
	await foldCounts(db);
	expect(await listCountDrift(db)).toEqual([]);
	const found = (await findDemand(db, demand.slug))!;
	expect((await countSignatures(db, caseFileId)).byDemand.get(demand.id) ?? 0).toBe(found.signatures);
	const byVersion = await countSignaturesByVersion(db, demand.id);
	expect(byVersion.get(found.version) ?? 0).toBe(found.signaturesOfVersion);
	expect([...byVersion.values()].reduce((sum, n) => sum + n, 0)).toBe(found.signatures);
	return Object.fromEntries([...byVersion].filter(([, n]) => n !== 0));
}

/** Mails that ask, with the signing they belong to. */
async function asked(eventId: number): Promise<string[]> {
	const rows = await asAdmin<{ id: string }>(
		"select data->>'verificationId' as id from mail where kind = 'renewal' and data->>'eventId' = $1 order by 1",
		[String(eventId)],
	);
	return rows.map(({ id }) => id);
}

test("a signature stays with the version that was signed; the new one begins with none", async () => {
	await aSigner();
	await aSigner();
	expect(await shown()).toEqual({ 1: 2 });
	await aNewVersion(demand.id);
	expect(await shown()).toEqual({ 1: 2 });
	expect(await findDemand(db, demand.slug)).toMatchObject({ signatures: 2, signaturesOfVersion: 0 });
	await aSigner();
	expect(await shown()).toEqual({ 1: 2, 2: 1 });
});

test("renewing counts once, however often and from however many clicks at once, and moves no total", async () => {
	const first = await aSigner();
	await aSigner();
	await aNewVersion(demand.id);
	const before = await getFormFunnel(db, demand.id);
	const events = await asAdmin("select * from signature_event order by signature_id, ordinal");
	const results = await Promise.all([1, 2, 3, 4].map(() => renew(first)));
	for (const result of results) expect(result).toEqual({ ok: true, value: null });
	expect(await renew(first)).toEqual({ ok: true, value: null });
	expect(await shown()).toEqual({ 1: 1, 2: 1 });
	expect(await getFormFunnel(db, demand.id)).toEqual(before);
	expect(await asAdmin("select * from signature_event order by signature_id, ordinal")).toEqual(events);
	expect(await asAdmin("select from signature_renewal")).toHaveLength(1);
});

test("whoever withdraws after renewing is in no version's count, and may sign the latest one again", async () => {
	const email = "sari@signer.test";
	const first = await aSigner(email);
	await aNewVersion(demand.id);
	await renew(first);
	expect(await withdrawSignatures(db, first)).toEqual({ ok: true, value: null });
	expect(await shown()).toEqual({});
	expect(await renew(first)).toEqual({ ok: false, reason: "signature-not-found" });
	expect(await shown()).toEqual({});
	const again = await aSigner(email);
	expect(await shown()).toEqual({ 2: 1 });
	expect((await findReceipt(db, again))!.signatures).toMatchObject([
		{ version: 2, signedVersion: 2, renewedAt: null, isEarlier: false },
	]);
});

test("renewing and withdrawing at once leave counts that agree with what stands", async () => {
	const signers = await Promise.all([1, 2, 3, 4].map(() => aSigner()));
	await aNewVersion(demand.id);
	await Promise.all(signers.flatMap((id) => [renew(id), withdrawSignatures(db, id), renew(id)]));
	expect(await shown()).toEqual({});
});

test("signing the form again after reading the new text renews; a form from before does not", async () => {
	const email = "sari@signer.test";
	const first = await aSigner(email);
	const before = await aSigning({ caseFileId, demandIds: [demand.id], email });
	const late = await aSigning({ caseFileId, demandIds: [demand.id] });
	await aNewVersion(demand.id);
	await confirmSignatures(db, linkOf(before));
	// Who had read the first version when the form was sent has signed the first version.
	await confirmSignatures(db, linkOf(late));
	expect(await shown()).toEqual({ 1: 2 });
	await aSigner(email);
	expect(await shown()).toEqual({ 1: 1, 2: 1 });
	expect((await findReceipt(db, first))!.signatures).toMatchObject([
		{ version: 2, signedVersion: 1, renewedAt: expect.any(Date), isEarlier: false },
	]);
	expect(await exportSigner(db, first)).toMatchObject({
		signatures: [{ demand: demand.slug, version: 2, signedVersion: 1, renewedAt: expect.any(String) }],
	});
});

test("of three versions each signature counts for the one its signer read last", async () => {
	const [a, b] = [await aSigner(), await aSigner()];
	await aSigner();
	await aNewVersion(demand.id);
	await renew(a);
	await renew(b);
	await aNewVersion(demand.id);
	expect(await shown()).toEqual({ 1: 1, 2: 2 });
	expect(await renew(a, 2)).toEqual({ ok: false, reason: "version-moved-on" });
	expect(await renew(a, 3)).toEqual({ ok: true, value: null });
	expect(await shown()).toEqual({ 1: 1, 2: 1, 3: 1 });
});

test("what nobody signed, is no later version, or has been closed cannot be renewed", async () => {
	const id = await aSigner();
	for (const version of [0, 2, 99])
		expect(await renew(id, version)).toEqual({ ok: false, reason: "version-moved-on" });
	// The version that was signed: nothing to do, and no harm.
	expect(await renew(id, 1)).toEqual({ ok: true, value: null });
	await aNewVersion(demand.id);
	const waiting = await aSigning({ caseFileId, demandIds: [demand.id] });
	expect(await renew(waiting)).toEqual({ ok: false, reason: "signature-not-found" });
	const other = await asAdmin<{ slug: string }>("select slug from demand where id <> $1 limit 1", [
		demand.id,
	]);
	expect(await renewSignature(db, id, other[0]!.slug, 1)).toEqual({
		ok: false,
		reason: "signature-not-found",
	});
	await asAdmin(`begin; set local session_replication_role = replica;
		insert into event (case_file_id, demand_id, kind, occurred_on, actor_role, title, language, evidence_id,
			from_status, to_status, status_ordinal)
		values (${caseFileId}, ${demand.id}, 'status_changed', current_date - 1, 'system', 'x', 'id',
			(select id from evidence limit 1), 'published', 'withdrawn', 2); commit`);
	expect(await renew(id)).toEqual({ ok: false, reason: "demand-closed" });
	expect(await asAdmin("select from signature_renewal")).toEqual([]);
});

test("everybody who signed an earlier version is asked once, also when the job runs again or twice at once", async () => {
	const [a, b, gone, renewed] = [await aSigner(), await aSigner(), await aSigner(), await aSigner()];
	await confirmedSigner({
		caseFileId,
		demandIds: [
			(await asAdmin<{ id: string }>("select id from demand where id <> $1 limit 1", [demand.id])).map(
				({ id }) => Number(id),
			)[0]!,
		],
	});
	await withdrawSignatures(db, gone);
	const eventId = await aNewVersion(demand.id);
	await renew(renewed);
	const signedNew = await aSigner();
	await Promise.all([askToRenew(db, eventId), askToRenew(db, eventId)]);
	await askToRenew(db, eventId);
	expect(await asked(eventId)).toEqual([a, b].sort());
	expect(await asked(eventId)).not.toContain(signedNew);
	// The next version asks again, those too who have stayed with the first.
	const next = await aNewVersion(demand.id);
	await askToRenew(db, next);
	expect(await asked(next)).toEqual([a, b, renewed, signedNew].sort());
	// An event that published nothing asks nobody.
	const [other] = await asAdmin<{ id: string }>("select id from event where kind = 'status_changed' limit 1");
	expect(await askToRenew(db, Number(other!.id))).toBe(0);
});

test("a signer who follows too hears of the new version in one mail, and withdrawing stops it", async () => {
	const consents = [
		{ purpose: "signature", version: "1" },
		{ purpose: "updates", version: "1" },
	] as const;
	const signer = await confirmedSigner({
		caseFileId,
		demandIds: [demand.id],
		consents: [...consents],
	});
	const eventId = await aNewVersion(demand.id);
	expect(await askToRenew(db, eventId)).toBe(1);
	await alertFollowers(db, eventId);
	const about = () =>
		asAdmin<{ kind: string; abandoned: boolean }>(
			"select kind, abandoned_at is not null as abandoned from mail where data->>'eventId' = $1",
			[String(eventId)],
		);
	expect(await about()).toEqual([{ kind: "renewal", abandoned: false }]);
	await withdrawSignatures(db, signer);
	expect(await about()).toEqual([{ kind: "renewal", abandoned: true }]);
});

test("more signers than one batch holds are all asked, each once", async () => {
	await asAdmin(
		`with person as (select n, sha256(n::text::bytea) as tag from generate_series(1, 1201) n),
		p as (insert into signer (case_file_id, email_tag, email_cipher, name, name_display, region_code, locale, consents)
			select $1, tag, tag, 'x', 'hidden', 3673, 'id', '[]' from person),
		v as (insert into verification (id, purpose, case_file_id, email_tag, locale, expires_at, verified_at)
			select gen_random_uuid(), 'signing', $1, tag, 'id', now(), now() from person),
		s as (insert into signature (demand_id, email_tag) select $2, tag from person returning id)
		insert into signature_event (signature_id, ordinal, demand_id, version, region_code, kind, delta)
		select id, 1, $2, 1, 3673, 'confirmed', 1 from s`,
		[caseFileId, demand.id],
	);
	const eventId = await aNewVersion(demand.id);
	expect(await askToRenew(db, eventId)).toBe(1201);
	expect(await askToRenew(db, eventId)).toBe(0);
	expect(new Set(await asked(eventId)).size).toBe(1201);
});
