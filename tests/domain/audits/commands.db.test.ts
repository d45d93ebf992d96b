import { beforeEach, expect, test } from "@jest/globals";
import type { Actor } from "~/domain/accounts/role";
import type { AuditorKind } from "~/domain/audits/audit";
import { type AuditFact, moveAudit, openAudit, recordOfficialStatus } from "~/domain/audits/commands.server";
import { listOfficialStandings } from "~/domain/audits/queries.server";
import { anAccount } from "../../support/accounts";
import { asAdmin, db, loadFoundingCase } from "../../support/database";
import { aDemand, daysAgo } from "../../support/demands";

let watchdog: Actor;
let auditorId: number;
let fact: AuditFact;

beforeEach(async () => {
	const { caseFileId } = await loadFoundingCase();
	const { demandId } = await aDemand({ caseFileId, status: "published" });
	watchdog = await anAccount({ roles: ["watchdog"] });
	const [auditor] = await asAdmin<{ id: string }>("select id from institution order by id limit 1");
	auditorId = Number(auditor!.id);
	fact = {
		caseFileId,
		demandId,
		occurredOn: await daysAgo(70),
		title: "Tahap audit",
		body: "Menurut dokumennya.",
		language: "id",
		evidence: {
			title: "Surat",
			tier: 2,
			obtainedOn: await daysAgo(0),
			url: "https://arsip.example/surat",
			file: null,
		},
	};
});

async function aReport(kind: AuditorKind, receivedOn: string | null): Promise<string> {
	const opened = await openAudit(db, watchdog, { ...fact, auditorId, auditorKind: kind });
	if (!opened.ok) throw new Error(opened.reason);
	const steps = ["diminta", "surat_tugas", "pemeriksaan", "lhp_terbit"] as const;
	for (const [index, to] of steps.slice(1).entries()) {
		const move = { ...fact, auditId: opened.value, from: steps[index]!, to, receivedOn };
		expect(await moveAudit(db, watchdog, move)).toEqual({ ok: true, value: null });
	}
	return opened.value;
}

test("an audit is followed from the request to a recommendation that is not yet carried out", async () => {
	const auditId = await aReport("bpk", await daysAgo(70));
	await moveAudit(db, watchdog, {
		...fact,
		auditId,
		from: "lhp_terbit",
		to: "ada_temuan",
		receivedOn: null,
	});
	const [recommendation] = await asAdmin<{ id: string }>(
		`with found as (insert into audit_finding (audit_id, number, condition, criteria, recorded_by)
			values ($1, '1', 'Kondisi', 'Kriteria', $2) returning id)
		insert into audit_recommendation (finding_id, number, body, recorded_by)
			select id, '1', 'Setor kembali', $2 from found returning id`,
		[auditId, watchdog.accountId],
	);
	const status = {
		...fact,
		recommendationId: Number(recommendation!.id),
		from: "belum_ditindaklanjuti",
		to: "belum_sesuai",
		isCorrection: false,
		occurredOn: await daysAgo(1),
	} as const;
	expect(await listOfficialStandings(db, fact.demandId)).toMatchObject([
		{ status: "belum_ditindaklanjuti", asOf: null, eventId: null, auditorKind: "bpk", findingNumber: "1" },
	]);
	expect(await recordOfficialStatus(db, watchdog, status)).toEqual({ ok: true, value: null });
	expect(await listOfficialStandings(db, fact.demandId)).toMatchObject([
		{ status: "belum_sesuai", asOf: status.occurredOn, recommendation: "Setor kembali" },
	]);
	// Whoever looked before that is told.
	expect(await recordOfficialStatus(db, watchdog, status)).toEqual({ ok: false, reason: "status-moved-on" });
	expect(
		await asAdmin(
			"select kind, count(*)::int from event where demand_id = $1 and kind like '%_moved' group by 1 order by 1",
			[fact.demandId],
		),
	).toEqual([
		{ kind: "audit_moved", count: 5 },
		{ kind: "recommendation_moved", count: 1 },
	]);
});

test.each([
	["bpk", "bpk_reply"],
	["apip", "apip_reply"],
	["bpkp", undefined],
] as const)(
	"a report by %s whose receipt is proved starts the clock of its own rule: %s",
	async (kind, rule) => {
		const auditId = await aReport(kind, await daysAgo(70));
		const rows = await asAdmin<{ key: string; due: string }>(
			`select r.key, c.first_due_on::text as due from clock c join clock_rule r on r.id = c.rule_id where c.topic = $1`,
			[`audit:${auditId}:reply`],
		);
		expect(rows).toEqual(rule ? [{ key: rule, due: await daysAgo(10) }] : []);
	},
);

test("a report whose receipt nothing proves starts no clock", async () => {
	await aReport("bpk", null);
	expect(await asAdmin("select from clock where topic like 'audit:%'")).toEqual([]);
});

test("what is refused leaves nothing behind", async () => {
	const moderator = await anAccount({ roles: ["moderator"] });
	const request = { ...fact, auditorId, auditorKind: "bpk" } as const;
	for (const [actor, changes, reason] of [
		[moderator, {}, "role-missing"],
		[watchdog, { occurredOn: await daysAgo(-1) }, "date-in-future"],
		[watchdog, { occurredOn: "2022-05-18" }, "before-the-case"],
	] as const)
		expect(await openAudit(db, actor, { ...request, ...changes })).toEqual({ ok: false, reason });
	expect(await asAdmin("select from audit")).toEqual([]);
	expect(await asAdmin("select from event where kind = 'audit_moved'")).toEqual([]);
});
