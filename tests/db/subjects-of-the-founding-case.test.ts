import { expect, test } from "@jest/globals";
import { createDatabase, createPool } from "../../db/connection";
import { down, up } from "../../db/migrations/20261125T0920_create_notice";
import { seedFoundingCase } from "../../db/seeds/founding-case";
import { withScratchDatabase } from "../support/database";

test("a founding case that was there before subjects were recorded has its subject, as a fresh one has", async () => {
	await withScratchDatabase(async (url) => {
		const db = createDatabase(createPool(url, 2));
		const subjects = () =>
			db
				.selectFrom("case_subject")
				.innerJoin("case_file", "case_file.id", "case_subject.case_file_id")
				.innerJoin("institution", "institution.id", "case_subject.institution_id")
				.select(["case_file.slug as case", "institution.slug as institution"])
				.execute();
		try {
			await seedFoundingCase(db);
			const fresh = await subjects();
			expect(fresh).toEqual([{ case: "diskominfo-banten-2022", institution: "diskominfo-sp-banten" }]);
			await down(db);
			await up(db);
			expect(await subjects()).toEqual(fresh);
		} finally {
			await db.destroy();
		}
	}, "migrated");
});
