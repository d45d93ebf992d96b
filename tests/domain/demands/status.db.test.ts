import { expect, test } from "@jest/globals";
import { NO_FILTERS } from "~/domain/demand-lists/demand-list";
import { listDemandPage } from "~/domain/demand-lists/queries.server";
import { findDemand, listDemandLinks } from "~/domain/demands/queries.server";
import { addEvent } from "~/domain/events/commands.server";
import { tellOfMerger, withdrawSignatures } from "~/domain/signatures/commands.server";
import { anAccount } from "../../support/accounts";
import { asAdmin, db, loadFoundingCase } from "../../support/database";
import { aDemand, daysAgo, move } from "../../support/demands";
import { confirmedSigner } from "../../support/signings";

async function aScene() {
	const { caseFileId, demands } = await loadFoundingCase();
	return {
		caseFileId,
		demandId: demands[0].id,
		slug: demands[0].slug,
		activist: await anAccount({ roles: ["activist"], name: "Andini" }),
		watchdog: await anAccount({ roles: ["watchdog"], name: "Rani" }),
		second: await anAccount({ roles: ["watchdog"], name: "Joko" }),
		moderator: await anAccount({ roles: ["moderator"], name: "Mira" }),
	};
}

test("of two moves made at once exactly one wins, and the other is told that the status moved on", async () => {
	for (let round = 0; round < 5; round += 1) {
		const { caseFileId } = await loadFoundingCase();
		const { demandId, slug } = await aDemand({ caseFileId, status: "published" });
		const activist = await anAccount({ roles: ["activist"] });
		const watchdog = await anAccount({ roles: ["watchdog"] });
		const results = await Promise.all([
			move(activist, { caseFileId, demandId, from: "published", to: "delivered" }),
			move(watchdog, { caseFileId, demandId, from: "published", to: "responded" }),
			move(activist, { caseFileId, demandId, from: "published", to: "withdrawn" }),
		]);
		expect(results.filter(({ ok }) => ok)).toHaveLength(1);
		expect(results.filter(({ ok }) => !ok)).toEqual([
			{ ok: false, reason: "status-moved-on" },
			{ ok: false, reason: "status-moved-on" },
		]);
		const won = ["delivered", "responded", "withdrawn"][results.findIndex(({ ok }) => ok)];
		expect((await findDemand(db, slug))?.status).toBe(won);
	}
});

test("a verdict stands when a second watchdog confirms it, and not before", async () => {
	const { caseFileId, watchdog, second } = await aScene();
	const { demandId, slug } = await aDemand({ caseFileId, status: "responded" });
	const verdict = { caseFileId, demandId, from: "responded", to: "fulfilled" } as const;
	expect(await move(watchdog, verdict)).toMatchObject({ ok: true, value: { waitsForSecondPerson: true } });
	expect((await findDemand(db, slug))?.status).toBe("responded");
	expect(await move(second, verdict)).toMatchObject({ ok: true, value: { waitsForSecondPerson: false } });
	expect((await findDemand(db, slug))?.status).toBe("fulfilled");
});

test("the same watchdog twice is one person", async () => {
	const { caseFileId, watchdog } = await aScene();
	const { demandId, slug } = await aDemand({ caseFileId, status: "responded" });
	const verdict = { caseFileId, demandId, from: "responded", to: "fulfilled" } as const;
	await move(watchdog, verdict);
	expect(await move(watchdog, verdict)).toEqual({ ok: false, reason: "already-proposed" });
	expect((await findDemand(db, slug))?.status).toBe("responded");
});

test("two watchdogs who propose at once have still to be confirmed, and either can confirm the other", async () => {
	const { caseFileId, watchdog, second } = await aScene();
	const { demandId, slug } = await aDemand({ caseFileId, status: "responded" });
	const verdict = { caseFileId, demandId, from: "responded", to: "partly_fulfilled" } as const;
	const both = await Promise.all([move(watchdog, verdict), move(second, verdict)]);
	expect(both.every(({ ok }) => ok)).toBe(true);
	if ((await findDemand(db, slug))?.status === "responded") {
		const again = await Promise.all([move(watchdog, verdict), move(second, verdict)]);
		expect(again.filter(({ ok }) => ok)).toHaveLength(1);
	}
	expect((await findDemand(db, slug))?.status).toBe("partly_fulfilled");
});

test("press alone makes nothing fulfilled", async () => {
	const { caseFileId, watchdog } = await aScene();
	const { demandId } = await aDemand({ caseFileId, status: "in_process" });
	const evidence = {
		title: "Berita",
		tier: 3,
		obtainedOn: "2022-06-01",
		url: "https://media.example",
		file: null,
	} as const;
	expect(
		await move(watchdog, { caseFileId, demandId, from: "in_process", to: "fulfilled", evidence }),
	).toEqual({
		ok: false,
		reason: "evidence-too-weak",
	});
});

test("a watchdog calls an office silent only 44 days after receipt and a reminder", async () => {
	const { caseFileId, demandId, slug, activist, watchdog } = await aScene();
	const delivery = {
		caseFileId,
		demandId,
		from: "published",
		to: "delivered",
		proofOfReceipt: true,
	} as const;
	expect(await move(activist, { ...delivery, occurredOn: await daysAgo(44) })).toMatchObject({ ok: true });
	const silent = { caseFileId, demandId, from: "delivered", to: "unanswered" } as const;
	expect(await move(watchdog, silent)).toEqual({ ok: false, reason: "not-overdue-enough" });
	const reminder = {
		caseFileId,
		demandId,
		kind: "reminder_sent",
		occurredOn: await daysAgo(10),
		title: "Surat kedua",
		body: "",
		language: "id",
		sourceUrl: null,
		correctsEventId: null,
		evidence: null,
	} as const;
	expect(await addEvent(db, watchdog, reminder)).toMatchObject({ ok: true });
	expect(await move(watchdog, { ...silent, occurredOn: await daysAgo(1) })).toEqual({
		ok: false,
		reason: "not-overdue-enough",
	});
	const listOverdue = async () => (await listDemandPage(db, "overdue", NO_FILTERS, 5)).rows;
	expect((await listOverdue()).map((demand) => [demand.slug, demand.clock.overdueDays])).toEqual([
		[slug, 14],
	]);
	expect(await move(watchdog, silent)).toMatchObject({ ok: true });
	expect(await findDemand(db, slug)).toMatchObject({
		status: "unanswered",
		clock: { state: "stopped", overdueDays: 14 },
	});
	expect(await listOverdue()).toEqual([]);
});

test("a reopened demand keeps its old verdict in the timeline, and its clock runs again", async () => {
	const { caseFileId, demandId, slug, activist, moderator, watchdog } = await aScene();
	const path = [
		[activist, "published", "delivered"],
		[watchdog, "delivered", "responded"],
		[watchdog, "responded", "refused"],
		[moderator, "refused", "in_process"],
	] as const;
	for (const [actor, from, to] of path) {
		expect(await move(actor, { caseFileId, demandId, from, to, proofOfReceipt: true })).toMatchObject({
			ok: true,
		});
	}
	expect(await findDemand(db, slug)).toMatchObject({ status: "in_process", clock: { state: "running" } });
	const rows = await asAdmin<{ to_status: string }>(
		"select to_status from event where demand_id = $1 and kind = 'status_changed' order by status_ordinal",
		[demandId],
	);
	expect(rows.map(({ to_status }) => to_status)).toEqual([
		"published",
		"delivered",
		"responded",
		"refused",
		"in_process",
	]);
	const [receipts] = await asAdmin(
		"select count(*)::int as n from event where demand_id = $1 and proof_of_receipt",
		[demandId],
	);
	// Only the delivery could carry one, whatever the others said.
	expect(receipts).toEqual({ n: 1 });
});

test("somebody who lost a role or an account cannot move anything with what they remember of it", async () => {
	const { caseFileId, demandId, watchdog, activist } = await aScene();
	await asAdmin("delete from account_role where account_id = $1", [watchdog.accountId]);
	await asAdmin("update account set disabled_at = now() where id = $1", [activist.accountId]);
	for (const actor of [watchdog, activist]) {
		expect(await move(actor, { caseFileId, demandId, from: "published", to: "delivered" })).toEqual({
			ok: false,
			reason: "role-missing",
		});
	}
});

test("a refused move leaves neither evidence nor event nor job behind", async () => {
	const { caseFileId, demandId, watchdog } = await aScene();
	const count = () =>
		asAdmin(
			"select (select count(*) from evidence) e, (select count(*) from event) v, (select count(*) from pgboss.job) j",
		);
	const before = await count();
	expect(
		await move(watchdog, {
			caseFileId,
			demandId,
			from: "published",
			to: "responded",
			occurredOn: await daysAgo(-1),
		}),
	).toEqual({ ok: false, reason: "date-in-future" });
	expect(await count()).toEqual(before);
});

test("drafts are nobody's business yet", async () => {
	const { caseFileId } = await aScene();
	for (const status of ["draft", "in_review", ""] as const) {
		const { slug } = await aDemand({ caseFileId, status });
		expect(await findDemand(db, slug)).toBeUndefined();
	}
});

const targetOf = (slug: string) => ({ kind: "demand", slug }) as const;

test("a merger leads to the other demand from both, moves no signature, and can be undone by a moderator", async () => {
	const { caseFileId, demandId, slug, moderator, watchdog } = await aScene();
	const target = await aDemand({ caseFileId, status: "delivered" });
	await confirmedSigner({ caseFileId, demandIds: [demandId] });
	const merge = {
		caseFileId,
		demandId,
		from: "published",
		to: "merged",
		target: targetOf(target.slug),
	} as const;
	expect(await move(watchdog, merge)).toEqual({ ok: false, reason: "move-not-allowed" });
	const { target: _, ...nowhere } = merge;
	expect(await move(moderator, nowhere)).toEqual({ ok: false, reason: "target-required" });
	expect(await move(moderator, merge)).toMatchObject({ ok: true });
	expect(await findDemand(db, slug)).toMatchObject({ status: "merged", signatures: 1 });
	expect(await findDemand(db, target.slug)).toMatchObject({ status: "delivered", signatures: 0 });
	expect(await listDemandLinks(db, demandId)).toMatchObject([
		{ kind: "merged_into", demand: { slug: target.slug } },
	]);
	expect(await listDemandLinks(db, target.demandId)).toMatchObject([
		{ kind: "merged_from", demand: { slug } },
	]);
	const undo = { caseFileId, demandId, from: "merged", to: "published" } as const;
	expect(await move(moderator, undo)).toMatchObject({ ok: true });
	expect(await listDemandLinks(db, demandId)).toEqual([]);
	expect(await findDemand(db, slug)).toMatchObject({ status: "published", reopenedOn: await daysAgo(0) });
});

test("nothing is merged into itself, a draft, a demand that is merged, or one that does not exist", async () => {
	const { caseFileId, demandId, slug, moderator } = await aScene();
	const draft = await aDemand({ caseFileId, status: "draft" });
	const merged = await aDemand({ caseFileId, status: "merged" });
	const links = () => asAdmin("select from demand_link");
	for (const target of [
		targetOf(slug),
		targetOf(draft.slug),
		targetOf(merged.slug),
		targetOf("tidak-ada"),
		{ kind: "institution", slug: "inspektorat" } as const,
	])
		expect([
			target.slug,
			await move(moderator, { caseFileId, demandId, from: "published", to: "merged", target }),
		]).toEqual([target.slug, { ok: false, reason: "target-unfit" }]);
	expect(await links()).toEqual([]);
});

test("of two demands that are merged into each other at once one stays", async () => {
	for (let round = 0; round < 4; round += 1) {
		const { caseFileId, moderator } = await aScene();
		const [one, two] = [
			await aDemand({ caseFileId, status: "published" }),
			await aDemand({ caseFileId, status: "published" }),
		];
		const merge = (from: { demandId: number }, into: { slug: string }) =>
			move(moderator, {
				caseFileId,
				demandId: from.demandId,
				from: "published",
				to: "merged",
				target: targetOf(into.slug),
			});
		const results = await Promise.all([merge(one, two), merge(two, one)]);
		expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
		expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "target-unfit" });
	}
});

test("a referral cites a rule and leads to a demand or an institution", async () => {
	const { caseFileId, watchdog } = await aScene();
	const { demandId } = await aDemand({ caseFileId, status: "responded" });
	const refer = { caseFileId, demandId, from: "responded", to: "not_competent" } as const;
	const target = { kind: "institution", slug: "inspektorat" } as const;
	expect(await move(watchdog, { ...refer, target })).toEqual({ ok: false, reason: "rule-required" });
	expect(await move(watchdog, { ...refer, rule: "PP 49/2008" })).toEqual({
		ok: false,
		reason: "target-required",
	});
	expect(await move(watchdog, { ...refer, rule: "PP 49/2008", target })).toMatchObject({ ok: true });
	expect(await listDemandLinks(db, demandId)).toMatchObject([
		{ kind: "successor", demand: null, institution: { slug: "inspektorat" }, rule: "PP 49/2008" },
	]);
});

test("whoever signed is told of a merger once, also when the job runs again; who withdrew is not", async () => {
	const { caseFileId, demandId, slug, moderator } = await aScene();
	const target = await aDemand({ caseFileId, status: "published" });
	const signers = [
		await confirmedSigner({ caseFileId, demandIds: [demandId] }),
		await confirmedSigner({ caseFileId, demandIds: [demandId] }),
	];
	const gone = await confirmedSigner({ caseFileId, demandIds: [demandId] });
	await withdrawSignatures(db, gone);
	const merged = await move(moderator, {
		caseFileId,
		demandId,
		from: "published",
		to: "merged",
		target: targetOf(target.slug),
	});
	if (!merged.ok) throw new Error(merged.reason);
	const { eventId } = merged.value;
	await Promise.all([tellOfMerger(db, eventId), tellOfMerger(db, eventId)]);
	expect(await tellOfMerger(db, eventId)).toBe(0);
	const mails = await asAdmin<{ id: string }>(
		"select data->>'verificationId' as id from mail where kind = 'merger' order by 1",
	);
	expect(mails.map(({ id }) => id)).toEqual(signers.sort());
	// Any other move tells the signers nothing.
	const undone = await move(moderator, { caseFileId, demandId, from: "merged", to: "published" });
	if (!undone.ok) throw new Error(undone.reason);
	expect(await tellOfMerger(db, undone.value.eventId)).toBe(0);
	expect((await findDemand(db, slug))?.signatures).toBe(2);
});

test("nothing happened to a demand before its source", async () => {
	const { caseFileId, demandId, watchdog } = await aScene();
	const early = { caseFileId, demandId, from: "published", to: "delivered" } as const;
	// The founding case's source is dated 19 May 2022.
	expect(await move(watchdog, { ...early, occurredOn: "2022-05-18" })).toEqual({
		ok: false,
		reason: "date-before-source",
	});
	expect(await move(watchdog, { ...early, occurredOn: "2022-05-19" })).toMatchObject({ ok: true });
});
