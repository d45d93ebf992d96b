import { expect, test } from "@jest/globals";
import { listCaseFiles, listPublicRecords, listStatements } from "~/domain/case-files/queries.server";
import { NO_FILTERS } from "~/domain/demand-lists/demand-list";
import { listDemandPage } from "~/domain/demand-lists/queries.server";
import { findDemand, listDemands } from "~/domain/demands/queries.server";
import { findEvent, listCaseTimeline } from "~/domain/events/queries.server";
import { forgetReporters } from "~/domain/moderation/commands.server";
import { REASONS } from "~/domain/moderation/moderation";
import {
	findItem,
	findReport,
	findTombstone,
	listFigures,
	listLog,
	listOpenReports,
	listTombstonesOfCase,
} from "~/domain/moderation/queries.server";
import { search } from "~/domain/search/queries.server";
import { anAccount } from "../../support/accounts";
import { asAdmin, db, loadFoundingCase } from "../../support/database";
import { aDemand } from "../../support/demands";
import { appeal, aReport, decide } from "../../support/reports";

const moderator = () => anAccount({ roles: ["moderator"] });
const demandName = (slug: string) => `demand:${slug}`;

async function whereIs(slug: string) {
	const caseFile = (await listCaseFiles(db, 5)).rows[0];
	const found = await search(db, { question: "anggaran", language: "id", kind: "demand", size: 10 });
	return {
		address: (await findDemand(db, slug)) !== undefined,
		casePage: caseFile ? (await listDemands(db, caseFile.id)).some((demand) => demand.slug === slug) : false,
		list: (await listDemandPage(db, "newest", NO_FILTERS, 50)).rows.some((demand) => demand.slug === slug),
		sitemap: (await listPublicRecords(db, 100, 0)).some((record) => record.slug === slug),
		search: found.rows.some((hit) => hit.slug === slug),
		tombstone: (await findTombstone(db, "demand", slug)) !== undefined,
	};
}

test("what a decision does to a demand holds in every list, and the last one counts", async () => {
	const { demands, caseFileId } = await loadFoundingCase();
	const { slug } = demands[1];
	const everywhere = {
		address: true,
		casePage: true,
		list: true,
		sitemap: true,
		search: true,
		tombstone: false,
	};
	const nowhere = {
		address: false,
		casePage: false,
		list: false,
		sitemap: false,
		search: false,
		tombstone: true,
	};
	expect(await whereIs(slug)).toEqual(everywhere);

	const first = await aReport(demandName(slug));
	const [one, other] = [await moderator(), await moderator()];
	const earlier = await aReport(demandName(slug));
	const third = await aReport(demandName(slug));
	await decide(one, first, { action: "limited" });
	expect(await whereIs(slug)).toEqual({ ...everywhere, list: false, sitemap: false, search: false });
	await decide(one, earlier, { action: "removed" });
	expect(await whereIs(slug)).toEqual(nowhere);
	expect((await listCaseTimeline(db, caseFileId)).some((event) => event.demandSlug === slug)).toBe(false);
	// No mail can be made of what happened to it.
	const [event] = await asAdmin<{ id: string }>(
		"select max(id)::text as id from event where demand_id = $1",
		[demands[1].id],
	);
	expect(await findEvent(db, Number(event!.id))).toBeUndefined();
	expect(await listTombstonesOfCase(db, caseFileId)).toMatchObject([
		{ kind: "demand", position: 2, visibility: "removed" },
	]);
	await decide(other, third, { action: "none", reason: "no_violation" });
	expect(await whereIs(slug)).toEqual(nowhere);
	await appeal(earlier);
	expect(await decide(other, earlier, { action: "normal", reason: "no_violation" })).toMatchObject({
		ok: true,
	});
	expect(await whereIs(slug)).toEqual(everywhere);
});

test("a hidden case takes its demands and statements with it, and gives them back", async () => {
	const { slug, demands, caseFileId } = await loadFoundingCase();
	const [one, other] = [await moderator(), await moderator()];
	const ticket = await aReport(`case:${slug}`);
	await decide(one, ticket);
	expect(await findTombstone(db, "case", slug)).toMatchObject({
		kind: "case",
		reason: "personal_data",
		ticket,
	});
	expect(await findTombstone(db, "demand", demands[0].slug)).toBeDefined();
	expect(await listStatements(db, caseFileId)).toEqual([]);
	expect((await listPublicRecords(db, 100, 0)).filter(({ kind }) => kind !== "institution")).toEqual([]);
	expect(await asAdmin("select from search_document where kind <> 'institution'")).toHaveLength(0);
	await appeal(ticket);
	await decide(other, ticket, { action: "normal", reason: "no_violation" });
	expect((await listStatements(db, caseFileId)).length).toBeGreaterThan(0);
	const kinds = await asAdmin<{ kind: string }>("select distinct kind from search_document order by kind");
	expect(kinds.map(({ kind }) => kind)).toEqual(["case", "demand", "institution", "statement"]);
});

test("a hidden statement leaves a note at its place, and no words", async () => {
	const { slug, caseFileId } = await loadFoundingCase();
	const [before] = await listStatements(db, caseFileId);
	await decide(await moderator(), await aReport(`statement:${slug}:${before!.position}`));
	expect((await listStatements(db, caseFileId)).map(({ id }) => id)).not.toContain(before!.id);
	expect(await listTombstonesOfCase(db, caseFileId)).toMatchObject([
		{ kind: "statement", position: before!.position },
	]);
	const { rows } = await listLog(db, { reason: null, decision: null, size: 10 });
	expect(rows).toMatchObject([{ action: "hidden", item: { title: null, titleEn: null } }]);
});

test("an appeal is made once, after a decision, and decided by somebody else: the database says so too", async () => {
	const { demands } = await loadFoundingCase();
	const [one, other] = [await moderator(), await moderator()];
	const ticket = await aReport(demandName(demands[0].slug));
	expect(await appeal(ticket)).toEqual({ ok: false, reason: "appeal-too-early" });
	expect(await decide(one, ticket)).toMatchObject({ ok: true });
	expect(await decide(other, ticket)).toEqual({ ok: false, reason: "decided-already" });
	expect(await appeal(ticket)).toEqual({ ok: true, value: null });
	expect(await appeal(ticket)).toEqual({ ok: false, reason: "appeal-made" });
	expect(await decide(one, ticket)).toEqual({ ok: false, reason: "second-moderator-needed" });
	await expect(
		asAdmin(
			`insert into moderation_decision (report_id, on_appeal, case_file_id, demand_id, action, reason, language, decided_by)
			select id, true, case_file_id, demand_id, 'none', 'no_violation', 'id', $1 from report`,
			[one.accountId],
		),
	).rejects.toMatchObject({ code: "TG022" });
	const [first, second] = await Promise.all([decide(other, ticket), decide(await moderator(), ticket)]);
	expect([first, second].filter(({ ok }) => ok)).toHaveLength(1);
	expect(await findReport(db, ticket)).toMatchObject({
		state: "closed",
		decisions: [{}, { onAppeal: true }],
	});
});

test("nobody decides without the role, nor about a case of the own organisation", async () => {
	const { demands } = await loadFoundingCase();
	const ticket = await aReport(demandName(demands[0].slug));
	expect(await decide(await anAccount({ roles: ["watchdog"] }), ticket)).toEqual({
		ok: false,
		reason: "role-missing",
	});
	const member = await moderator();
	await asAdmin(
		"insert into membership (organisation_id, account_id, role) select proposer_id, $1, 'member' from case_file",
		[member.accountId],
	);
	expect(await decide(member, ticket)).toEqual({ ok: false, reason: "own-case" });
});

test("a draft cannot be reported: a report would say that it is there", async () => {
	const { caseFileId } = await loadFoundingCase();
	const { slug } = await aDemand({ caseFileId, status: "draft" });
	expect(await findItem(db, { kind: "demand", slug, position: 0 })).toBeUndefined();
});

test("reports wait oldest first, figures count by reason, and the list of reasons is the database's", async () => {
	const { demands, slug } = await loadFoundingCase();
	const tickets = [
		await aReport(demandName(demands[0].slug)),
		await aReport(`case:${slug}`),
		await aReport(`statement:${slug}:1`),
	];
	const page = await listOpenReports(db, 2);
	expect(page.rows.map(({ ticket }) => ticket)).toEqual(tickets.slice(0, 2));
	expect((await listOpenReports(db, 2, page.next)).rows.map(({ ticket }) => ticket)).toEqual(
		tickets.slice(2),
	);
	const one = await moderator();
	await decide(one, tickets[0]!, { action: "limited", reason: "spam" });
	await decide(one, tickets[2]!, { action: "none", reason: "no_violation" });
	expect((await listOpenReports(db, 5)).rows.map(({ ticket }) => ticket)).toEqual([tickets[1]]);
	expect(await listFigures(db)).toMatchObject([
		{ reason: "no_violation", decisions: 1, restricted: 0 },
		{ reason: "spam", decisions: 1, restricted: 1 },
	]);
	const [check] = await asAdmin<{ text: string }>(
		"select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'moderation_decision_reason_check'",
	);
	expect([...check!.text.matchAll(/'(\w+)'/g)].map(([, reason]) => reason).sort()).toEqual(
		[...REASONS].sort(),
	);
	const log = await listLog(db, { reason: null, decision: null, size: 1 });
	expect((await listLog(db, { reason: null, decision: null, size: 1, after: log.next })).rows).toMatchObject([
		{ reason: "spam" },
	]);
});

test("a reporter's address is used for the answer and then forgotten", async () => {
	const { demands } = await loadFoundingCase();
	const [one, other] = [await moderator(), await moderator()];
	const ticket = await aReport(demandName(demands[0].slug), { email: "lapor@warga.test" });
	await decide(one, ticket, { action: "none", reason: "no_violation" });
	expect(await asAdmin("select from mail where kind = 'report-decided'")).toHaveLength(1);
	await forgetReporters(db);
	expect(await asAdmin("select from report where email_cipher is not null")).toHaveLength(1);
	await appeal(ticket);
	await decide(other, ticket, { action: "none", reason: "no_violation" });
	expect(await asAdmin("select from mail where kind = 'report-decided'")).toHaveLength(2);
	expect(await asAdmin("select from report where email_cipher is not null")).toHaveLength(0);
	expect(JSON.stringify(await findReport(db, ticket))).not.toMatch(/telepon|nomor kantor|warga\.test/);
});
