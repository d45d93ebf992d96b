import { expect, test } from "@jest/globals";
import { countPublicRecords, listPublicRecords } from "~/domain/case-files/queries.server";
import { db, loadFoundingCase } from "../../support/database";
import { anEnteredDemand } from "../../support/demands";

test("search engines are told of what is public, and never of a draft, one in review, or one withdrawn before it was public", async () => {
	const { caseFileId } = await loadFoundingCase();
	const before = await listPublicRecords(db, 100, 0);
	for (const status of ["draft", "in_review", "withdrawn-draft"] as const)
		await anEnteredDemand({ caseFileId, status });
	const { slug } = await anEnteredDemand({ caseFileId });
	const told = (await listPublicRecords(db, 100, 0)).map((record) => record.slug);
	expect(told.sort()).toEqual([...before.map((record) => record.slug), slug].sort());
	expect(await countPublicRecords(db)).toBe(before.length + 1);
});
