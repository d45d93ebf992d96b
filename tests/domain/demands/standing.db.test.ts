import { beforeEach, expect, test } from "@jest/globals";
import { anAccount } from "../../support/accounts";
import { asAdmin, db, loadFoundingCase } from "../../support/database";
import { aDemand, anEnteredDemand, daysAgo, move } from "../../support/demands";

let caseFileId: number;

beforeEach(async () => {
	({ caseFileId } = await loadFoundingCase());
});

/** What events and versions say of every demand, told again in a simpler way. */
async function expectRight() {
	const standings = await db.selectFrom("demand_standing").selectAll().orderBy("demand_id").execute();
	const events = await db
		.selectFrom("event")
		.selectAll()
		.where("kind", "=", "status_changed")
		.orderBy("demand_id")
		.orderBy("status_ordinal")
		.execute();
	const byDemand = Map.groupBy(events, ({ demand_id }) => demand_id!);
	expect(standings.map(({ demand_id }) => demand_id)).toEqual([...byDemand.keys()]);
	for (const standing of standings) {
		const own = byDemand.get(standing.demand_id)!;
		const last = own.at(-1)!;
		const wasPublic = own.some(({ to_status }) => !["draft", "in_review", "withdrawn"].includes(to_status!));
		const versions = await db
			.selectFrom("demand_version")
			.innerJoin("office", "office.id", "addressee_office_id")
			.innerJoin("institution", "institution.id", "office.institution_id")
			.select(["version", "institution_id", "province_code"])
			.where("demand_id", "=", standing.demand_id)
			.execute();
		const latest = versions.toSorted((a, b) => a.version - b.version).at(-1)!;
		const caseFile = await db
			.selectFrom("case_file")
			.selectAll()
			.where("id", "=", standing.case_file_id)
			.executeTakeFirstOrThrow();
		expect(standing).toMatchObject({
			status: last.to_status,
			since: last.occurred_on,
			is_public: wasPublic,
			version: latest.version,
			institution_id: latest.institution_id,
			province_code: latest.province_code ?? caseFile.province_code,
			proposer_id: caseFile.proposer_id,
			answered_on:
				own
					.filter(({ to_status }) => to_status === "responded")
					.map(({ occurred_on }) => occurred_on)
					.sort()[0] ?? null,
		});
	}
	return standings;
}

test("each demand stands where its events, its latest version and its addressee put it", async () => {
	const watchdog = await anAccount({ roles: ["watchdog"] });
	const moved = await anEnteredDemand({ caseFileId });
	const draft = await anEnteredDemand({ caseFileId, status: "draft" });
	await anEnteredDemand({ caseFileId, status: "withdrawn-draft" });
	await aDemand({ caseFileId, status: "refused", receiptOn: await daysAgo(40) });
	await move(watchdog, { demandId: moved.demandId, caseFileId, from: "published", to: "responded" });
	expect((await expectRight()).length).toBe(7);
	await asAdmin(
		`insert into demand_version (demand_id, version, addressee_office_id, title, title_en, outcome, outcome_en, claim_type)
		select $1, 2, (select id from office where slug = 'inspektorat'), 'Baru', 'New', 'Hasil', 'Outcome', 'none'`,
		[draft.demandId],
	);
	await asAdmin("update institution set province_code = 31");
	await asAdmin("update case_file set province_code = 32");
	const standings = await expectRight();
	expect(new Set(standings.map(({ province_code }) => province_code))).toEqual(new Set([31]));
});

test("nobody puts another status into the index, even past the guards", async () => {
	const before = await expectRight();
	for (const role of ["origin", "replica"])
		await asAdmin(`begin; set local session_replication_role = ${role};
			update demand_standing set status = 'fulfilled', is_public = false, answered_on = '2022-06-01'; commit`);
	expect(await expectRight()).toEqual(before);
	await expect(asAdmin("delete from demand_standing")).rejects.toMatchObject({ code: "TG001" });
	await expect(asAdmin("truncate demand_standing")).rejects.toMatchObject({ code: "TG001" });
	expect(await expectRight()).toEqual(before);
});

test("an index that has lost rows is filled again from the record", async () => {
	const before = await expectRight();
	await asAdmin("begin; set local session_replication_role = replica; delete from demand_standing; commit");
	await asAdmin("insert into demand_standing (demand_id) select id from demand");
	expect(await expectRight()).toEqual(before);
});
