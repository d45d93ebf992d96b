import { expect, test } from "@jest/globals";
import { sql } from "kysely";
import { countPublicRecords, findCaseFile, listCaseFiles } from "~/domain/case-files/queries.server";
import { LISTS, NO_FILTERS } from "~/domain/demand-lists/demand-list";
import { listDemandLines, listDemandPage } from "~/domain/demand-lists/queries.server";
import { findDemand } from "~/domain/demands/queries.server";
import { getFigures, listProvincesWithDemands } from "~/domain/figures/queries.server";
import {
	findInstitution,
	listInstitutions,
	listInstitutionsToFilter,
} from "~/domain/institutions/queries.server";
import { listProposers } from "~/domain/organisations/queries.server";
import type { Db } from "~/platform/database.server";
import { seedGenerated } from "../../db/seeds/generated";
import { asAdmin, db } from "../support/database";

/** How often one transaction has read "event" and "demand" from end to end. */
async function scansOf(work: (db: Db) => Promise<unknown>) {
	return db.transaction().execute(async (trx) => {
		await work(trx);
		const { rows } = await sql<{ name: string; n: number }>`select relname as name, seq_scan as n
			from pg_stat_xact_user_tables where relname in ('event', 'demand') and seq_scan > 0 order by 1`.execute(
			trx,
		);
		return rows;
	});
}

const only = (filters: Partial<typeof NO_FILTERS>) => ({ ...NO_FILTERS, ...filters });

const QUESTIONS: Array<[string, (db: Db) => Promise<unknown>]> = [
	...LISTS.map((list): [string, (db: Db) => Promise<unknown>] => [
		`demands, ${list}`,
		(on) => listDemandPage(on, list, NO_FILTERS, 20),
	]),
	["demands by status", (on) => listDemandPage(on, "newest", only({ status: "unanswered" }), 20)],
	["demands by timing", (on) => listDemandPage(on, "newest", only({ timing: "late" }), 20)],
	[
		"demands by institution",
		(on) => listDemandPage(on, "newest", only({ institution: "contoh-dinas-8" }), 20),
	],
	["demands by province", (on) => listDemandPage(on, "newest", only({ province: 36 }), 20)],
	[
		"demands by organisation",
		(on) => listDemandPage(on, "newest", only({ organisation: "contoh-himpunan-1" }), 20),
	],
	["the table of an institution", (on) => listDemandLines(on, only({ institution: "contoh-dinas-8" }))],
	["a demand", (on) => findDemand(on, "contoh-tuntutan-50")],
	["a case", (on) => findCaseFile(on, "contoh-kasus-20")],
	["cases", (on) => listCaseFiles(on, 20)],
	["institutions", (on) => listInstitutions(on, 20)],
	["an institution", (on) => findInstitution(on, "contoh-dinas-8")],
	["institutions to filter by", (on) => listInstitutionsToFilter(on, null)],
	["proposers", (on) => listProposers(on)],
	["figures of the site", (on) => getFigures(on)],
	["figures of an institution", (on) => getFigures(on, { institution: "contoh-dinas-8" })],
	["figures of an organisation", (on) => getFigures(on, { organisation: "contoh-himpunan-1" })],
	["figures of a province", (on) => getFigures(on, { province: 36 })],
	["provinces with figures", (on) => listProvincesWithDemands(on)],
];

test("no question of a public page reads all events or all demands", async () => {
	await seedGenerated(db, 4000);
	await asAdmin("analyze");
	// The test would see one.
	expect(await scansOf((on) => countPublicRecords(on))).not.toEqual([]);
	const seen = [];
	for (const [name, ask] of QUESTIONS) seen.push([name, await scansOf(ask)]);
	expect(seen).toEqual(QUESTIONS.map(([name]) => [name, []]));
}, 240_000);
