import { expect, test } from "@jest/globals";
import { startSigning } from "~/domain/signatures/commands.server";
import { createDatabase, createPool } from "../../db/connection";
import { down, up } from "../../db/migrations/20261125T0410_create_demand_form";
import { seedFoundingCase } from "../../db/seeds/founding-case";
import { withScratchDatabase } from "../support/database";

test("forms that were sent before forms were counted, and are still there, are counted when the count begins", async () => {
	await withScratchDatabase(async (url) => {
		const db = createDatabase(createPool(url, 2));
		try {
			await seedFoundingCase(db);
			const demands = await db.selectFrom("demand").selectAll().orderBy("position").execute();
			const [first, second] = demands.map(({ id }) => id);
			for (const demandIds of [[first!], [first!, second!]]) {
				const result = await startSigning(db, {
					caseFileId: demands[0]!.case_file_id,
					demandIds,
					name: "Sari Wulandari",
					email: `warga${demandIds.length}@signer.test`,
					regionCode: 3673,
					nameDisplay: "initials",
					consents: [],
					locale: "id",
				});
				expect(result.ok).toBe(true);
			}
			await down(db);
			await up(db);
			expect(await db.selectFrom("demand_form").selectAll().orderBy("n", "desc").execute()).toEqual([
				{ demand_id: first, n: 2 },
				{ demand_id: second, n: 1 },
			]);
		} finally {
			await db.destroy();
		}
	}, "migrated");
});
