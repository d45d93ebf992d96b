import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "@jest/globals";
import type { Role } from "~/domain/accounts/role";
import {
	AUDIT_MOVES,
	AUDIT_STEPS,
	type AuditStep,
	RECOMMENDATION_MOVES,
	RECOMMENDATION_STATUSES,
	type RecommendationStatus,
} from "~/domain/audits/audit";
import { anAccount } from "../support/accounts";
import { asAdmin, db, loadFoundingCase } from "../support/database";
import { aDemand, anEvidence, daysAgo } from "../support/demands";

/** The guards in the database against AUDIT_MOVES and RECOMMENDATION_MOVES, for whoever writes SQL past the application. */
const ROLES = ["activist", "watchdog", "moderator", "admin"] as const satisfies readonly Role[];
type Step = AuditStep | "";

let caseFileId: number;
let demandId: number;
let accounts: Record<Role, number>;
let today: string;
/** By tier. */
let documents: Record<2 | 4, string>;

beforeEach(async () => {
	({ caseFileId } = await loadFoundingCase());
	({ demandId } = await aDemand({ caseFileId, status: "published" }));
	accounts = {} as Record<Role, number>;
	for (const role of ROLES) accounts[role] = (await anAccount({ roles: [role] })).accountId;
	documents = { 2: await anEvidence(2), 4: await anEvidence(4) };
	today = await daysAgo(0);
});

interface Fact {
	kind?: "audit_moved" | "recommendation_moved" | "note_added";
	role?: Role;
	on?: string;
	evidence?: string | null;
	demand?: number;
}

async function anAuditEvent(fact: Fact): Promise<number> {
	const role = fact.role ?? "watchdog";
	const [row] = await asAdmin<{ id: string }>(
		`insert into event (case_file_id, demand_id, kind, occurred_on, actor_id, actor_role, title, language, evidence_id)
			values ($1, $2, $3, $4, $5, $6, 'Tahap audit', 'id', $7) returning id`,
		[
			caseFileId,
			fact.demand ?? demandId,
			fact.kind ?? "audit_moved",
			fact.on ?? today,
			accounts[role],
			role,
			fact.evidence === undefined ? documents[2] : fact.evidence,
		],
	);
	return Number(row!.id);
}

/** Put to where it is past the guard, so that a test of one move needs no other. */
async function anAudit(step: Step): Promise<string> {
	const id = randomUUID();
	const [auditor] = await asAdmin<{ id: string }>("select id from institution order by id limit 1");
	await db
		.insertInto("audit")
		.values({ id, demand_id: demandId, auditor_id: Number(auditor!.id), auditor_kind: "bpk" })
		.execute();
	if (step) {
		const event = await anAuditEvent({});
		await asAdmin(
			`set session_replication_role = replica;
			insert into audit_step values ('${id}', 1, null, '${step}', ${event});
			set session_replication_role = origin`,
		);
	}
	return id;
}

async function aRecommendation(status?: RecommendationStatus): Promise<number> {
	const audit = await anAudit("ada_temuan");
	const { id: finding } = await db
		.insertInto("audit_finding")
		.values({
			audit_id: audit,
			number: "1",
			condition: "Honor dibayar tanpa daftar hadir",
			criteria: "Peraturan kepala daerah",
			cause: null,
			effect: null,
			amount: 999_999_999_999_999,
			page: 12,
			recorded_by: accounts.watchdog,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	const { id } = await db
		.insertInto("audit_recommendation")
		.values({ finding_id: finding, number: "1", body: "Setor kembali", recorded_by: accounts.watchdog })
		.returning("id")
		.executeTakeFirstOrThrow();
	if (status) {
		const event = await anAuditEvent({ kind: "recommendation_moved" });
		await asAdmin(
			`set session_replication_role = replica;
			insert into audit_recommendation_status
				values (${id}, 1, 'belum_ditindaklanjuti', '${status}', false, ${event});
			set session_replication_role = origin`,
		);
	}
	return id;
}

/** @returns "accepted", or the code of the refusal. Nothing stays written. */
async function attempt(write: () => Promise<unknown>): Promise<string> {
	try {
		await write();
		return "accepted";
	} catch (error) {
		return (error as { code: string }).code;
	}
}

async function moveAudit(audit: string, from: Step, to: AuditStep, fact: Fact = {}): Promise<string> {
	return await attempt(async () =>
		db
			.insertInto("audit_step")
			.values({
				audit_id: audit,
				ordinal: from ? 2 : 1,
				from_step: from || null,
				to_step: to,
				event_id: await anAuditEvent(fact),
			})
			.execute(),
	);
}

async function moveRecommendation(
	id: number,
	from: RecommendationStatus,
	to: RecommendationStatus,
	{ correction = false, ordinal = 2, ...fact }: Fact & { correction?: boolean; ordinal?: number } = {},
): Promise<string> {
	return await attempt(async () =>
		db
			.insertInto("audit_recommendation_status")
			.values({
				recommendation_id: id,
				ordinal,
				from_status: from,
				to_status: to,
				is_correction: correction,
				event_id: await anAuditEvent({ kind: "recommendation_moved", ...fact }),
			})
			.execute(),
	);
}

test("of every step, next step and role the database accepts exactly what the table allows", async () => {
	const accepted: string[] = [];
	const allowed: string[] = [];
	for (const from of ["", ...AUDIT_STEPS] as const)
		for (const to of AUDIT_STEPS)
			for (const role of ROLES) {
				const name = `${from} > ${to} by ${role}`;
				const may = role === "watchdog" && AUDIT_MOVES.some((move) => move.from === from && move.to === to);
				if (may) allowed.push(name);
				if ((await moveAudit(await anAudit(from), from, to, { role })) === "accepted") accepted.push(name);
			}
	expect(accepted).toEqual(allowed);
	expect(allowed).toHaveLength(AUDIT_MOVES.length);
});

test("of every status, next status and role the database accepts the official moves, and others as corrections", async () => {
	const accepted: string[] = [];
	const allowed: string[] = [];
	for (const from of RECOMMENDATION_STATUSES)
		for (const to of RECOMMENDATION_STATUSES)
			for (const role of ROLES)
				for (const correction of [false, true]) {
					const name = `${from} > ${to} by ${role}${correction ? " as a correction" : ""}`;
					const official = RECOMMENDATION_MOVES.some((move) => move.from === from && move.to === to);
					if (role === "watchdog" && (correction ? from !== to : official)) allowed.push(name);
					const id = await aRecommendation(from);
					if ((await moveRecommendation(id, from, to, { role, correction })) === "accepted")
						accepted.push(name);
				}
	expect(accepted).toEqual(allowed);
	expect(allowed).toHaveLength(RECOMMENDATION_MOVES.length + 12);
});

describe("a step is refused, and nothing is written,", () => {
	test.each([
		["without a document", { evidence: null }, "TG080"],
		["dated before the case", { on: "2022-05-18" }, "TG081"],
		["that rests on an event of another kind", { kind: "note_added" }, "TG004"],
	] as const)("%s", async (_, fact, code) => {
		const audit = await anAudit("");
		expect(await moveAudit(audit, "", "diminta", fact)).toBe(code);
		expect(await asAdmin("select from audit_step")).toEqual([]);
	});

	test("dated in the future", async () => {
		expect(await moveAudit(await anAudit(""), "", "diminta", { on: await daysAgo(-1) })).toBe("TG002");
	});

	test("dated before the one it follows", async () => {
		expect(await moveAudit(await anAudit("diminta"), "diminta", "ditolak", { on: await daysAgo(1) })).toBe(
			"TG082",
		);
	});

	test("when the press alone reports a report", async () => {
		const weak = { evidence: documents[4] };
		expect(await moveAudit(await anAudit("pemeriksaan"), "pemeriksaan", "lhp_terbit", weak)).toBe("TG007");
		expect(await moveAudit(await anAudit("diminta"), "diminta", "surat_tugas", weak)).toBe("accepted");
	});

	test("of a demand that its event is not about", async () => {
		const other = await aDemand({ caseFileId, status: "published" });
		expect(await moveAudit(await anAudit(""), "", "diminta", { demand: other.demandId })).toBe("TG004");
	});

	test("when another has moved the audit on: of two at once, one wins", async () => {
		const audit = await anAudit("diminta");
		const both = await Promise.all([
			moveAudit(audit, "diminta", "surat_tugas"),
			moveAudit(audit, "diminta", "ditolak"),
		]);
		expect(both.sort()).toEqual(["TG005", "accepted"]);
	});
});

describe("an official status is refused", () => {
	test("without the auditor's document, or with the press's word for it", async () => {
		const id = await aRecommendation();
		const first = { ordinal: 1 };
		const [from, to] = ["belum_ditindaklanjuti", "belum_sesuai"] as const;
		expect(await moveRecommendation(id, from, to, { ...first, evidence: null })).toBe("TG080");
		expect(await moveRecommendation(id, from, to, { ...first, evidence: documents[4] })).toBe("TG007");
		expect(await moveRecommendation(id, from, to, first)).toBe("accepted");
	});

	test("before the report, unless the auditor has no report yet: then there is no finding either", async () => {
		const id = await aRecommendation();
		expect(
			await moveRecommendation(id, "belum_ditindaklanjuti", "belum_sesuai", {
				ordinal: 1,
				on: await daysAgo(1),
			}),
		).toBe("TG082");
		const audit = await anAudit("lhp_terbit");
		expect(
			await attempt(() =>
				asAdmin(
					"insert into audit_finding (audit_id, number, condition, criteria, recorded_by) values ($1, '1', 'a', 'b', $2)",
					[audit, accounts.watchdog],
				),
			),
		).toBe("TG083");
	});
});

test("an audit and its statuses move no demand", async () => {
	const id = await aRecommendation("belum_sesuai");
	await moveRecommendation(id, "belum_sesuai", "telah_sesuai");
	expect(await asAdmin("select status from demand_status where demand_id = $1", [demandId])).toEqual([
		{ status: "published" },
	]);
});
