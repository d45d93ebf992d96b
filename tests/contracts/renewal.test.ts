import { beforeAll, expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { ACTIVIST, aSigner, DEMANDS, MODERATOR } from "../support/citizens";
import type { Fields } from "../support/http";
import { snapshotRows } from "../support/rows";

const app = useApp();
let receipt: string;

beforeAll(async () => {
	({ receipt } = await aSigner(app));
	const proposer = { Cookie: await app.signIn(ACTIVIST) };
	const moderator = { Cookie: await app.signIn(MODERATOR) };
	await app.post(
		`/demands/${DEMANDS[0]}/versions/new`,
		{
			base: "1",
			title: "Judul baru",
			title_en: "A new title",
			addressee: "inspektorat",
			outcome: "Hasil baru",
			outcome_en: "A new outcome",
			claim_type: "none",
			reason: "Alasan",
		},
		proposer,
	);
	const [row] = await app.query<{ id: string }>("select id from demand_revision");
	const decided = await app.post(
		`/moderation/revisions/${row!.id}`,
		{ decision: "publish", confirm: "yes" },
		moderator,
	);
	if (decided.status !== 303) throw new Error(`publishing answered ${decided.status}`);
	await app.settled();
});

test.each<[string, Fields, number]>([
	["nothing", {}, 422],
	["no version", { demand: DEMANDS[0] }, 422],
	["a version that is no number", { demand: DEMANDS[0], version: "2 or 1=1" }, 422],
	["version nought", { demand: DEMANDS[0], version: "0" }, 422],
	["no slug", { demand: "../x", version: "2" }, 422],
	["an unknown demand", { demand: "tidak-ada", version: "2" }, 404],
])("a renewal of %s is refused and nothing is written", async (_, fields, status) => {
	const before = await snapshotRows(app);
	for (const prefix of ["", "/en"]) {
		const answer = await app.post(`${prefix}${receipt}/renewal`, fields);
		expect([prefix, answer.status]).toEqual([prefix, status]);
	}
	expect(await snapshotRows(app)).toEqual(before);
});

test("a version that is not the latest is not taken, and the signer is led to the one that is", async () => {
	const before = await snapshotRows(app);
	for (const version of ["1", "3", "999999"]) {
		const answer = await app.post(`${receipt}/renewal`, { demand: DEMANDS[0], version });
		expect([answer.status, answer.headers.location]).toEqual([303, `${receipt}?version-moved-on`]);
		expect((await app.get(answer.headers.location!)).text).toContain("Judul baru");
	}
	expect(await snapshotRows(app)).toEqual(before);
});

test("opening the address changes nothing, and two clicks are one renewal", async () => {
	const before = await snapshotRows(app);
	expect((await app.get(`${receipt}/renewal`)).status).toBe(405);
	expect((await app.get(receipt)).text).toContain("Dukung naskah baru");
	expect(await snapshotRows(app)).toEqual(before);
	const fields = { demand: DEMANDS[0], version: "2" };
	const answers = await Promise.all([1, 2].map(() => app.post(`${receipt}/renewal`, fields)));
	for (const answer of answers)
		expect([answer.status, answer.headers.location]).toEqual([303, `${receipt}?renewed`]);
	expect(await app.query("select from signature_renewal")).toHaveLength(1);
});
