import { beforeEach, expect, test } from "@jest/globals";
import fc from "fast-check";
import type pg from "pg";
import { leadsTo, STATUSES, type Status, TRANSITIONS } from "~/domain/demands/status";
import { databasePool } from "~/platform/database.server";
import { anAccount } from "../support/accounts";
import { loadFoundingCase } from "../support/database";
import { aDemand, anEvidence, daysAgo } from "../support/demands";

/**
 * The guard in the database against TRANSITIONS: nobody who writes SQL past the application can give a demand a status
 * that the table does not allow. Each attempt is one INSERT in a transaction that is rolled back.
 */
const FROM = ["", ...STATUSES] as const;
const ROLES = ["system", "activist", "watchdog", "moderator", "admin", "institution"] as const;
type From = (typeof FROM)[number];

interface Attempt {
	kind: "status_changed" | "verdict_proposed";
	from: From;
	/** The demand has moved on since its sender looked. */
	stale: boolean;
	to: Status;
	role: (typeof ROLES)[number];
	actor: "none" | "holds-the-role" | "holds-another-role" | "disabled";
	/** 0: no evidence at all. */
	tier: 0 | 1 | 2 | 3 | 4;
	dated: "today" | "in-the-future";
	confirms: "nothing" | "another's-proposal" | "own-proposal" | "proposal-of-another-verdict" | "no-proposal";
	/** Of a move that leads to another demand. */
	names: "where-it-leads" | "nothing" | "a-link-of-another-kind" | "a-link-of-another-demand";
	/** Of an institution that speaks. */
	speaks: "the-addressee" | "another-institution";
}

/** What an attempt is like unless it says otherwise. */
const PLAIN = { stale: false, dated: "today", names: "where-it-leads", speaks: "the-addressee" } as const;

interface Scene {
	caseFileId: number;
	demands: Record<From, number>;
	evidence: Record<number, string>;
	actors: Record<string, { holder: number; other: number; disabled: number }>;
	watchdogs: [number, number];
	links: Record<From, Record<"merged_into" | "successor", number>>;
	addressee: number;
	anotherInstitution: number;
	today: string;
	tomorrow: string;
}

let scene: Scene;

beforeEach(async () => {
	const { caseFileId } = await loadFoundingCase();
	// Long enough ago for "unanswered"; the days around that limit have a test of their own.
	const receiptOn = await daysAgo(100);
	const demands = {} as Record<From, number>;
	for (const status of FROM) demands[status] = (await aDemand({ caseFileId, status, receiptOn })).demandId;
	const evidence = {
		1: await anEvidence(1),
		2: await anEvidence(2),
		3: await anEvidence(3),
		4: await anEvidence(4),
	};
	const actors: Scene["actors"] = {};
	const pool = await databasePool();
	for (const role of ["activist", "watchdog", "moderator", "admin"] as const) {
		const other = role === "admin" ? "moderator" : "admin";
		const disabled = (await anAccount({ roles: [role] })).accountId;
		await pool.query("update account set disabled_at = now() where id = $1", [disabled]);
		actors[role] = {
			holder: (await anAccount({ roles: [role] })).accountId,
			other: (await anAccount({ roles: [other] })).accountId,
			disabled,
		};
	}
	const { rows: institutions } = await pool.query<{ id: string; addressed: boolean }>(
		`select i.id, exists (select from demand_version v join office o on o.id = v.addressee_office_id
			where v.demand_id = $1 and o.institution_id = i.id) as addressed from institution i`,
		[demands.published],
	);
	const target = (await aDemand({ caseFileId, status: "published" })).demandId;
	const links = {} as Scene["links"];
	for (const from of FROM) {
		const { rows } = await pool.query<{ merged: string; successor: string }>(
			`with merged as (
				insert into demand_link (kind, demand_id, target_demand_id, language, made_by)
				values ('merged_into', $1, $2, 'id', $3) returning id
			), successor as (
				insert into demand_link (kind, demand_id, target_demand_id, rule, language, made_by)
				values ('successor', $1, $2, 'PP 49/2008 Pasal 132A', 'id', $3) returning id
			)
			select (select id from merged) as merged, (select id from successor) as successor`,
			[demands[from], target, actors.moderator!.holder],
		);
		links[from] = { merged_into: Number(rows[0]!.merged), successor: Number(rows[0]!.successor) };
	}
	scene = {
		caseFileId,
		links,
		addressee: Number(institutions.find(({ addressed }) => addressed)!.id),
		anotherInstitution: Number(institutions.find(({ addressed }) => !addressed)!.id),
		demands,
		evidence,
		actors,
		watchdogs: [actors.watchdog!.holder, (await anAccount({ roles: ["watchdog"] })).accountId],
		today: await daysAgo(0),
		tomorrow: await daysAgo(-1),
	};
});

test("the database holds the very table that the application shows", async () => {
	const pool = await databasePool();
	const { rows } = await pool.query(
		"select from_status, to_status, role, second_person, max_tier from status_transition",
	);
	const written = TRANSITIONS.map(({ from, to, role, secondPerson, maxTier }) => ({
		from_status: from,
		to_status: to,
		role,
		second_person: secondPerson,
		max_tier: maxTier,
	}));
	const inOrder = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b));
	expect(rows.sort(inOrder)).toEqual(written.sort(inOrder));
});

test("of every from, to, role, evidence and second person the database accepts exactly what the table allows", async () => {
	const accepted: string[] = [];
	const allowed: string[] = [];
	let tried = 0;
	await insideRollback(async (client) => {
		for (const from of FROM) {
			for (const to of STATUSES) {
				for (const role of ROLES) {
					for (const tier of [0, 1, 2, 3, 4] as const) {
						for (const confirms of ["another's-proposal", "nothing"] as const) {
							const attempt: Attempt = {
								...PLAIN,
								kind: "status_changed",
								from,
								to,
								role,
								actor: role === "system" || role === "institution" ? "none" : "holds-the-role",
								tier,
								confirms,
							};
							const name = `${from} > ${to} by ${role} on tier ${tier}, confirming ${confirms}`;
							tried += 1;
							if (isAllowed(attempt)) allowed.push(name);
							if ((await tryIn(client, attempt)) === "accepted") accepted.push(name);
						}
					}
				}
			}
		}
	});
	expect(accepted).toEqual(allowed);
	expect(tried).toBe(FROM.length * STATUSES.length * ROLES.length * 5 * 2);
	expect(allowed.length).toBeGreaterThan(TRANSITIONS.length);
}, 240_000);

const anAttempt: fc.Arbitrary<Attempt> = fc
	.oneof(
		fc.record({
			from: fc.constantFrom(...FROM),
			to: fc.constantFrom(...STATUSES),
			role: fc.constantFrom(...ROLES),
		}),
		// Half of the attempts begin with a move that exists, or nearly all would be refused for that alone.
		fc.constantFrom(...TRANSITIONS).map(({ from, to, role }) => ({ from, to, role })),
	)
	.chain(({ from, to, role }) =>
		fc.record({
			from: fc.constant(from as From),
			to: fc.constant(to as Status),
			role: fc.constant(role as Attempt["role"]),
			kind: mostly<Attempt["kind"]>("status_changed", "verdict_proposed"),
			stale: mostly(false, true),
			actor: mostly<Attempt["actor"]>(
				role === "system" || role === "institution" ? "none" : "holds-the-role",
				"none",
				"holds-the-role",
				"holds-another-role",
				"disabled",
			),
			tier: mostly<Attempt["tier"]>(1, 0, 2, 3, 4),
			dated: mostly<Attempt["dated"]>("today", "in-the-future"),
			confirms: mostly<Attempt["confirms"]>(
				"another's-proposal",
				"nothing",
				"own-proposal",
				"proposal-of-another-verdict",
				"no-proposal",
			),
			names: mostly<Attempt["names"]>(
				"where-it-leads",
				"nothing",
				"a-link-of-another-kind",
				"a-link-of-another-demand",
			),
			speaks: mostly<Attempt["speaks"]>("the-addressee", "another-institution"),
		}),
	);

test("whatever else is right or wrong about a move, the database decides as the table does", async () => {
	const seen = { accepted: 0, refused: 0 };
	await insideRollback(async (client) => {
		await fc.assert(
			fc.asyncProperty(anAttempt, async (attempt) => {
				const expected = isAllowed(attempt) ? "accepted" : "refused";
				seen[expected] += 1;
				expect(await tryIn(client, attempt)).toBe(expected);
			}),
			{ numRuns: 1500 },
		);
	});
	// Both sides of the rule were really visited.
	expect(seen.accepted).toBeGreaterThan(50);
	expect(seen.refused).toBeGreaterThan(50);
});

test.each([
	{ receipt: 44, reminder: 44, verdict: 0, becomes: "accepted" },
	{ receipt: 44, reminder: 0, verdict: 0, becomes: "accepted" },
	{ receipt: 100, reminder: 60, verdict: 56, becomes: "accepted" },
	{ receipt: 43, reminder: 43, verdict: 0, becomes: "refused" },
	{ receipt: 100, reminder: 60, verdict: 57, becomes: "refused" },
	{ receipt: 44, reminder: undefined, verdict: 0, becomes: "refused" },
	{ receipt: 44, reminder: 45, verdict: 0, becomes: "refused" },
	{ receipt: undefined, reminder: 10, verdict: 0, becomes: "refused" },
])(
	"an institution is called silent only 44 days after a proven receipt and after a reminder: $receipt, $reminder, $verdict → $becomes",
	async ({ receipt, reminder, verdict, becomes }) => {
		const { caseFileId, evidence, watchdogs, actors } = scene;
		const { demandId } = await aDemand({ caseFileId, status: "draft" });
		const receiptOn = receipt === undefined ? await daysAgo(200) : await daysAgo(receipt);
		await insideRollback(async (client) => {
			// The steps that lead here, each past the guard's own rules for it.
			for (const [from, to, actor, role, on, proof] of [
				["draft", "in_review", actors.activist!.holder, "activist", receiptOn, false],
				["in_review", "published", actors.moderator!.holder, "moderator", receiptOn, false],
				["published", "delivered", watchdogs[0], "watchdog", receiptOn, receipt !== undefined],
			] as const) {
				await client.query(
					`insert into event (case_file_id, demand_id, kind, occurred_on, actor_id, actor_role, title, language,
						evidence_id, from_status, to_status, proof_of_receipt)
					values ($1, $2, 'status_changed', $3, $4, $5, 'Langkah', 'id', $6, $7, $8, $9)`,
					[caseFileId, demandId, on, actor, role, evidence[1], from, to, proof],
				);
			}
			if (reminder !== undefined) {
				await client.query(
					`insert into event (case_file_id, demand_id, kind, occurred_on, actor_role, title, language)
					values ($1, $2, 'reminder_sent', $3, 'system', 'Pengingat', 'id')`,
					[caseFileId, demandId, await daysAgo(reminder)],
				);
			}
			const outcome = client.query(
				`insert into event (case_file_id, demand_id, kind, occurred_on, actor_id, actor_role, title, language,
					evidence_id, from_status, to_status)
				values ($1, $2, 'status_changed', $3, $4, 'watchdog', 'Tidak ditanggapi', 'id', $5, 'delivered', 'unanswered')`,
				[caseFileId, demandId, await daysAgo(verdict), watchdogs[0], evidence[4]],
			);
			if (becomes === "accepted") await outcome;
			else await expect(outcome).rejects.toMatchObject({ code: "TG009" });
		});
	},
);

test("a proposal made before the status last changed confirms nothing", async () => {
	const { caseFileId, evidence, watchdogs, actors, today } = scene;
	const demandId = scene.demands.responded;
	await insideRollback(async (client) => {
		const write = (
			kind: string,
			actor: number,
			role: string,
			from: string,
			to: string,
			confirms: string | null,
		) =>
			client.query<{ id: string }>(
				`insert into event (case_file_id, demand_id, kind, occurred_on, actor_id, actor_role, title, language,
					evidence_id, from_status, to_status, confirms_event_id)
				values ($1, $2, $3, $4, $5, $6, 'Langkah', 'id', $7, $8, $9, $10) returning id`,
				[caseFileId, demandId, kind, today, actor, role, evidence[1], from, to, confirms],
			);
		const old = (await write("verdict_proposed", watchdogs[0], "watchdog", "responded", "fulfilled", null))
			.rows[0]!.id;
		await write("status_changed", watchdogs[0], "watchdog", "responded", "refused", null);
		await write("status_changed", actors.moderator!.holder, "moderator", "refused", "responded", null);
		await expect(
			write("status_changed", watchdogs[1], "watchdog", "responded", "fulfilled", old),
		).rejects.toMatchObject({ code: "TG008" });
	});
});

test("nobody gives a demand another status by hand: not in the timeline, not in the view, not in the table of moves' stead", async () => {
	const pool = await databasePool();
	for (const [text, code] of [
		["update event set to_status = 'fulfilled' where kind = 'status_changed'", "TG001"],
		["delete from event where kind = 'status_changed'", "TG001"],
		// A view over "distinct on" takes no changes.
		["update demand_status set status = 'fulfilled'", "55000"],
		["update demand set status = 'fulfilled'", "42703"],
	] as const)
		await expect(pool.query(text)).rejects.toMatchObject({ code });
});

test("a demand of one case cannot be moved in the name of another", async () => {
	const { demands, evidence, actors, today } = scene;
	const pool = await databasePool();
	await expect(
		pool.query(
			`insert into event (case_file_id, demand_id, kind, occurred_on, actor_id, actor_role, title, language,
				evidence_id, from_status, to_status)
			values ((select max(id) + 1 from case_file), $1, 'status_changed', $2, $3, 'activist', 'Langkah', 'id', $4, 'published', 'withdrawn')`,
			[demands.published, today, actors.activist!.holder, evidence[1]],
		),
	).rejects.toMatchObject({ code: "TG004" });
});

/** What TRANSITIONS and the rules beside it say of an attempt. */
function isAllowed(attempt: Attempt): boolean {
	const { kind, from, stale, to, role, actor, tier, dated, confirms, names, speaks } = attempt;
	if (dated === "in-the-future" || stale || tier === 0) return false;
	if (role === "system" || role === "institution" ? actor !== "none" : actor !== "holds-the-role")
		return false;
	if (role === "institution" && speaks !== "the-addressee") return false;
	const transition = TRANSITIONS.find((each) => each.from === from && each.to === to && each.role === role);
	if (!transition || tier > transition.maxTier) return false;
	if (kind === "verdict_proposed") return transition.secondPerson;
	if (leadsTo(to) && names !== "where-it-leads") return false;
	return !transition.secondPerson || confirms === "another's-proposal";
}

/** The link that an attempt names. */
function linkOf({ kind, from, to, names }: Attempt): number | null {
	const leads = leadsTo(to);
	if (kind !== "status_changed" || !leads || names === "nothing") return null;
	const of = names === "a-link-of-another-demand" ? (from === "published" ? "draft" : "published") : from;
	const other = leads === "successor" ? "merged_into" : "successor";
	return scene.links[of][names === "a-link-of-another-kind" ? other : leads];
}

/** Sends an attempt to the database and takes it back. */
async function tryIn(client: pg.PoolClient, attempt: Attempt): Promise<"accepted" | "refused"> {
	const { caseFileId, demands, evidence, actors, today, tomorrow } = scene;
	const { kind, from, to, role, tier } = attempt;
	const demandId = demands[from];
	await client.query("savepoint attempt");
	try {
		const confirms = await propose(client, attempt);
		const actor = actors[role === "system" || role === "institution" ? "watchdog" : role]!;
		const speaker = attempt.speaks === "the-addressee" ? scene.addressee : scene.anotherInstitution;
		await client.query(
			`insert into event (case_file_id, demand_id, kind, occurred_on, actor_id, actor_role, title, language,
				evidence_id, from_status, to_status, confirms_event_id, demand_link_id, institution_id)
			values ($1, $2, $3, $4, $5, $6, 'Langkah', 'id', $7, $8, $9, $10, $11, $12)`,
			[
				caseFileId,
				demandId,
				kind,
				attempt.dated === "today" ? today : tomorrow,
				{
					none: null,
					"holds-the-role": actor.holder,
					"holds-another-role": actor.other,
					disabled: actor.disabled,
				}[attempt.actor],
				role,
				tier === 0 ? null : evidence[tier],
				attempt.stale ? (from === "published" ? "draft" : "published") : from,
				to,
				confirms,
				linkOf(attempt),
				role === "institution" ? speaker : null,
			],
		);
		return "accepted";
	} catch (error) {
		// Only the guard and the table's own checks may refuse: anything else is a mistake of this test.
		expect((error as pg.DatabaseError).code).toMatch(/^(TG\d{3}|23514)$/);
		return "refused";
	} finally {
		await client.query("rollback to savepoint attempt");
	}
}

/** The proposal that an attempt says it confirms, past the guard where the guard would refuse it. */
async function propose(client: pg.PoolClient, { from, to, confirms }: Attempt): Promise<number | null> {
	const { caseFileId, demands, evidence, actors, watchdogs, today } = scene;
	if (confirms === "nothing") return null;
	const needed = TRANSITIONS.find((each) => each.from === from && each.to === to && each.secondPerson);
	if (confirms === "no-proposal" || !needed) {
		const { rows } = await client.query<{ id: number }>(
			`insert into event (case_file_id, demand_id, kind, occurred_on, actor_id, actor_role, title, language, source_url)
			values ($1, $2, 'note_added', $3, $4, 'watchdog', 'Catatan', 'id', 'https://arsip.example') returning id`,
			[caseFileId, demands[from], today, watchdogs[1]],
		);
		return rows[0]!.id;
	}
	const another = TRANSITIONS.find((each) => each.from === from && each.to !== to && each.secondPerson)!;
	const { rows } = await client.query<{ id: number }>(
		`insert into event (case_file_id, demand_id, kind, occurred_on, actor_id, actor_role, title, language,
			evidence_id, from_status, to_status)
		values ($1, $2, 'verdict_proposed', $3, $4, 'watchdog', 'Usul', 'id', $5, $6, $7) returning id`,
		[
			caseFileId,
			demands[from],
			today,
			confirms === "own-proposal" ? actors.watchdog!.holder : watchdogs[1],
			evidence[1],
			from,
			confirms === "proposal-of-another-verdict" ? another.to : to,
		],
	);
	return rows[0]!.id;
}

async function insideRollback(work: (client: pg.PoolClient) => Promise<void>) {
	const client = await (await databasePool()).connect();
	try {
		await client.query("begin");
		await work(client);
	} finally {
		await client.query("rollback");
		client.release();
	}
}

/** The first value in three of four cases, else any of the others. */
function mostly<Value>(usual: Value, ...others: Value[]): fc.Arbitrary<Value> {
	return fc.oneof(
		{ weight: 3, arbitrary: fc.constant(usual) },
		{ weight: 1, arbitrary: fc.constantFrom(...others) },
	);
}
