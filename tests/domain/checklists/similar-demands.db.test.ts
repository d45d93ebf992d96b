import { beforeEach, expect, test } from "@jest/globals";
import { listSimilarDemands } from "~/domain/checklists/queries.server";
import { anAccount } from "../../support/accounts";
import { asAdmin, db, loadFoundingCase } from "../../support/database";
import { anEnteredDemand } from "../../support/demands";
import { aReport, decide } from "../../support/reports";

let caseFileId: number;

beforeEach(async () => {
	caseFileId = (await loadFoundingCase()).caseFileId;
});

const FOUNDING = "copot-pengelola-medsos-pemprov-banten";

async function similarTo(title: string, outcome = "") {
	const rows = await listSimilarDemands(db, [{ id: "aaaa0001", title, outcome, officeSlug: null }]);
	return rows.map(({ slug }) => slug);
}

test("a writer is shown the open demand that theirs says in other words, with its case and signatures", async () => {
	const [found] = await listSimilarDemands(db, [
		{
			id: "aaaa0001",
			title: "Berhentikan pengelola akun media sosial Pemprov Banten",
			outcome: "Pengelola diberhentikan.",
			officeSlug: "pj-gubernur-banten",
		},
	]);
	expect(found).toMatchObject({
		itemId: "aaaa0001",
		slug: FOUNDING,
		caseSlug: "diskominfo-banten-2022",
		signatures: 0,
	});
	expect(found!.titleEn).toContain("Remove the official");
});

test("a demand about something else shows nothing, whatever is typed", async () => {
	expect(await similarTo("Perbaiki Jembatan Sawah")).toEqual([]);
	expect(await similarTo("Copot pejabat Dinas Kesehatan Provinsi Banten")).toEqual([]);
	expect(await similarTo("")).toEqual([]);
	expect(await similarTo("' or -\"( & | !")).toEqual([]);
});

test("at most three are shown, the likest first", async () => {
	for (let n = 0; n < 4; n++)
		await anEnteredDemand({ caseFileId, title: `Perbaiki jembatan gantung Sawah ${n}x` });
	const { slug } = await anEnteredDemand({ caseFileId, title: "Perbaiki jembatan gantung Cisadane" });
	const found = await similarTo("Perbaiki jembatan gantung Cisadane");
	expect(found).toHaveLength(3);
	expect(found[0]).toBe(slug);
});

test("what is not public, not open any more, or concealed is not shown", async () => {
	const title = "Perbaiki jembatan gantung Cisadane";
	await anEnteredDemand({ caseFileId, title, status: "in_review" });
	await anEnteredDemand({ caseFileId, title, status: "withdrawn-draft" });
	expect(await similarTo(title)).toEqual([]);

	const withdrawn = await anEnteredDemand({ caseFileId, title });
	expect(await similarTo(title)).toEqual([withdrawn.slug]);
	// The guard would ask for evidence and a role; search keeps its document.
	await asAdmin(`begin; set local session_replication_role = replica;
		insert into event (case_file_id, demand_id, kind, occurred_on, actor_role, title, language, evidence_id, from_status, to_status,
			status_ordinal)
		values (${caseFileId}, ${withdrawn.demandId}, 'status_changed', current_date - 1, 'system', 'Status', 'id', (select id from evidence limit 1),
			'published', 'withdrawn', 2);
		commit`);
	expect(await similarTo(title)).toEqual([]);

	const { slug } = await anEnteredDemand({ caseFileId, title });
	expect(await similarTo(title)).toEqual([slug]);
	const moderator = await anAccount({ roles: ["moderator"] });
	const decided = await decide(moderator, await aReport(`demand:${slug}`), { action: "limited" });
	expect(decided.ok).toBe(true);
	expect(await similarTo(title)).toEqual([]);
});
