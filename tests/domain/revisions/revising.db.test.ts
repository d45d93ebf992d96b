import { beforeEach, expect, test } from "@jest/globals";
import { listDemands } from "~/domain/demands/queries.server";
import { listDemandTimeline } from "~/domain/events/queries.server";
import { refuseRevision } from "~/domain/revisions/commands.server";
import { findRevision, listOpenRevisions, listVersions } from "~/domain/revisions/queries.server";
import type { VersionText } from "~/domain/revisions/revision";
import { aMemberOf, anAccount, anOrganisation } from "../../support/accounts";
import { asAdmin, db, loadFoundingCase } from "../../support/database";
import { aDemand } from "../../support/demands";
import { aNewVersion, propose, publish } from "../../support/revisions";

let scene: Awaited<ReturnType<typeof loadFoundingCase>>;
let demandId: number;

beforeEach(async () => {
	scene = await loadFoundingCase();
	demandId = scene.demands[1].id;
});

test("a revision changes nothing for readers before a moderator has published it", async () => {
	const before = await listDemands(db, scene.caseFileId);
	const events = await asAdmin("select id from event");
	const proposed = await propose(demandId, { title: "Audit seluruh anggaran" });
	expect(proposed).toMatchObject({ ok: true });
	expect(await listDemands(db, scene.caseFileId)).toEqual(before);
	expect(await asAdmin("select id from event")).toEqual(events);
	expect(await listOpenRevisions(db, 10)).toMatchObject([{ demandId, baseVersion: 1, decision: null }]);
});

test("published, it is the next version, with its reason in the timeline; the version before stays as it was", async () => {
	const [first] = await listVersions(db, demandId);
	const eventId = await aNewVersion(demandId, {
		title: "Audit seluruh anggaran",
		addressee: "pj-gubernur-banten",
	});
	const versions = await listVersions(db, demandId);
	expect(versions).toMatchObject([
		{
			version: 2,
			title: "Audit seluruh anggaran",
			addressee: "pj-gubernur-banten",
			reason: "Hasilnya belum dapat diperiksa",
			language: "id",
			eventId,
		},
		{ version: 1, reason: null },
	]);
	expect(versions[1]).toEqual(first);
	const demand = (await listDemands(db, scene.caseFileId)).find(({ id }) => id === demandId);
	expect(demand).toMatchObject({
		version: 2,
		title: "Audit seluruh anggaran",
		addressee: { slug: "pj-gubernur-banten" },
		// Not the proposer's to change.
		editorNote: "Artikel tidak menyebut besar anggaran.",
	});
	const event = (await listDemandTimeline(db, scene.caseFileId, demandId)).find(({ id }) => id === eventId);
	expect(event).toMatchObject({
		kind: "version_published",
		title: "Naskah versi 2 terbit",
		titleEn: "Version 2 of the text published",
		body: "Hasilnya belum dapat diperiksa",
		actorRole: "moderator",
	});
	expect(await listOpenRevisions(db, 10)).toEqual([]);
	// Readers find it by its new words.
	const found = await asAdmin("select from search_document where kind = 'demand' and title = $1", [
		"Audit seluruh anggaran",
	]);
	expect(found).toHaveLength(1);
});

test("what changes nothing, follows an old version, has no addressee or is about a closed demand is refused", async () => {
	const [latest] = await listVersions(db, demandId);
	const { outcome, outcomeEn } = latest!;
	expect(await propose(demandId, { outcome, outcomeEn })).toEqual({ ok: false, reason: "nothing-changed" });
	expect(await propose(demandId, { addressee: "kantor-lain" })).toEqual({
		ok: false,
		reason: "addressee-unknown",
	});
	await aNewVersion(demandId);
	for (const baseVersion of [1, 3])
		expect(await propose(demandId, { baseVersion })).toEqual({ ok: false, reason: "version-moved-on" });
	for (const status of ["draft", "refused", "withdrawn"] as const) {
		const closed = await aDemand({ caseFileId: scene.caseFileId, status });
		expect([status, await propose(closed.demandId)]).toEqual([
			status,
			{ ok: false, reason: "demand-not-open" },
		]);
	}
	expect(await asAdmin("select from demand_revision")).toHaveLength(1);
});

test("one revision of a demand waits at a time, also of several that come at once", async () => {
	const results = await Promise.all(
		[1, 2, 3, 4].map((n) =>
			propose(demandId, { title: `Audit anggaran ${n}` } satisfies Partial<VersionText>),
		),
	);
	expect(results.filter(({ ok }) => ok)).toHaveLength(1);
	expect(results.filter((result) => !result.ok && result.reason === "revision-pending")).toHaveLength(3);
	// Of another demand one may wait too, and of this one again once it is decided.
	expect(await propose(scene.demands[0].id)).toMatchObject({ ok: true });
	const [open] = (await listOpenRevisions(db, 10)).filter((revision) => revision.demandId === demandId);
	const moderator = await anAccount({ roles: ["moderator"] });
	expect(
		await refuseRevision(db, moderator, open!.id, {
			reason: "outcome_unclear",
			explanation: "Sebut dokumennya",
			language: "id",
		}),
	).toEqual({ ok: true, value: null });
	expect((await findRevision(db, open!.id))!.decision).toMatchObject({
		published: false,
		reason: "outcome_unclear",
		explanation: "Sebut dokumennya",
	});
	expect(await listVersions(db, demandId)).toHaveLength(1);
	expect(await propose(demandId)).toMatchObject({ ok: true });
});

test("only members of the proposer may propose, and only a moderator from outside who did not write it may decide", async () => {
	const stranger = await aMemberOf((await anOrganisation()).id, "owner");
	const moderator = await anAccount({ roles: ["moderator"] });
	for (const author of [stranger, moderator, await anAccount({ roles: ["activist"] })])
		expect(await propose(demandId, { author })).toEqual({ ok: false, reason: "role-missing" });

	const [{ proposer }] = (await asAdmin<{ proposer: string }>(
		"select proposer_id as proposer from case_file",
	)) as [{ proposer: string }];
	const organisationId = Number(proposer);
	const join = (accountId: number) =>
		asAdmin("insert into membership values ($1, $2, 'member')", [organisationId, accountId]);
	await join(moderator.accountId);
	const author = { ...moderator, memberships: [{ organisationId, role: "member" as const }] };
	const proposed = await propose(demandId, { author });
	if (!proposed.ok) throw new Error(proposed.reason);
	expect(await publish(proposed.value, author)).toEqual({ ok: false, reason: "own-revision" });
	// Who has left the organisation still wrote it.
	await asAdmin("delete from membership where account_id = $1", [moderator.accountId]);
	expect(await publish(proposed.value, moderator)).toEqual({ ok: false, reason: "own-revision" });
	const colleague = await anAccount({ roles: ["moderator"] });
	await join(colleague.accountId);
	expect(await publish(proposed.value, colleague)).toEqual({ ok: false, reason: "own-case" });
	expect(
		await refuseRevision(db, colleague, proposed.value, {
			reason: "outcome_unclear",
			explanation: "",
			language: "id",
		}),
	).toEqual({ ok: false, reason: "own-case" });
	expect(await publish(proposed.value, stranger)).toEqual({ ok: false, reason: "role-missing" });
	expect(await listVersions(db, demandId)).toHaveLength(1);
	expect(await asAdmin("select from event where kind = 'version_published'")).toEqual([]);
	expect(await publish(proposed.value)).toMatchObject({ ok: true });
});

test("of several moderators who decide at once one decides, and there is one new version and one event", async () => {
	const proposed = await propose(demandId);
	if (!proposed.ok) throw new Error(proposed.reason);
	const moderators = await Promise.all([1, 2, 3].map(() => anAccount({ roles: ["moderator"] })));
	const refusing = await anAccount({ roles: ["moderator"] });
	const results = await Promise.all([
		...moderators.map((moderator) => publish(proposed.value, moderator)),
		refuseRevision(db, refusing, proposed.value, {
			reason: "not_in_source",
			explanation: "",
			language: "id",
		}),
	]);
	expect(results.filter(({ ok }) => ok)).toHaveLength(1);
	for (const result of results) if (!result.ok) expect(result.reason).toBe("revision-decided");
	const published = results.slice(0, 3).some(({ ok }) => ok);
	expect(await listVersions(db, demandId)).toHaveLength(published ? 2 : 1);
	expect(await asAdmin("select from event where kind = 'version_published'")).toHaveLength(published ? 1 : 0);
});

test("a demand that was closed in the meantime gets no new version", async () => {
	const { demandId: other, caseFileId } = await aDemand({
		caseFileId: scene.caseFileId,
		status: "published",
	});
	const proposed = await propose(other);
	if (!proposed.ok) throw new Error(proposed.reason);
	await asAdmin(`begin; set local session_replication_role = replica;
		insert into event (case_file_id, demand_id, kind, occurred_on, actor_role, title, language, evidence_id,
			from_status, to_status, status_ordinal)
		values (${caseFileId}, ${other}, 'status_changed', current_date - 1, 'system', 'x', 'id',
			(select id from evidence limit 1), 'published', 'withdrawn', 2); commit`);
	expect(await publish(proposed.value)).toEqual({ ok: false, reason: "demand-not-open" });
	expect(await listVersions(db, other)).toHaveLength(1);
});
