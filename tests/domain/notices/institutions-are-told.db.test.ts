import { expect, test } from "@jest/globals";
import { listCasesAbout } from "~/domain/case-files/queries.server";
import { publishDraft } from "~/domain/drafts/commands.server";
import { endAddress } from "~/domain/institutions/commands.server";
import { findAddress, findInstitution, listSubjects } from "~/domain/institutions/queries.server";
import { abandonMail, beginFlight, deleteSettledMail, endFlight } from "~/domain/mail/commands.server";
import { tellInstitutions, tellInstitutionsOfEvent, tellMissed } from "~/domain/notices/commands.server";
import { findNoticeText, listNotices, listUntoldCases } from "~/domain/notices/queries.server";
import { listOpenTasks } from "~/domain/tasks/queries.server";
import { anAccount } from "../../support/accounts";
import { asAdmin, db, loadFoundingCase } from "../../support/database";
import { anEnteredDemand } from "../../support/demands";
import { aSubmission } from "../../support/drafts";
import { anAddress } from "../../support/institutions";
import { readMails } from "../../support/mails";
import { appeal, aReport, decide } from "../../support/reports";

const moderator = () => anAccount({ roles: ["moderator"] });
const noticeMails = async () => (await readMails()).filter(({ kind }) => kind === "notice");
const openTasks = async () =>
	(await listOpenTasks(db, 50)).rows.map(({ kind, institution }) => [kind, institution?.slug]);
const states = async (caseFileId: number) =>
	Object.fromEntries(
		(await listNotices(db, caseFileId)).map(({ institution, state }) => [institution.slug, state]),
	);

async function idOf(slug: string): Promise<number> {
	return (await findInstitution(db, slug))!.id;
}

test("whom a case is addressed to and whom it is about get one notice each, however often it is asked for", async () => {
	const { caseFileId } = await loadFoundingCase();
	const made = await Promise.all([1, 2, 3].map(() => tellInstitutions(db, caseFileId)));
	expect(made.sort()).toEqual([0, 0, 3]);
	expect(await tellInstitutions(db, caseFileId)).toBe(0);
	expect(
		(await listNotices(db, caseFileId)).map(({ institution, capacity, state, sentAt }) => [
			institution.slug,
			capacity,
			state,
			sentAt,
		]),
	).toEqual([
		["inspektorat", "addressee", "waiting", null],
		["pemprov-banten", "addressee", "waiting", null],
		["diskominfo-sp-banten", "subject", "waiting", null],
	]);
	expect(await openTasks()).toEqual(
		expect.arrayContaining([
			["notice_without_address", "inspektorat"],
			["notice_without_address", "pemprov-banten"],
			["notice_without_address", "diskominfo-sp-banten"],
		]),
	);
	expect(await openTasks()).toHaveLength(3);
	expect(await noticeMails()).toEqual([]);
});

test("an institution that is both is told as addressee", async () => {
	const { caseFileId } = await loadFoundingCase();
	await db
		.insertInto("case_subject")
		.values({ case_file_id: caseFileId, institution_id: await idOf("inspektorat") })
		.execute();
	await tellInstitutions(db, caseFileId);
	const [first, ...others] = await listNotices(db, caseFileId);
	expect([first!.institution.slug, first!.capacity]).toEqual(["inspektorat", "addressee"]);
	expect(others.map(({ institution }) => institution.slug)).toEqual([
		"pemprov-banten",
		"diskominfo-sp-banten",
	]);
});

test("an institution whose address is known is written to at once, and nobody has to look for it", async () => {
	const { caseFileId } = await loadFoundingCase();
	expect(await anAddress(await moderator(), "inspektorat", "Surat@Inspektorat.example")).toEqual({
		ok: true,
		value: 0,
	});
	await tellInstitutions(db, caseFileId);
	const [mail, ...more] = await noticeMails();
	expect(more).toEqual([]);
	expect(mail).toMatchObject({ to: "Surat@Inspektorat.example", locale: "id" });
	expect(await states(caseFileId)).toEqual({
		inspektorat: "queued",
		"pemprov-banten": "waiting",
		"diskominfo-sp-banten": "waiting",
	});
	expect((await openTasks()).map(([, slug]) => slug)).not.toContain("inspektorat");
});

test("an address that is found later sends what waits and closes its task, once", async () => {
	const { caseFileId } = await loadFoundingCase();
	await tellInstitutions(db, caseFileId);
	const actor = await moderator();
	const sent = await Promise.all([anAddress(actor, "inspektorat"), anAddress(actor, "inspektorat")]);
	expect(sent.map((result) => (result.ok ? result.value : result)).sort()).toEqual([0, 1]);
	expect((await noticeMails()).map(({ to }) => to)).toEqual(["kontak@inspektorat.example"]);
	expect((await openTasks()).map(([, slug]) => slug).sort()).toEqual([
		"diskominfo-sp-banten",
		"pemprov-banten",
	]);
	expect(
		await asAdmin("select from task where closed_by = $1 and closed_at is not null", [actor.accountId]),
	).toHaveLength(1);
	expect(await tellInstitutions(db, caseFileId)).toBe(0);
	expect(await tellMissed(db)).toBe(0);
	expect(await noticeMails()).toHaveLength(1);
});

test("an address that comes while the notices are made is never missed", async () => {
	const { caseFileId } = await loadFoundingCase();
	const actor = await moderator();
	await Promise.all([
		tellInstitutions(db, caseFileId),
		anAddress(actor, "inspektorat"),
		anAddress(actor, "pemprov-banten"),
		anAddress(actor, "diskominfo-sp-banten"),
	]);
	expect((await noticeMails()).map(({ to }) => to).sort()).toEqual([
		"kontak@diskominfo-sp-banten.example",
		"kontak@inspektorat.example",
		"kontak@pemprov-banten.example",
	]);
	expect(await openTasks()).toEqual([]);
});

test("it says sent only once a mail server has taken it, and still does when the mail's row is gone", async () => {
	const { caseFileId } = await loadFoundingCase();
	await anAddress(await moderator(), "inspektorat");
	await tellInstitutions(db, caseFileId);
	const [mail] = await noticeMails();
	await beginFlight(db, mail!.id);
	expect((await states(caseFileId)).inspektorat).toBe("queued");
	await endFlight(db, mail!.id);
	expect((await states(caseFileId)).inspektorat).toBe("sent");
	await asAdmin("update mail set created_at = now() - interval '31 days'");
	expect(await deleteSettledMail(db)).toBe(1);
	const [notice] = await listNotices(db, caseFileId);
	expect(notice).toMatchObject({ state: "sent", sentAt: expect.any(Date) });
});

test("a mail that is given up is called failed and raises a task; another address tries again", async () => {
	const { caseFileId } = await loadFoundingCase();
	const actor = await moderator();
	await anAddress(actor, "inspektorat", "lama@inspektorat.example");
	await tellInstitutions(db, caseFileId);
	await abandonMail(db, (await noticeMails())[0]!.id, "no such mailbox");
	expect((await states(caseFileId)).inspektorat).toBe("failed");
	expect(await openTasks()).toContainEqual(["notice_failed", "inspektorat"]);
	// The night does not write to a dead mailbox again.
	expect(await tellMissed(db)).toBe(0);
	expect(await anAddress(actor, "inspektorat", "baru@inspektorat.example")).toEqual({ ok: true, value: 1 });
	expect((await states(caseFileId)).inspektorat).toBe("queued");
	expect((await openTasks()).map(([, slug]) => slug)).not.toContain("inspektorat");
	const second = (await noticeMails()).find(({ to }) => to === "baru@inspektorat.example");
	await endFlight(db, second!.id);
	expect((await states(caseFileId)).inspektorat).toBe("sent");
	// What was sent is not sent again.
	expect(await anAddress(actor, "inspektorat", "ketiga@inspektorat.example")).toEqual({ ok: true, value: 0 });
});

test("cases that no event has announced are found at night, and tasks that were closed stay closed", async () => {
	const { caseFileId } = await loadFoundingCase();
	expect(await listUntoldCases(db)).toEqual([caseFileId]);
	expect(await tellMissed(db)).toBe(3);
	expect(await listUntoldCases(db)).toEqual([]);
	await db.updateTable("task").set({ closed_at: new Date() }).execute();
	expect(await tellMissed(db)).toBe(0);
	expect(await openTasks()).toEqual([]);
});

test("nobody is told of a draft, nor of a case that moderators have hidden until they give it back", async () => {
	const { caseFileId, slug } = await loadFoundingCase();
	const [one, other] = [await moderator(), await moderator()];
	const ticket = await aReport(`case:${slug}`);
	await decide(one, ticket);
	expect(await tellMissed(db)).toBe(0);
	expect(await tellInstitutions(db, caseFileId)).toBe(0);
	await appeal(ticket);
	await decide(other, ticket, { action: "normal", reason: "no_violation" });
	expect(await tellMissed(db)).toBe(3);

	const [office] = await asAdmin<{ slug: string }>(
		`with made as (insert into institution (slug, name, name_en) values ('bpk', 'BPK', 'BPK') returning id)
		insert into office (slug, institution_id, name, name_en) select 'ketua-bpk', id, 'Ketua', 'Chair' from made
		returning slug`,
	);
	await anEnteredDemand({ caseFileId, status: "in_review", office: office!.slug });
	expect(await tellMissed(db)).toBe(0);
	await anEnteredDemand({ caseFileId, office: office!.slug });
	expect(await tellMissed(db)).toBe(1);
});

test("a mail whose case was hidden on the way has nothing to say", async () => {
	const { caseFileId, slug, demands } = await loadFoundingCase();
	await anAddress(await moderator(), "inspektorat");
	await tellInstitutions(db, caseFileId);
	const [notice] = await listNotices(db, caseFileId);
	const titles = await asAdmin<{ title: string }>(
		"select title from demand_version where demand_id = any ($1) order by demand_id",
		[[demands[1].id, demands[2].id]],
	);
	expect(await findNoticeText(db, notice!.id)).toMatchObject({
		capacity: "addressee",
		institution: "Inspektorat",
		caseSlug: slug,
		demands: titles.map(({ title }) => title),
	});
	await decide(await moderator(), await aReport(`demand:${demands[1].slug}`));
	expect((await findNoticeText(db, notice!.id))!.demands).toEqual([titles[1]!.title]);
	await decide(await moderator(), await aReport(`case:${slug}`));
	expect(await findNoticeText(db, notice!.id)).toBeUndefined();
});

test("only an event that makes a demand public tells institutions", async () => {
	const { caseFileId } = await loadFoundingCase();
	const events = await asAdmin<{ id: string; kind: string }>(
		"select id::text, kind from event where case_file_id = $1 order by id",
		[caseFileId],
	);
	const told = events.find(({ kind }) => kind === "statement_made")!;
	const published = events.find(({ kind }) => kind === "status_changed")!;
	expect(await tellInstitutionsOfEvent(db, Number(told.id))).toBe(0);
	expect(await listNotices(db, caseFileId)).toEqual([]);
	expect(await tellInstitutionsOfEvent(db, Number(published.id))).toBe(3);
	expect(await tellInstitutionsOfEvent(db, Number(published.id))).toBe(0);
});

test("a case that comes from a draft tells the institution that came with it", async () => {
	const { id, version } = await aSubmission();
	const published = await publishDraft(db, await moderator(), {
		draftId: id,
		seen: version,
		explanation: "",
		language: "id",
		agreesToNames: true,
	});
	if (!published.ok) throw new Error(published.reason);
	const events = await asAdmin<{ id: string; case_file_id: string }>(
		"select id::text, case_file_id::text from event where kind = 'status_changed' order by id",
	);
	expect(events.length).toBeGreaterThan(0);
	const told: number[] = [];
	for (const event of events) told.push(await tellInstitutionsOfEvent(db, Number(event.id)));
	expect(told).toEqual(events.map((_, index) => (index === 0 ? 1 : 0)));
	const [notice, ...more] = await listNotices(db, Number(events[0]!.case_file_id));
	expect([notice!.institution.name, notice!.capacity, more]).toEqual([
		"Pemerintah Kabupaten Contoh",
		"addressee",
		[],
	]);
	expect(await findNoticeText(db, notice!.id)).toMatchObject({ caseSlug: published.value.slug });
});

test("the last address counts, one that has ended is shown to nobody, and only some may change it", async () => {
	await loadFoundingCase();
	const institutionId = await idOf("inspektorat");
	const actor = await moderator();
	expect(await findAddress(db, institutionId)).toBeUndefined();
	expect(await endAddress(db, actor, institutionId)).toEqual({ ok: false, reason: "address-unknown" });
	await anAddress(actor, "inspektorat", "lama@inspektorat.example");
	await anAddress(actor, "inspektorat", "baru@inspektorat.example");
	expect(await findAddress(db, institutionId)).toMatchObject({
		email: "baru@inspektorat.example",
		sourceUrl: "https://inspektorat.example/kontak",
	});
	for (const roles of [["watchdog"], ["activist"]] as const) {
		const stranger = await anAccount({ roles: [roles[0]] });
		expect(await anAddress(stranger, "inspektorat")).toEqual({ ok: false, reason: "role-missing" });
		expect(await endAddress(db, stranger, institutionId)).toEqual({ ok: false, reason: "role-missing" });
	}
	expect(await endAddress(db, actor, institutionId)).toEqual({ ok: true, value: null });
	expect(await findAddress(db, institutionId)).toBeUndefined();
	const { caseFileId } = await loadFoundingCase();
	await tellInstitutions(db, caseFileId);
	expect(await noticeMails()).toEqual([]);
	expect(await openTasks()).toContainEqual(["notice_without_address", "inspektorat"]);
});

test("readers find the founding case with the institution that it is about", async () => {
	const { caseFileId, slug } = await loadFoundingCase();
	expect((await listSubjects(db, caseFileId)).map((one) => one.slug)).toEqual(["diskominfo-sp-banten"]);
	const about = async (institution: string) =>
		(await listCasesAbout(db, await idOf(institution), 10)).map((one) => one.slug);
	expect(await about("diskominfo-sp-banten")).toEqual([slug]);
	expect(await about("inspektorat")).toEqual([]);
	await decide(await moderator(), await aReport(`case:${slug}`), { action: "limited" });
	expect(await about("diskominfo-sp-banten")).toEqual([]);
});
