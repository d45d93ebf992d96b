import { expect, test } from "@jest/globals";
import { foldCounts } from "~/domain/counts/commands.server";
import { getFormFunnel, listCountDrift } from "~/domain/counts/queries.server";
import { withdrawSignatures } from "~/domain/signatures/commands.server";
import { expireVerifications } from "~/domain/verifications/commands.server";
import { asAdmin, db, loadFoundingCase } from "../../support/database";
import { aSigning, confirmedSigner } from "../../support/signings";

test("a reader sees how many forms became signatures, and how many of these stand", async () => {
	const { caseFileId, demands } = await loadFoundingCase();
	const [first, second, third] = demands;
	await aSigning({ caseFileId, demandIds: [first.id, second.id] });
	await confirmedSigner({ caseFileId, demandIds: [first.id, second.id] });
	const leaving = await confirmedSigner({ caseFileId, demandIds: [first.id] });
	await withdrawSignatures(db, leaving);

	const expected = { forms: 3, confirmed: 2, standing: 1, withdrawn: 1, invalidated: 0 };
	expect(await getFormFunnel(db, first.id)).toEqual(expected);
	expect(await getFormFunnel(db, second.id)).toEqual({
		forms: 2,
		confirmed: 1,
		standing: 1,
		withdrawn: 0,
		invalidated: 0,
	});
	expect((await getFormFunnel(db, third.id)).forms).toBe(0);
	await foldCounts(db);
	expect(await getFormFunnel(db, first.id)).toEqual(expected);
	expect(await asAdmin("select from form_delta")).toEqual([]);
	expect(await listCountDrift(db)).toEqual([]);
});

test("a form that nobody confirms is counted after it is deleted", async () => {
	const { caseFileId, demands } = await loadFoundingCase();
	await aSigning({ caseFileId, demandIds: [demands[0].id] });
	await asAdmin("update verification set expires_at = now() - interval '1 minute'");
	expect(await expireVerifications(db)).toBe(1);
	expect(await asAdmin("select from signing")).toEqual([]);
	expect(await getFormFunnel(db, demands[0].id)).toMatchObject({ forms: 1, confirmed: 0 });
	await foldCounts(db);
	await aSigning({ caseFileId, demandIds: [demands[0].id] });
	expect(await getFormFunnel(db, demands[0].id)).toMatchObject({ forms: 2, confirmed: 0 });
	expect(await listCountDrift(db)).toEqual([]);
});

test("a form sent again by the same mailbox is counted again, and is one signature", async () => {
	const { caseFileId, demands } = await loadFoundingCase();
	const form = { caseFileId, demandIds: [demands[0].id], email: "sari@signer.test" };
	await confirmedSigner(form);
	await confirmedSigner(form);
	expect(await getFormFunnel(db, demands[0].id)).toMatchObject({ forms: 2, confirmed: 1, standing: 1 });
});

test("a refused form is not counted", async () => {
	const { caseFileId, demands } = await loadFoundingCase();
	await expect(aSigning({ caseFileId, demandIds: [demands[0].id], regionCode: 9999 })).rejects.toThrow(
		"region-unknown",
	);
	expect(await getFormFunnel(db, demands[0].id)).toMatchObject({ forms: 0 });
});

test("forms sent and folded at the same moment are all counted", async () => {
	const { caseFileId, demands } = await loadFoundingCase();
	const demandIds = demands.map(({ id }) => id);
	await Promise.all(
		Array.from({ length: 30 }, async (_, at) => {
			if (at % 3 === 0) await foldCounts(db);
			await aSigning({ caseFileId, demandIds });
			if (at % 5 === 0) await foldCounts(db);
		}),
	);
	for (const id of demandIds) expect((await getFormFunnel(db, id)).forms).toBe(30);
	await foldCounts(db);
	for (const id of demandIds) expect((await getFormFunnel(db, id)).forms).toBe(30);
	expect(await listCountDrift(db)).toEqual([]);
});

test("no step of the funnel is ever larger than the one before it, while people sign and withdraw", async () => {
	const { caseFileId, demands } = await loadFoundingCase();
	const demandId = demands[0].id;
	let signing = true;
	const reading = (async () => {
		const seen = [];
		while (signing) seen.push(await getFormFunnel(db, demandId));
		return seen;
	})();
	try {
		await Promise.all(
			Array.from({ length: 12 }, async (_, at) => {
				const id = await confirmedSigner({ caseFileId, demandIds: [demandId] });
				if (at % 4 === 0) await withdrawSignatures(db, id);
				await foldCounts(db);
			}),
		);
	} finally {
		signing = false;
	}
	for (const { forms, confirmed, standing, withdrawn } of await reading) {
		expect(confirmed).toBeLessThanOrEqual(forms);
		expect(standing).toBeLessThanOrEqual(confirmed);
		expect(standing + withdrawn).toBe(confirmed);
	}
	expect(await getFormFunnel(db, demandId)).toEqual({
		forms: 12,
		confirmed: 12,
		standing: 9,
		withdrawn: 3,
		invalidated: 0,
	});
});

test("forms missing from their count are reported as a drift; forms that are gone are none", async () => {
	const { caseFileId, demands } = await loadFoundingCase();
	await aSigning({ caseFileId, demandIds: [demands[0].id] });
	await foldCounts(db);
	await asAdmin("update demand_form set n = 5");
	expect(await listCountDrift(db)).toEqual([]);
	await asAdmin("delete from demand_form");
	expect(await listCountDrift(db)).toEqual([
		{ demandId: demands[0].id, counted: 1, shown: 0, where: "form" },
	]);
});
