import { expect, test } from "@jest/globals";
import { findCaseFile, listSources, listStatements } from "~/domain/case-files/queries.server";
import { listDemands } from "~/domain/demands/queries.server";
import {
	confirmSupport,
	discardDraft,
	forgetDrafts,
	publishDraft,
	refuseDraft,
	reopenDraft,
	restoreDraft,
	returnDraft,
	saveDraft,
	startSupporting,
	submitDraft,
} from "~/domain/drafts/commands.server";
import type { Edit } from "~/domain/drafts/edit";
import {
	findDraft,
	listDraftDecisions,
	listOwnDrafts,
	listSubmissions,
} from "~/domain/drafts/queries.server";
import { listCaseTimeline } from "~/domain/events/queries.server";
import { listFigures, listLog } from "~/domain/moderation/queries.server";
import { search } from "~/domain/search/queries.server";
import { aMemberOf, anAccount } from "../../support/accounts";
import { asAdmin, db } from "../../support/database";
import { QUOTES } from "../../support/draft-article";
import { aDraft, aSubmission, fillDraft, save, support } from "../../support/drafts";
import { linkOf } from "../../support/verifications";

const moderator = () => anAccount({ roles: ["moderator"], name: "Mira Moderator" });
const titled = (title: string): Edit => ({ part: "case", fields: { title } });
const words = { explanation: "", language: "id" as const };
const decisions = (draftId: string, seen: number) => ({ draftId, seen, ...words });

test("a draft begins with what the article says of itself, and every step is a version", async () => {
	const { id, writer } = await aDraft();
	const first = (await findDraft(db, id))!;
	expect([first.version, first.state, first.content.source.publisher]).toEqual([1, "open", "Koran Contoh"]);
	expect(await save(writer, id, titled("Satu"))).toBe(2);
	// Sent twice: nothing changes.
	expect(await save(writer, id, titled("Satu"))).toBe(2);
	expect((await listOwnDrafts(db, writer)).map((draft) => draft.id)).toEqual([id]);
	expect(await listOwnDrafts(db, await moderator())).toEqual([]);
});

test("words that are not in the article are refused, and those that are keep its bytes", async () => {
	const { id, writer } = await aDraft();
	const add = (exact: string, itemId: string): Edit => ({
		part: "item",
		change: "add",
		id: itemId,
		quote: { exact },
		fields: { kind: "demand" },
	});
	expect(
		await saveDraft(db, writer, { draftId: id, seen: 1, edit: add("Bupati mundur", "aaaa0001") }),
	).toEqual({
		ok: false,
		reason: "quote-not-found",
	});
	expect((await findDraft(db, id))!.version).toBe(1);
	await save(writer, id, add("  mendesak   Bupati Contoh\nmemperbaiki ", "aaaa0002"));
	const [item] = (await findDraft(db, id))!.content.items;
	expect(item!.quote.exact).toBe("mendesak Bupati Contoh memperbaiki");
});

test("a second tab does not overwrite the first, and is told; other parts are put together", async () => {
	const { id, writer, organisationId } = await aDraft();
	const colleague = await aMemberOf(organisationId, "member", { name: "Dewi Rekan" });
	await save(writer, id, titled("Satu"));
	const seen = 2;
	expect((await saveDraft(db, writer, { draftId: id, seen, edit: titled("Dua") })).ok).toBe(true);
	expect(await saveDraft(db, colleague, { draftId: id, seen, edit: titled("Tiga") })).toEqual({
		ok: false,
		reason: "draft-overtaken",
	});
	const other: Edit = { part: "case", fields: { summary: "Ringkas" } };
	const merged = await saveDraft(db, colleague, { draftId: id, seen, edit: other });
	expect(merged).toEqual({ ok: true, value: { version: 4, mergedWith: "Dewi Anggota" } });
	const { content } = (await findDraft(db, id))!;
	expect([content.title, content.summary]).toEqual(["Dua", "Ringkas"]);
});

test("two saves at the same moment: one is the next version, the other hears of it", async () => {
	const { id, writer } = await aDraft();
	const results = await Promise.all(
		["Satu", "Dua", "Tiga", "Empat"].map((title) =>
			saveDraft(db, writer, { draftId: id, seen: 1, edit: titled(title) }),
		),
	);
	expect(results.filter(({ ok }) => ok)).toHaveLength(1);
	expect((await findDraft(db, id))!.version).toBe(2);
});

test("what was removed comes back where it was; a demand can become a statement", async () => {
	const { id, writer } = await aDraft();
	await fillDraft(writer, id);
	const before = (await findDraft(db, id))!.content.items;
	await save(writer, id, { part: "item", change: "remove", id: "aaaa0001" });
	expect((await findDraft(db, id))!.content.items.map((item) => item.id)).toEqual(["aaaa0002"]);
	await save(writer, id, { part: "item", change: "restore", item: before[0]!, position: 0 });
	expect((await findDraft(db, id))!.content.items).toEqual(before);
	await save(writer, id, { part: "item", change: "edit", id: "aaaa0001", fields: { kind: "background" } });
	const [changed] = (await findDraft(db, id))!.content.items;
	expect(changed).toEqual({
		id: "aaaa0001",
		kind: "background",
		note: "",
		translationEn: "",
		quote: before[0]!.quote,
	});
});

test("nobody outside the organisation writes, submits or puts away its draft", async () => {
	const { id } = await aDraft();
	const stranger = await aDraft();
	const moderating = await moderator();
	for (const actor of [stranger.writer, moderating]) {
		const refused = { ok: false, reason: "role-missing" };
		expect(await saveDraft(db, actor, { draftId: id, seen: 1, edit: titled("x") })).toEqual(refused);
		expect(await submitDraft(db, actor, { draftId: id, seen: 1 })).toEqual(refused);
		expect(await discardDraft(db, actor, id)).toEqual(refused);
		expect(await reopenDraft(db, actor, id)).toEqual(refused);
	}
});

test("an unfinished checklist holds a draft back, and supporters are asked only after it", async () => {
	const { id, writer } = await aDraft();
	expect(await submitDraft(db, writer, { draftId: id, seen: 1 })).toEqual({
		ok: false,
		reason: "checklist-open",
	});
	const early = await startSupporting(db, { draftId: id, email: "a@warga.test", locale: "id" });
	expect(early).toEqual({ ok: false, reason: "draft-closed" });
	const version = await fillDraft(writer, id);
	expect(await submitDraft(db, writer, { draftId: id, seen: version - 1 })).toEqual({
		ok: false,
		reason: "draft-overtaken",
	});
	expect(await submitDraft(db, writer, { draftId: id, seen: version })).toEqual({
		ok: true,
		value: "gathering",
	});
	expect(await submitDraft(db, writer, { draftId: id, seen: version })).toEqual({
		ok: true,
		value: "gathering",
	});
	expect(await saveDraft(db, writer, { draftId: id, seen: version, edit: titled("x") })).toEqual({
		ok: false,
		reason: "draft-closed",
	});
});

test("the fifth mailbox brings a draft to the moderators; twice is once, and the proposer's own is none", async () => {
	const { id, writer } = await aDraft();
	const version = await fillDraft(writer, id);
	await submitDraft(db, writer, { draftId: id, seen: version });
	const own = await startSupporting(db, { draftId: id, email: writer.email.toUpperCase(), locale: "id" });
	expect(await confirmSupport(db, linkOf(own.ok ? own.value : ""))).toEqual({
		ok: false,
		reason: "support-own",
	});
	await support(id, 3);
	const fourth = await startSupporting(db, { draftId: id, email: "sari@warga.test", locale: "id" });
	for (const _ of [1, 2]) await confirmSupport(db, linkOf(fourth.ok ? fourth.value : ""));
	const again = await startSupporting(db, { draftId: id, email: "Sari@warga.test", locale: "id" });
	await confirmSupport(db, linkOf(again.ok ? again.value : ""));
	expect([(await findDraft(db, id))!.supporters, (await findDraft(db, id))!.state]).toEqual([4, "gathering"]);
	await support(id, 1);
	expect((await findDraft(db, id))!.state).toBe("in_review");
	const [waiting] = (await listSubmissions(db, await moderator(), 10)).rows;
	expect([waiting!.id, waiting!.isOwn]).toEqual([id, false]);
	expect(
		await asAdmin(
			"select 1 from verification where purpose = 'supporting' and email_cipher is not null and verified_at is not null",
		),
	).toEqual([]);
});

test("who takes a draft back asks supporters again; a draft that moderators returned keeps them", async () => {
	const taken = await aDraft();
	const version = await fillDraft(taken.writer, taken.id);
	await submitDraft(db, taken.writer, { draftId: taken.id, seen: version });
	await support(taken.id, 2);
	expect((await reopenDraft(db, taken.writer, taken.id)).ok).toBe(true);
	expect([(await findDraft(db, taken.id))!.supporters, (await findDraft(db, taken.id))!.state]).toEqual([
		0,
		"open",
	]);

	const { id, writer, version: seen } = await aSubmission();
	const returned = await returnDraft(db, await moderator(), {
		...decisions(id, seen),
		explanation: "Hasilnya belum dapat diperiksa",
		reason: "not_checkable",
	});
	expect(returned.ok).toBe(true);
	expect((await findDraft(db, id))!.state).toBe("open");
	const next = await save(writer, id, titled("Jembatan Sawah putus sejak Januari"));
	expect(await submitDraft(db, writer, { draftId: id, seen: next })).toEqual({
		ok: true,
		value: "in_review",
	});
	const [decision] = await listDraftDecisions(db, id);
	expect([decision!.action, decision!.reason, decision!.explanation]).toEqual([
		"returned",
		"not_checkable",
		"Hasilnya belum dapat diperiksa",
	]);
});

test("a publication is a case with its quotes, demands, statements, names and one event for each demand", async () => {
	const { id, version } = await aSubmission();
	const who = await moderator();
	expect(await publishDraft(db, who, { ...decisions(id, version), agreesToNames: false })).toEqual({
		ok: false,
		reason: "names-not-agreed",
	});
	const published = await publishDraft(db, who, { ...decisions(id, version), agreesToNames: true });
	expect(published).toEqual({ ok: true, value: { slug: "jembatan-sawah-yang-putus" } });
	const caseFile = (await findCaseFile(db, "jembatan-sawah-yang-putus"))!;
	expect([caseFile.titleEn, caseFile.proposer]).toEqual([null, "Serikat Warga"]);
	const [demand] = await listDemands(db, caseFile.id);
	expect(demand).toMatchObject({
		slug: "perbaiki-jembatan-sawah",
		status: "published",
		version: 1,
		quote: { exact: QUOTES.bridge },
		addressee: { name: "Bupati Contoh", institution: { name: "Pemerintah Kabupaten Contoh" } },
	});
	expect((await listStatements(db, caseFile.id)).map(({ speaker, exact }) => [speaker, exact])).toEqual([
		["Maman Suherman", QUOTES.statement],
	]);
	const [source] = await listSources(db, caseFile.id);
	expect([source!.url, source!.publishedOn, source!.sha256?.length]).toEqual([
		"https://koran.test/jembatan",
		"2025-11-03",
		64,
	]);
	const events = await listCaseTimeline(db, caseFile.id);
	expect(events.map(({ fromStatus, toStatus, actorRole }) => [fromStatus, toStatus, actorRole])).toEqual([
		["", "published", "moderator"],
	]);
	expect(events[0]!.body).toContain("didukung 5 orang");
	expect(await asAdmin("select name from named_person")).toEqual([{ name: "Maman Suherman" }]);
	const found = await search(db, { question: "jembatan", language: "en", kind: "demand", size: 10 });
	expect(found.rows.map(({ slug }) => slug)).toEqual(["perbaiki-jembatan-sawah"]);
	const { rows } = await listLog(db, { reason: null, decision: null, size: 10 });
	expect(rows.map(({ action, reason, item }) => [action, reason, item?.slug])).toEqual([
		["published", "rules_kept", "jembatan-sawah-yang-putus"],
	]);
	// A second moderator, or a second click.
	expect(await publishDraft(db, who, { ...decisions(id, version), agreesToNames: true })).toEqual({
		ok: false,
		reason: "decided-already",
	});
});

test("a speaker whom only the article names is agreed to as well, and so recorded", async () => {
	const { id, writer } = await aDraft();
	const version = await fillDraft(writer, id);
	const seen = await save(writer, id, { part: "case", fields: { named: [] } });
	expect(seen).toBe(version + 1);
	await submitDraft(db, writer, { draftId: id, seen });
	await support(id, 5);
	const who = await moderator();
	expect(await publishDraft(db, who, { ...decisions(id, seen), agreesToNames: false })).toEqual({
		ok: false,
		reason: "names-not-agreed",
	});
	expect((await publishDraft(db, who, { ...decisions(id, seen), agreesToNames: true })).ok).toBe(true);
	expect(await asAdmin("select name, reason from named_person")).toEqual([
		{ name: "Maman Suherman", reason: "Pembicara menurut sumber" },
	]);
});

test("two drafts with the same titles are published at once under two addresses", async () => {
	const drafts = await Promise.all([aSubmission(), aSubmission()]);
	const who = await moderator();
	const published = await Promise.all(
		drafts.map(({ id, version }) =>
			publishDraft(db, who, { ...decisions(id, version), agreesToNames: true }),
		),
	);
	const slugs = published.map((result) => (result.ok ? result.value.slug : result.reason)).sort();
	expect(slugs).toEqual(["jembatan-sawah-yang-putus", "jembatan-sawah-yang-putus-2"]);
	expect(await asAdmin("select count(*)::int as n from office where name = 'Bupati Contoh'")).toEqual([
		{ n: 1 },
	]);
});

test("nobody decides about the own draft, not even past the application", async () => {
	const { id, version } = await aSubmission();
	const { organisation } = (await findDraft(db, id))!;
	const insider = await moderator();
	await asAdmin(
		`insert into membership (organisation_id, account_id, role) values (${organisation.id}, ${insider.accountId}, 'member')`,
	);
	const own = { ok: false, reason: "own-case" };
	expect(await publishDraft(db, insider, { ...decisions(id, version), agreesToNames: true })).toEqual(own);
	expect(await returnDraft(db, insider, { ...decisions(id, version), reason: "spam" })).toEqual(own);
	expect(await refuseDraft(db, insider, { ...decisions(id, version), reason: "spam" })).toEqual(own);
	const watchdog = await anAccount({ roles: ["watchdog"] });
	expect(await refuseDraft(db, watchdog, { ...decisions(id, version), reason: "spam" })).toEqual({
		ok: false,
		reason: "role-missing",
	});
	expect((await findDraft(db, id))!.state).toBe("in_review");
});

test("a refused draft is in the public log with its reason and without a word of it", async () => {
	const { id, version } = await aSubmission();
	await refuseDraft(db, await moderator(), { ...decisions(id, version), reason: "duplicate" });
	const { rows } = await listLog(db, { reason: "duplicate", decision: null, size: 10 });
	expect(rows).toHaveLength(1);
	expect(rows[0]).toMatchObject({ action: "refused", item: null, ticket: null });
	expect(JSON.stringify(rows)).not.toContain("Jembatan");
	expect((await listFigures(db)).map(({ reason, decisions: n }) => [reason, n])).toEqual([["duplicate", 1]]);
	expect((await findDraft(db, id))!.state).toBe("refused");
});

test("a draft that is put away can be taken back, and its text is gone after 30 days", async () => {
	const { id, writer } = await aDraft();
	await save(writer, id, titled("Rahasia"));
	await discardDraft(db, writer, id);
	await forgetDrafts(db);
	expect((await restoreDraft(db, writer, id)).ok).toBe(true);
	expect((await findDraft(db, id))!.content.title).toBe("Rahasia");
	await discardDraft(db, writer, id);
	await asAdmin(`update draft set state_since = now() - interval '31 days' where id = '${id}'`);
	await forgetDrafts(db);
	expect(await findDraft(db, id)).toBeUndefined();
	expect(await restoreDraft(db, writer, id)).toEqual({ ok: false, reason: "draft-unknown" });
	expect(await asAdmin("select content from draft_version")).toEqual([]);
});
