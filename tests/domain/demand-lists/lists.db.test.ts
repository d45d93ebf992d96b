import { beforeEach, expect, test } from "@jest/globals";
import fc from "fast-check";
import { listCaseFiles } from "~/domain/case-files/queries.server";
import { type DemandFilters, type ListName, NO_FILTERS } from "~/domain/demand-lists/demand-list";
import { listDemandPage } from "~/domain/demand-lists/queries.server";
import { listInstitutions } from "~/domain/institutions/queries.server";
import type { PageOf } from "~/platform/cursor";
import { anAccount } from "../../support/accounts";
import { asAdmin, db, loadFoundingCase, resetDatabase } from "../../support/database";
import { aDemand, anEnteredDemand, daysAgo, move } from "../../support/demands";

let caseFileId: number;
let founding: string[];

beforeEach(load);

async function load() {
	const loaded = await loadFoundingCase();
	caseFileId = loaded.caseFileId;
	founding = loaded.demands.map(({ slug }) => slug);
}

async function slugs(list: ListName, filters: Partial<DemandFilters> = {}): Promise<string[]> {
	const { rows } = await listDemandPage(db, list, { ...NO_FILTERS, ...filters }, 100);
	return rows.map(({ slug }) => slug);
}

test("the newest come first, and no draft is in any list", async () => {
	const published = await anEnteredDemand({ caseFileId, signatures: 8 });
	for (const status of ["draft", "in_review", "withdrawn-draft"] as const)
		await anEnteredDemand({ caseFileId, status, signatures: 9 });
	expect(await slugs("newest")).toEqual([published.slug, ...[...founding].reverse()]);
	expect(await slugs("signatures")).toEqual([published.slug, ...[...founding].reverse()]);
	expect(await slugs("near-goal")).toEqual([published.slug]);
	expect(await slugs("moved")).toEqual([]);
	expect(await slugs("newest", { status: "withdrawn" })).toEqual([]);
});

test("most overdue first; answered demands and those in time are not in that list", async () => {
	const late = await aDemand({ caseFileId, status: "delivered", receiptOn: await daysAgo(31) });
	const later = await aDemand({ caseFileId, status: "in_process", receiptOn: await daysAgo(200) });
	const inTime = await aDemand({ caseFileId, status: "delivered", receiptOn: await daysAgo(30) });
	const answered = await aDemand({ caseFileId, status: "responded", receiptOn: await daysAgo(90) });
	expect(await slugs("overdue")).toEqual([later.slug, late.slug]);
	expect((await slugs("newest", { overdue: true })).sort()).toEqual([late.slug, later.slug].sort());
	const notOverdue = await slugs("newest", { overdue: false });
	expect(notOverdue).toEqual(expect.arrayContaining([inTime.slug, answered.slug, ...founding]));
	expect(notOverdue).toHaveLength(5);
	const { rows } = await listDemandPage(db, "newest", NO_FILTERS, 100);
	for (const demand of rows)
		expect([demand.slug, demand.clock.overdueDays > 0 && demand.status !== "responded"]).toEqual([
			demand.slug,
			!notOverdue.includes(demand.slug),
		]);
});

test("moved this week are those whose status changed, not those that were published", async () => {
	const watchdog = await anAccount({ roles: ["watchdog"] });
	const { demandId, slug } = await anEnteredDemand({ caseFileId });
	const old = await anEnteredDemand({ caseFileId });
	for (const id of [demandId, old.demandId])
		await move(watchdog, { demandId: id, caseFileId, from: "published", to: "delivered" });
	expect(await slugs("moved")).toEqual([old.slug, slug]);
	await asAdmin(`begin; set local session_replication_role = replica;
		update event set recorded_at = now() - interval '8 days' where demand_id = ${old.demandId}; commit`);
	expect(await slugs("moved")).toEqual([slug]);
});

test("near the next step are eight of ten and more; a closed demand gathers none", async () => {
	for (const signatures of [7, 10, 19]) await anEnteredDemand({ caseFileId, signatures });
	const eight = await anEnteredDemand({ caseFileId, signatures: 8 });
	const most = await anEnteredDemand({ caseFileId, signatures: 99 });
	const closed = await aDemand({ caseFileId, status: "refused" });
	await asAdmin("insert into demand_slot values ($1, 3, 5), ($1, 4, 4)", [closed.demandId]);
	expect(await slugs("near-goal")).toEqual([most.slug, eight.slug]);
	expect((await slugs("signatures")).slice(0, 2)).toEqual([most.slug, expect.any(String)]);
});

test("a list can be narrowed by status, institution and province, the addressee's before the case's", async () => {
	const [governor, inspectorate, certificates] = founding;
	expect(await slugs("newest", { institution: "inspektorat" })).toEqual([certificates, inspectorate]);
	expect(await slugs("newest", { institution: "pemprov-banten" })).toEqual([governor]);
	expect(await slugs("newest", { status: "published" })).toHaveLength(3);
	expect(await slugs("newest", { status: "refused" })).toEqual([]);
	expect(await slugs("newest", { province: 36 })).toHaveLength(3);
	await asAdmin("update institution set province_code = 32 where slug = 'pemprov-banten'");
	expect(await slugs("newest", { province: 32 })).toEqual([governor]);
	expect(await slugs("newest", { province: 36 })).toEqual([certificates, inspectorate]);
	expect(await slugs("newest", { province: 36, institution: "pemprov-banten" })).toEqual([]);
});

test("a new version addressed to another office leaves the old one's list", async () => {
	await asAdmin(
		`insert into demand_version (demand_id, version, addressee_office_id, title, title_en, outcome, outcome_en, claim_type)
		select demand_id, 2, (select id from office where slug = 'inspektorat'), title, title_en, outcome, outcome_en, 'none'
		from demand_version where demand_id = (select min(id) from demand)`,
	);
	expect(await slugs("newest", { institution: "pemprov-banten" })).toEqual([]);
	expect(await slugs("newest", { institution: "inspektorat" })).toHaveLength(3);
	const { rows } = await listInstitutions(db, 10);
	expect(rows.map(({ slug, demands }) => [slug, demands])).toEqual([
		["diskominfo-sp-banten", 0],
		["inspektorat", 3],
		["pemprov-banten", 0],
	]);
});

/** Walks all pages, with something arriving before each of them. */
async function walk<Row>(
	page: (after: string | null) => Promise<PageOf<Row>>,
	arrive: () => Promise<unknown>,
): Promise<Row[]> {
	const rows: Row[] = [];
	let after: string | null = null;
	do {
		const { rows: more, next } = await page(after);
		rows.push(...more);
		after = next;
		await arrive();
	} while (after !== null);
	return rows;
}

test.each(["newest", "signatures", "overdue", "near-goal"] as const)(
	"whoever pages through %s sees every demand once and in order, whatever arrives meanwhile",
	async (list) => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.constantFrom(8, 9, 24, 90), { minLength: 1, maxLength: 9 }),
				fc.integer({ min: 1, max: 5 }),
				async (counts, size) => {
					await resetDatabase();
					await load();
					const arrive = async (signatures: number) => {
						const receiptOn = await daysAgo(31 + (signatures % 3));
						const { demandId } = await aDemand({ caseFileId, status: "delivered", receiptOn });
						await asAdmin("insert into demand_slot values ($1, 0, $2)", [demandId, signatures]);
					};
					for (const signatures of counts) await arrive(signatures);
					const before = await slugs(list);
					const seen = await walk(
						(after) => listDemandPage(db, list, NO_FILTERS, size, after),
						() => arrive(9),
					);
					const seenSlugs = seen.map(({ slug }) => slug);
					expect(new Set(seenSlugs).size).toBe(seenSlugs.length);
					expect(seenSlugs.filter((slug) => before.includes(slug))).toEqual(before);
				},
			),
			{ numRuns: 8 },
		);
	},
);

test("cases that were opened within the same millisecond, and institutions of the same name, are each shown once", async () => {
	await asAdmin(
		`with made as (
			insert into case_file (slug, title, title_en, summary, summary_en, proposer_id, opened_at)
			select 'kasus-' || n, 'Kasus', 'Case', 'x', 'x', (select min(id) from organisation),
				'2026-01-01 10:00:00.123456+07'::timestamptz + (n % 3) * interval '1 microsecond'
			from generate_series(1, 9) n returning id
		) select from made`,
	);
	for (const { id } of await asAdmin<{ id: string }>("select id from case_file where slug like 'kasus-%'"))
		await anEnteredDemand({ caseFileId: Number(id) });
	await asAdmin(`insert into institution (slug, name, name_en)
		select 'dinas-' || n, 'Dinas ' || n % 2, 'Agency' from generate_series(1, 9) n`);
	let arrived = 0;
	const cases = await walk(
		(after) => listCaseFiles(db, 2, after),
		async () => {
			arrived += 1;
			await asAdmin(
				`insert into case_file (slug, title, title_en, summary, summary_en, proposer_id)
				values ($1, 'Kasus', 'Case', 'x', 'x', (select min(id) from organisation))`,
				[`kasus-baru-${arrived}`],
			);
		},
	);
	expect(cases.map(({ slug }) => slug).sort()).toEqual(
		["diskominfo-banten-2022", ...Array.from({ length: 9 }, (_, n) => `kasus-${n + 1}`)].sort(),
	);
	const institutions = await walk(
		(after) => listInstitutions(db, 2, after),
		async () => undefined,
	);
	expect(institutions).toHaveLength(12);
	expect(new Set(institutions.map(({ slug }) => slug)).size).toBe(12);
});
