import { expect, test } from "@jest/globals";
import {
	decideCorrection,
	forgetCorrectors,
	requestCorrection,
} from "~/domain/fact-corrections/commands.server";
import {
	findCorrection,
	listHandlingFigures,
	listOpenCorrections,
} from "~/domain/fact-corrections/queries.server";
import { readItem } from "~/domain/moderation/moderation";
import { findItem } from "~/domain/moderation/queries.server";
import { decideReply } from "~/domain/replies/commands.server";
import { aMemberOf, anAccount } from "../../support/accounts";
import { asAdmin, db, loadFoundingCase } from "../../support/database";
import { readMails } from "../../support/mails";
import { aReplyLink, send, TITLES } from "../../support/replies";
import { aReport, decide } from "../../support/reports";

async function ask(name: string, { email = "", linkId = null as string | null } = {}): Promise<string> {
	const item = (await findItem(db, readItem(name)))!;
	return requestCorrection(db, {
		item,
		written: "anggaran 2021",
		corrected: "anggaran 2022",
		sourceUrl: "https://arsip.example/dpa",
		email,
		linkId,
		locale: "id",
	});
}

const answer = async (ticket: string, accepted: boolean, actor?: Parameters<typeof decideCorrection>[1]) =>
	decideCorrection(db, actor ?? (await anAccount({ roles: ["moderator"] })), {
		correctionId: (await findCorrection(db, ticket))!.id,
		accepted,
		explanation: "Sesuai dokumen.",
		language: "id",
	});

/** As if a row had been made so many hours ago. */
const age = (table: string, column: string, hours: number) =>
	asAdmin(
		`begin; set local session_replication_role = replica;
		update ${table} set ${column} = now() - interval '${hours} hours'; commit`,
	);

test("anybody asks for a correction, a moderator answers once, and whoever asked is mailed the answer", async () => {
	const { slug, demands } = await loadFoundingCase();
	const ticket = await ask(`demand:${demands[0].slug}`, { email: "sari@warga.test" });
	expect(ticket).toMatch(/^K-[2-9A-HJ-NP-Z]{12}$/);
	expect(await findCorrection(db, ticket)).toMatchObject({
		item: { kind: "demand", slug: demands[0].slug },
		caseSlug: slug,
		written: "anggaran 2021",
		institution: null,
		decision: null,
	});
	expect((await listOpenCorrections(db, 10)).map((one) => one.ticket)).toEqual([ticket]);
	const both = await Promise.all([answer(ticket, true), answer(ticket, false)]);
	expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "correction-decided" });
	expect(await listOpenCorrections(db, 10)).toEqual([]);
	expect((await readMails()).map(({ kind, to }) => [kind, to])).toEqual([
		["correction-decided", "sari@warga.test"],
	]);
	await forgetCorrectors(db);
	expect(await asAdmin("select from fact_correction where email_cipher is not null")).toHaveLength(1);
	await age("fact_correction_decision", "decided_at", 31 * 24);
	await forgetCorrectors(db);
	expect(await asAdmin("select from fact_correction where email_cipher is not null")).toEqual([]);
});

test("nobody answers without the role, nor about a case of the own organisation", async () => {
	const { slug, caseFileId } = await loadFoundingCase();
	const ticket = await ask(`case:${slug}`);
	for (const roles of [["watchdog"], ["activist"], ["admin"]] as const)
		expect(await answer(ticket, true, await anAccount({ roles: [roles[0]] }))).toEqual({
			ok: false,
			reason: "role-missing",
		});
	const [proposer] = await asAdmin<{ id: string }>(
		"select proposer_id::text as id from case_file where id = $1",
		[caseFileId],
	);
	const insider = await aMemberOf(Number(proposer!.id), "owner");
	await asAdmin("insert into account_role (account_id, role) values ($1, 'moderator')", [insider.accountId]);
	expect(await answer(ticket, true, { ...insider, roles: ["moderator"] })).toEqual({
		ok: false,
		reason: "own-case",
	});
	expect((await findCorrection(db, ticket))!.decision).toBeNull();
});

test("an institution asks by its link in its name; what was taken from readers is not named", async () => {
	const { slug, caseFileId } = await loadFoundingCase();
	const linkId = await aReplyLink(caseFileId);
	const ticket = await ask(`statement:${slug}:1`, { linkId });
	expect(await findCorrection(db, ticket)).toMatchObject({
		item: { kind: "statement", slug, position: 1 },
		institution: { name: "Inspektorat" },
	});
	await decide(await anAccount({ roles: ["moderator"] }), await aReport(`case:${slug}`));
	expect((await findCorrection(db, ticket))!.item).toBeNull();
	for (const unknown of ["K-1", "k-abcdefghjkmn", "K-222222222222", "", undefined])
		expect(await findCorrection(db, unknown)).toBeUndefined();
});

test("the public figures: one in time and one open for too long is one of two, and what is not due counts nowhere", async () => {
	const { slug, caseFileId } = await loadFoundingCase();
	expect(await listHandlingFigures(db)).toEqual([]);
	const prompt = await ask(`case:${slug}`);
	await answer(prompt, false);
	const figure = async (kind: string) => (await listHandlingFigures(db)).find((one) => one.kind === kind);
	expect(await figure("correction")).toMatchObject({ onTime: 1, due: 1, answered: 1 });
	await age("fact_correction", "created_at", 10);
	expect(Math.round((await figure("correction"))!.medianHours!)).toBe(10);
	await ask(`case:${slug}`);
	expect(await figure("correction")).toMatchObject({ onTime: 1, due: 1, answered: 1 });
	await asAdmin(
		"update fact_correction set created_at = now() - interval '49 hours' where id not in (select correction_id from fact_correction_decision)",
	);
	expect(await figure("correction")).toMatchObject({ onTime: 1, due: 2, answered: 1 });
	// A reply that a letter proves counts by when its letter was checked, one of a mailbox does not.
	const sent = await send(await aReplyLink(caseFileId));
	if (!sent.ok) throw new Error(sent.reason);
	await age("reply", "sent_at", 72);
	expect(await figure("reply")).toMatchObject({ onTime: 0, due: 1, answered: 0, medianHours: null });
	await decideReply(db, await anAccount({ roles: ["moderator"] }), {
		replyId: sent.value.replyId,
		verified: true,
		explanation: "",
		language: "id",
		titles: TITLES,
	});
	expect(await figure("reply")).toMatchObject({ onTime: 0, due: 1, answered: 1 });
});
