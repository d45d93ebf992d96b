import { expect, test } from "@jest/globals";
import {
	addInstitution,
	changeInstitution,
	decideChange,
	keepImport,
	requestChange,
	runImport,
	saveHolder,
	saveOffice,
} from "~/domain/institutions/commands.server";
import type { InstitutionFields } from "~/domain/institutions/directory";
import {
	findChangeRequest,
	findImport,
	findInstitution,
	findInstitutionRecord,
	findTenure,
	getProfile,
	listDecidedRequests,
	listInstitutions,
	listOffices,
	listRevisions,
	listTenures,
	listWaitingRequests,
	planImportNow,
} from "~/domain/institutions/queries.server";
import { search } from "~/domain/search/queries.server";
import { listOpenTasks } from "~/domain/tasks/queries.server";
import { anAccount } from "../../support/accounts";
import { asAdmin, db, loadFoundingCase } from "../../support/database";

const GROUNDS = { reason: "Perda tentang perangkat daerah.", sourceUrl: "https://contoh.example/perda" };
const FIELDS: InstitutionFields = {
	name: "Dinas Contoh",
	nameEn: null,
	level: "city",
	parent: null,
	region: 3671,
	postal: "Jalan Contoh 1",
	telephone: "+62 21 123456",
	website: "https://contoh.example",
	note: null,
	noteEn: null,
	aliases: [{ name: "Discon", from: "2017-01-01", until: null, sourceUrl: null }],
};

const keeperOf = (role: "moderator" | "admin" | "watchdog" = "admin") => anAccount({ roles: [role] });

async function anInstitution(fields: Partial<InstitutionFields> = {}) {
	const keeper = await keeperOf();
	const added = await addInstitution(db, keeper, { ...FIELDS, ...fields }, GROUNDS);
	if (!added.ok) throw new Error(added.reason);
	return { keeper, slug: added.value, record: (await findInstitutionRecord(db, added.value))! };
}

test("what is added is found by its names, and its history begins", async () => {
	const { slug, record } = await anInstitution();
	expect(slug).toBe("dinas-contoh");
	expect(record.fields).toEqual(FIELDS);
	expect(await getProfile(db, slug)).toMatchObject({ provinceCode: 36, parent: null, parts: [] });
	const found = await search(db, { question: "discon", language: "id", kind: "institution", size: 5 });
	expect(found.rows).toHaveLength(1);
	expect((await listRevisions(db, record.id, 5)).rows).toMatchObject([
		{ topic: "institution", before: null, after: { name: "Dinas Contoh" }, ...GROUNDS },
	]);
});

test("every change keeps what was there before, and of two who change at once the second is told", async () => {
	const { keeper, slug, record } = await anInstitution();
	const change = (fields: Partial<InstitutionFields>, base = record.base) =>
		changeInstitution(db, keeper, { slug, base, fields: { ...FIELDS, ...fields }, grounds: GROUNDS });
	expect(await change({})).toEqual({ ok: false, reason: "directory-same" });
	const two = await Promise.all([change({ name: "Dinas Satu" }), change({ name: "Dinas Dua" })]);
	expect(two.map((result) => (result.ok ? "ok" : result.reason)).sort()).toEqual([
		"directory-moved-on",
		"ok",
	]);
	const [last, first] = (await listRevisions(db, record.id, 5)).rows;
	expect([last!.before!.name, first!.before]).toEqual(["Dinas Contoh", null]);
	const now = (await findInstitutionRecord(db, slug))!;
	expect(now.fields.name).toBe(last!.after.name);
	expect(await change({ aliases: [] }, now.base)).toEqual({ ok: true, value: null });
	expect(await asAdmin("select from institution_alias where alias = 'Discon'")).toEqual([]);
});

test("neither an unknown parent, nor a loop, nor an unknown region, nor a watchdog changes anything", async () => {
	const { keeper, slug, record } = await anInstitution();
	const { slug: part } = await anInstitution({ name: "Bagian", parent: slug });
	const change = (fields: Partial<InstitutionFields>, actor = keeper) =>
		changeInstitution(db, actor, {
			slug,
			base: record.base,
			fields: { ...FIELDS, ...fields },
			grounds: GROUNDS,
		});
	expect(await change({ parent: "tidak-ada" })).toEqual({ ok: false, reason: "parent-unknown" });
	expect(await change({ parent: part })).toEqual({ ok: false, reason: "parent-loop" });
	expect(await change({ parent: slug })).toEqual({ ok: false, reason: "parent-loop" });
	expect(await change({ region: 9999 })).toEqual({ ok: false, reason: "directory-region-unknown" });
	expect(await change({ name: "X" }, await keeperOf("watchdog"))).toEqual({
		ok: false,
		reason: "role-missing",
	});
	expect((await findInstitutionRecord(db, slug))!.fields).toEqual(FIELDS);
	expect((await getProfile(db, slug)).parts.map((named) => named.slug)).toEqual([part]);
});

test("lists are narrowed by words, level and region, page by page", async () => {
	await loadFoundingCase();
	await anInstitution();
	await anInstitution({ name: "Dinas Dua", region: 36, level: "province", aliases: [] });
	const names = async (filters: Partial<Parameters<typeof listInstitutions>[3]>) =>
		(await listInstitutions(db, 10, null, { words: null, level: null, region: null, ...filters })).rows.map(
			({ name }) => name,
		);
	expect(await names({ words: "dinas con" })).toEqual(["Dinas Contoh"]);
	expect(await names({ words: "disc" })).toEqual(["Dinas Contoh"]);
	expect(await names({ words: "' & | ! :* <->" })).toEqual([]);
	expect(await names({ level: "city" })).toEqual(["Dinas Contoh"]);
	expect(await names({ region: 3671 })).toEqual(["Dinas Contoh"]);
	expect(await names({ region: 36, words: "dinas dua" })).toEqual(["Dinas Dua"]);
	const first = await listInstitutions(db, 1, null, { words: "dinas", level: null, region: 36 });
	const second = await listInstitutions(db, 1, first.next, { words: "dinas", level: null, region: 36 });
	expect([first, second].map((page) => page.rows[0]!.name)).toEqual(["Dinas Contoh", "Dinas Dua"]);
});

test("the founding case's addressee held office since a week before the article, and is not named", async () => {
	await loadFoundingCase();
	expect(await findTenure(db, "pj-gubernur-banten", "2022-05-19")).toMatchObject({
		kind: "penjabat",
		from: "2022-05-12",
		until: null,
		name: null,
	});
	expect(await findTenure(db, "pj-gubernur-banten", "2022-05-11")).toBeNull();
	expect(await findTenure(db, "inspektorat", "2022-05-19")).toBeNull();
});

test("a tenure is added and ended; a name needs a moderator's reason", async () => {
	const { keeper, record } = await anInstitution();
	const institutionId = record.id;
	await saveOffice(db, keeper, {
		institutionId,
		office: null,
		name: "Kepala Dinas Contoh",
		nameEn: null,
		note: null,
		noteEn: null,
		grounds: GROUNDS,
	});
	const office = (await listOffices(db, institutionId))[0]!.slug;
	const save = (choices: Partial<Parameters<typeof saveHolder>[2]>, actor = keeper) =>
		saveHolder(db, actor, {
			institutionId,
			office,
			kind: "definitive",
			from: "2020-01-01",
			until: null,
			name: null,
			nameReason: null,
			sourceUrl: "https://contoh.example/sk",
			reason: "SK pengangkatan.",
			...choices,
		});
	expect(await save({})).toEqual({ ok: true, value: null });
	expect(await save({})).toEqual({ ok: false, reason: "directory-same" });
	expect(await save({ until: "2023-12-31" })).toEqual({ ok: true, value: null });
	expect(await save({ kind: "plt", from: "2023-12-31" })).toEqual({ ok: false, reason: "tenure-clash" });
	expect(await save({ kind: "plt", from: "2024-01-01" })).toEqual({ ok: true, value: null });
	expect(await save({ kind: "plh", from: "2023-01-01", until: "2023-01-05" })).toMatchObject({ ok: true });
	expect(await save({ from: "2999-01-01" })).toEqual({ ok: false, reason: "date-in-future" });
	expect(await save({ until: "2019-01-01" })).toEqual({ ok: false, reason: "until-before-from" });
	expect(await save({ office: "tidak-ada" })).toEqual({ ok: false, reason: "office-unknown" });
	expect(await save({ name: "Seseorang" })).toEqual({ ok: false, reason: "holder-name-moderator" });
	const moderator = await keeperOf("moderator");
	expect(await save({ name: "Seseorang", until: "2023-12-31" }, moderator)).toEqual({
		ok: false,
		reason: "holder-name-reason",
	});
	expect(
		await save({ name: "Seseorang", nameReason: "SK terbuka.", until: "2023-12-31" }, moderator),
	).toMatchObject({ ok: true });
	expect((await listTenures(db, institutionId)).map(({ kind, from, name }) => [kind, from, name])).toEqual([
		["plt", "2024-01-01", null],
		["plh", "2023-01-01", null],
		["definitive", "2020-01-01", "Seseorang"],
	]);
	expect((await findTenure(db, office, "2023-01-02"))?.kind).toBe("plh");
	expect((await listRevisions(db, institutionId, 20)).rows.map(({ topic }) => topic.split(":")[0])).toEqual([
		"holder",
		"holder",
		"holder",
		"holder",
		"holder",
		"office",
		"institution",
	]);
});

test("what anybody asks to be changed waits as a task and is answered once, in public", async () => {
	const { keeper, record } = await anInstitution();
	const requestId = await requestChange(db, {
		institutionId: record.id,
		written: "Nomor telepon keliru.",
		corrected: "+62 21 999",
		sourceUrl: "https://contoh.example/kontak",
	});
	expect((await listOpenTasks(db, 5)).rows).toMatchObject([
		{ kind: "directory_change", institution: { slug: "dinas-contoh" } },
	]);
	expect(await listWaitingRequests(db, 5)).toMatchObject([{ id: requestId, decision: null }]);
	expect(await listDecidedRequests(db, record.id, 5)).toEqual([]);
	const decide = (accepted: boolean, actor = keeper) =>
		decideChange(db, actor, { requestId, accepted, explanation: "Sesuai sumbernya.", language: "id" });
	expect(await decide(true, await keeperOf("watchdog"))).toEqual({ ok: false, reason: "role-missing" });
	const two = await Promise.all([decide(true), decide(false)]);
	expect(two.map((result) => (result.ok ? "ok" : result.reason)).sort()).toEqual(["change-decided", "ok"]);
	expect(await listWaitingRequests(db, 5)).toEqual([]);
	expect((await listOpenTasks(db, 5)).rows).toEqual([]);
	expect(await listDecidedRequests(db, record.id, 5)).toMatchObject([{ id: requestId }]);
	expect(await findChangeRequest(db, "tidak-ada")).toBeUndefined();
});

const TABLE = [
	"slug,name,level,parent,region,telephone,aliases",
	"seksi-contoh,Seksi Contoh,city,badan-contoh,,,",
	"badan-contoh,Badan Contoh,city,,36.71,+62 21 555,Bacon|Badan C",
	"dinas-contoh,Dinas Contoh,,badan-contoh,,,",
	"rusak,=1+1,,,,,",
].join("\n");

test("a table is tried without a change, then taken in at once, and refused rows are left out", async () => {
	const { keeper, slug } = await anInstitution();
	const kept = await keepImport(db, keeper, { fileName: "lembaga.csv", content: Buffer.from(TABLE) });
	if (!kept.ok) throw new Error(kept.refusal.code);
	const { content } = (await findImport(db, kept.id))!;
	const plan = (await planImportNow(db, content!))!;
	expect(plan.counts).toEqual({ new: 2, changed: 1, same: 0, refused: 1 });
	expect(await findInstitution(db, "badan-contoh")).toBeUndefined();
	const run = () => runImport(db, keeper, { id: kept.id, seal: plan.seal, grounds: GROUNDS });
	const two = await Promise.all([run(), run()]);
	expect(two.map((result) => (result.ok ? result.value : result.reason))).toEqual(
		expect.arrayContaining([{ added: 2, changed: 1 }, "import-done"]),
	);
	expect((await getProfile(db, "badan-contoh")).parts.map((part) => part.slug)).toEqual([
		"dinas-contoh",
		"seksi-contoh",
	]);
	expect((await findInstitutionRecord(db, slug))!.fields).toEqual({ ...FIELDS, parent: "badan-contoh" });
	expect(await findInstitution(db, "rusak")).toBeUndefined();
	expect((await findImport(db, kept.id))!.done).toMatchObject({ added: 2, changed: 1 });
	expect((await planImportNow(db, content!))!.counts).toEqual({ new: 0, changed: 0, same: 3, refused: 1 });
});

test("when the directory has changed since the dry run, nothing is imported", async () => {
	const { keeper, slug, record } = await anInstitution();
	const kept = await keepImport(db, keeper, { fileName: "lembaga.csv", content: Buffer.from(TABLE) });
	if (!kept.ok) throw new Error(kept.refusal.code);
	const { seal } = (await planImportNow(db, Buffer.from(TABLE)))!;
	await changeInstitution(db, keeper, {
		slug,
		base: record.base,
		fields: { ...FIELDS, note: "Baru." },
		grounds: GROUNDS,
	});
	const run = (asked: Partial<{ id: string; seal: string }>, actor = keeper) =>
		runImport(db, actor, { id: kept.id, seal, grounds: GROUNDS, ...asked });
	expect(await run({})).toEqual({ ok: false, reason: "import-moved-on" });
	expect(await run({}, await keeperOf("watchdog"))).toEqual({ ok: false, reason: "role-missing" });
	expect(await run({ id: "00000000-0000-4000-8000-000000000000" })).toEqual({
		ok: false,
		reason: "import-unknown",
	});
	expect(await findInstitution(db, "badan-contoh")).toBeUndefined();
});

test("a file that is no such table is not even kept", async () => {
	const keeper = await keeperOf();
	const content = Buffer.from("kolom,lain\n1,2");
	expect(await keepImport(db, keeper, { fileName: "x.csv", content })).toMatchObject({
		ok: false,
		refusal: { code: "table-header", missing: ["slug", "name"] },
	});
	expect(await asAdmin("select from directory_import")).toEqual([]);
});
