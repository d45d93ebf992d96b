import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { compactCounters, foldCounts } from "~/domain/counts/commands.server";
import {
	countSignatures,
	listCountDrift,
	listDayCounts,
	listRegionCounts,
} from "~/domain/counts/queries.server";
import { listDemands } from "~/domain/demands/queries.server";
import { confirmSignatures, withdrawSignatures } from "~/domain/signatures/commands.server";
import { databasePool } from "~/platform/database.server";
import { asAdmin, db, loadFoundingCase, resetDatabase } from "../../support/database";
import { aSigning, confirmedSigner } from "../../support/signings";
import { codeOf, linkOf } from "../../support/verifications";

const REGIONS = [3601, 3673, 1101];

/** The truth: standing signatures, counted one by one. */
async function countStanding(): Promise<Record<number, number>> {
	const rows = await asAdmin<{ demand_id: string; n: string }>(
		`select s.demand_id, count(*) as n from signature s
			join lateral (select delta from signature_event e where e.signature_id = s.id order by ordinal desc limit 1) last on true
			where last.delta = 1 group by 1`,
	);
	return Object.fromEntries(rows.map((row) => [row.demand_id, Number(row.n)]));
}

/** What readers are shown, by the two ways in which pages ask. */
async function readShown(caseFileId: number): Promise<Record<number, number>> {
	const { byDemand } = await countSignatures(db, caseFileId);
	const demands = await listDemands(db, caseFileId);
	for (const demand of demands) expect(demand.signatures).toBe(byDemand.get(demand.id) ?? 0);
	return Object.fromEntries([...byDemand].filter(([, n]) => n !== 0));
}

/** Region counts as shown after a fold against region counts of standing signatures. */
async function expectRegionsExact(caseFileId: number) {
	await foldCounts(db);
	for (const { id } of await listDemands(db, caseFileId)) {
		const rows = await asAdmin<{ code: number; n: string }>(
			`select last.region_code as code, count(*) as n from signature s
				join lateral (select * from signature_event e where e.signature_id = s.id order by ordinal desc limit 1) last on true
				where last.delta = 1 and s.demand_id = $1 group by 1`,
			[id],
		);
		const shown = (await listRegionCounts(db, id)).rows;
		expect(Object.fromEntries(shown.map(({ code, n }) => [code, n]))).toEqual(
			Object.fromEntries(rows.map(({ code, n }) => [code, Number(n)])),
		);
		const days = await listDayCounts(db, id);
		expect(days.reduce((sum, { n }) => sum + n, 0)).toBe(rows.reduce((sum, { n }) => sum + Number(n), 0));
	}
}

type Step =
	| { do: "sign"; who: number; demands: boolean[]; region: number }
	| { do: "confirm"; which: number; by: "link" | "code" }
	| { do: "withdraw"; which: number }
	| { do: "fold" }
	| { do: "compact" };

const who = fc.nat(3);
const aStep: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 4,
		arbitrary: fc.record({
			do: fc.constant("sign" as const),
			who,
			demands: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
			region: fc.nat(2),
		}),
	},
	{
		weight: 5,
		arbitrary: fc.record({
			do: fc.constant("confirm" as const),
			which: fc.nat(8),
			by: fc.constantFrom("link" as const, "code" as const),
		}),
	},
	{ weight: 2, arbitrary: fc.record({ do: fc.constant("withdraw" as const), which: fc.nat(8) }) },
	{ weight: 1, arbitrary: fc.constant({ do: "fold" as const }) },
	{ weight: 1, arbitrary: fc.constant({ do: "compact" as const }) },
);

test("whatever people do in whatever order, every number shown is the number of signatures that stand", async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(aStep, { minLength: 5, maxLength: 30, size: "max" }), async (steps) => {
			await resetDatabase();
			const { caseFileId, demands } = await loadFoundingCase();
			/** Of each address: the forms it sent, and the demands for which it stands. */
			const forms: Array<{
				id: string;
				who: number;
				demandIds: number[];
				state: "sent" | "confirmed" | "gone";
			}> = [];
			const standing = new Map<number, Set<number>>();

			for (const step of steps) {
				const form = "which" in step ? forms[step.which % Math.max(1, forms.length)] : undefined;
				if (step.do === "sign") {
					const demandIds = demands.filter((_, at) => step.demands[at]).map(({ id }) => id);
					if (demandIds.length === 0) continue;
					const email = `warga${step.who}@signer.test`;
					const id = await aSigning({ caseFileId, demandIds, email, regionCode: REGIONS[step.region]! });
					forms.push({ id, who: step.who, demandIds, state: "sent" });
					// The next form comes on another day: a mailbox gets only so many mails on one, and codes work once mailed.
					await asAdmin("update verification set created_at = created_at - interval '1 day'");
				} else if (step.do === "confirm" && form) {
					const result = await confirmSignatures(db, step.by === "link" ? linkOf(form.id) : codeOf(form.id));
					expect(result.ok).toBe(form.state !== "gone");
					if (form.state === "sent") {
						form.state = "confirmed";
						standing.set(form.who, new Set([...(standing.get(form.who) ?? []), ...form.demandIds]));
					}
				} else if (step.do === "withdraw" && form) {
					const result = await withdrawSignatures(db, form.id);
					expect(result.ok).toBe(form.state === "confirmed");
					if (form.state === "confirmed") {
						standing.delete(form.who);
						// Forms that nobody confirmed go with the person.
						for (const other of forms)
							if (other.who === form.who && other.state === "sent") other.state = "gone";
					}
				} else if (step.do === "fold") await foldCounts(db);
				else if (step.do === "compact") await compactCounters(db);

				const expected: Record<number, number> = {};
				for (const stands of standing.values())
					for (const id of stands) expected[id] = (expected[id] ?? 0) + 1;
				expect(await readShown(caseFileId)).toEqual(expected);
				expect((await countSignatures(db, caseFileId)).people).toBe(standing.size);
			}
			expect(await readShown(caseFileId)).toEqual(await countStanding());
			expect(await listCountDrift(db)).toEqual([]);
			await expectRegionsExact(caseFileId);
			expect(await listCountDrift(db)).toEqual([]);
		}),
		{ numRuns: 25 },
	);
	// Cut off, it would go on behind the tests that follow and spoil them.
}, 300_000);

test("a link and a code used at the same moment count once", async () => {
	const { caseFileId, demands } = await loadFoundingCase();
	const demandIds = demands.map(({ id }) => id);
	for (let round = 0; round < 5; round += 1) {
		const id = await aSigning({ caseFileId, demandIds });
		const results = await Promise.all(
			[linkOf(id), codeOf(id), linkOf(id), codeOf(id)].map((proof) => confirmSignatures(db, proof)),
		);
		expect(results.every(({ ok }) => ok)).toBe(true);
		expect(await readShown(caseFileId)).toEqual(
			Object.fromEntries(demandIds.map((each) => [each, round + 1])),
		);
	}
	expect(await listCountDrift(db)).toEqual([]);
});

test("two forms of one mailbox confirmed at the same moment count once", async () => {
	const { caseFileId, demands } = await loadFoundingCase();
	for (let round = 0; round < 5; round += 1) {
		const ids = await Promise.all(
			["Sari@Gmail.com", "s.a.r.i@gmail.com", "sari+x@googlemail.com"].map((email) =>
				aSigning({ caseFileId, demandIds: [demands[0].id, demands[1].id], email }),
			),
		);
		await Promise.all(ids.map((id) => confirmSignatures(db, linkOf(id))));
		expect(await readShown(caseFileId)).toEqual({ [demands[0].id]: 1, [demands[1].id]: 1 });
	}
	expect(await listCountDrift(db)).toEqual([]);
});

test("confirming one form while withdrawing by another ends in one of the two, never in an error", async () => {
	const { caseFileId, demands } = await loadFoundingCase();
	for (let round = 0; round < 10; round += 1) {
		const email = `warga${round}@signer.test`;
		const demandIds = demands.map(({ id }) => id);
		const first = await confirmedSigner({ caseFileId, demandIds, email });
		const second = await aSigning({ caseFileId, demandIds, email });
		const [confirmed, withdrawn] = await Promise.all([
			confirmSignatures(db, linkOf(second)),
			withdrawSignatures(db, first),
		]);
		expect(withdrawn.ok).toBe(true);
		if (!confirmed.ok) expect(confirmed.reason).toBe("link-expired");
		expect(await readShown(caseFileId)).toEqual(await countStanding());
	}
	expect(await listCountDrift(db)).toEqual([]);
});

test("whoever signs waits for no other signer: neither the demand nor the case is written", async () => {
	const { caseFileId, demands } = await loadFoundingCase();
	const versions = () =>
		asAdmin(
			`select 'demand' as t, id, xmin::text from demand union all select 'case_file', id, xmin::text from case_file
				union all select 'demand_version', demand_id, xmin::text from demand_version order by 1, 2`,
		);
	const before = await versions();
	const id = await confirmedSigner({ caseFileId, demandIds: demands.map((demand) => demand.id) });
	await confirmedSigner({ caseFileId, demandIds: [demands[0].id] });
	await withdrawSignatures(db, id);
	await foldCounts(db);
	await compactCounters(db);
	expect(before).toHaveLength(7);
	expect(await versions()).toEqual(before);
});

test("a signature that was taken out of the counts by hand is reported as a drift", async () => {
	const { caseFileId, demands } = await loadFoundingCase();
	await confirmedSigner({ caseFileId, demandIds: [demands[0].id] });
	await asAdmin("update demand_slot set n = n + 1");
	expect(await listCountDrift(db)).toEqual([
		{ demandId: demands[0].id, counted: 1, shown: 2, where: "total" },
	]);
	await asAdmin("update demand_slot set n = n - 1");
	await foldCounts(db);
	await asAdmin("update demand_region set n = 0");
	await asAdmin("delete from demand_day");
	expect((await listCountDrift(db)).map(({ where }) => where).sort()).toEqual(["day", "region"]);
});

test("gathering the slots and counting wait for each other, and never both at once", async () => {
	const { caseFileId, demands } = await loadFoundingCase();
	const [first, second] = demands;
	// The row of the second demand lies before that of the first: a gathering in the order of the disk begins there.
	await confirmedSigner({ caseFileId, demandIds: [second.id] });
	await confirmedSigner({ caseFileId, demandIds: [first.id] });
	const counting = await (await databasePool()).connect();
	const add = (demandId: number) =>
		counting.query("update demand_slot set n = n + 1 where demand_id = $1 and slot <> 0", [demandId]);
	try {
		await counting.query("begin");
		await add(first.id);
		const gathering = compactCounters(db);
		await waitUntilSomebodyWaits();
		await add(second.id);
		await counting.query("rollback");
		await gathering;
	} finally {
		counting.release();
	}
	expect(await readShown(caseFileId)).toEqual({ [first.id]: 1, [second.id]: 1 });
	expect(await listCountDrift(db)).toEqual([]);
});

test("counts stay exact while processes sign, fold and compact at once, and one of them is killed", async () => {
	const { caseFileId, demands } = await loadFoundingCase();
	const task = JSON.stringify({
		caseFileId,
		demandIds: demands.map(({ id }) => id),
		emails: Array.from({ length: 12 }, (_, at) => `warga${at}@signer.test`),
		regionCodes: REGIONS,
	});
	const children = [aCountingProcess(task), aCountingProcess(task)] as const;
	try {
		await Promise.all(children.map((child) => child.steps(20)));
		let tending = true;
		const tend = (work: () => Promise<void>) =>
			(async () => {
				while (tending) {
					await work();
					await pause(10);
				}
			})();
		const tasks = [foldCounts, compactCounters, foldCounts, compactCounters];
		const tended = Promise.all(tasks.map((task) => tend(() => task(db))));
		await Promise.all(children.map((child) => child.steps(60)));
		children[0].process.kill("SIGKILL");
		await children[0].ended;
		// Between two transactions of the others every total is right, not only at the end.
		expect(await listCountDrift(db)).toEqual([]);
		await children[1].steps(children[1].done() + 40);
		expect(await listCountDrift(db)).toEqual([]);
		tending = false;
		await tended;
		children[1].process.stdin.write("stop\n");
		const [code] = await children[1].ended;
		expect({ code, errors: children[1].errors() }).toEqual({ code: 0, errors: "" });
	} finally {
		for (const child of children) if (child.process.exitCode === null) child.process.kill("SIGKILL");
		await Promise.all(children.map((child) => child.ended));
	}
	await waitForOrphans();
	expect(await readShown(caseFileId)).toEqual(await countStanding());
	expect(await listCountDrift(db)).toEqual([]);
	await compactCounters(db);
	expect(await readShown(caseFileId)).toEqual(await countStanding());
	await expectRegionsExact(caseFileId);
	expect(await listCountDrift(db)).toEqual([]);
	const slots = await asAdmin<{ slot: string }>("select distinct slot from demand_slot");
	expect(slots.map(({ slot }) => slot)).toEqual(["0"]);
});

function aCountingProcess(task: string) {
	const child: ChildProcessWithoutNullStreams = spawn(
		process.execPath,
		["--import", "tsx", resolve("tests/support/counting-process.ts"), task],
		{ env: { ...process.env, NODE_OPTIONS: "" } },
	);
	let done = 0;
	let errors = "";
	let notice = () => {};
	createInterface(child.stdout).on("line", () => {
		done += 1;
		notice();
	});
	child.stderr.on("data", (chunk) => {
		errors += chunk;
	});
	const ended = once(child, "exit");
	ended.then(() => notice());
	return {
		process: child,
		ended,
		errors: () => errors,
		done: () => done,
		/** Resolves when so many steps are done. */
		async steps(wanted: number) {
			while (done < wanted) {
				if (child.exitCode !== null)
					throw new Error(`the counting process ended with ${child.exitCode}: ${errors}`);
				await new Promise<void>((resume) => {
					notice = resume;
				});
			}
		},
	};
}

async function waitUntilSomebodyWaits() {
	for (;;) {
		const waiting = await asAdmin(
			"select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
		);
		if (waiting.length > 0) return;
		await pause(5);
	}
}

/** The server notices a killed client when it next writes to it: its last transaction may end a moment later. */
async function waitForOrphans() {
	for (;;) {
		const [row] = await asAdmin<{ n: number }>(
			`select count(*)::int as n from pg_stat_activity
				where datname = current_database() and pid <> pg_backend_pid() and state in ('active', 'idle in transaction')
					and query not like '%pg_stat_activity%'`,
		);
		if (row!.n === 0) return;
		await pause(20);
	}
}
