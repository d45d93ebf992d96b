import { beforeEach, describe, expect, test } from "@jest/globals";
import pg from "pg";
import { search } from "~/domain/search/queries.server";
import type { Kind, Stretch } from "~/domain/search/question";
import type { Db, db as ownDb } from "~/platform/database.server";
import { createDatabase, createPool } from "../../../db/connection";
import { migrateToLatest } from "../../../db/migrate";
import { seedFoundingCase } from "../../../db/seeds/founding-case";
import { seedReference } from "../../../db/seeds/reference";
import { asAdmin, db, loadFoundingCase, withScratchDatabase } from "../../support/database";
import { anEnteredDemand } from "../../support/demands";

let caseFileId: number;

beforeEach(async () => {
	caseFileId = (await loadFoundingCase()).caseFileId;
});

async function find(
	question: string,
	{ language = "id", kind = null, of = db }: { language?: "id" | "en"; kind?: Kind | null; of?: Db } = {},
) {
	return search(of, { question, language, kind, size: 50 });
}

async function kinds(question: string, language: "id" | "en" = "id") {
	return (await find(question, { language })).counts;
}

const found = (stretches: Stretch[]) => stretches.filter((stretch) => stretch.found).map(({ text }) => text);
const NOTHING = { demand: 0, case: 0, statement: 0, institution: 0 };

test("readers find each kind of thing, and are told how many there are of each", async () => {
	expect(await kinds("inspektorat")).toMatchObject({ demand: 2, institution: 1 });
	expect(await kinds("diskominfo")).toMatchObject({ case: 1, institution: 1 });
	expect((await kinds("Fahri")).statement).toBe(1);
	const { rows, counts } = await find("inspektorat", { kind: "institution" });
	expect(rows.map(({ kind, slug }) => [kind, slug])).toEqual([["institution", "inspektorat"]]);
	expect(counts.demand).toBe(2);
});

test("a word is found in its other forms", async () => {
	// What the stemmer of PostgreSQL knows. "menuntut" it does not take for "tuntut".
	for (const [question, word] of [
		["desak", "mendesak"],
		["audit", "mengaudit"],
		["hapus", "menghapus"],
		["hambur", "dihambur"],
		["melatih", "Pelatihan"],
		["gaduh", "kegaduhan"],
	] as const) {
		const { rows } = await find(question);
		const marked = rows.flatMap(({ title, excerpt }) => [...found(title), ...found(excerpt)]);
		expect([question, marked.join(" ").toLowerCase()]).toEqual([
			question,
			expect.stringContaining(word.toLowerCase()),
		]);
	}
});

test("English pages find English words in their forms, and Indonesian ones too", async () => {
	const english = await find("auditing budgets", { language: "en" });
	expect(english.rows[0]).toMatchObject({ slug: "audit-anggaran-bimtek-medsos", isOriginal: false });
	expect(found(english.rows[0]!.title)).toEqual(["Audit", "budget"]);
	const indonesian = await find("dihambur-hamburkan", { language: "en" });
	expect(indonesian.rows[0]).toMatchObject({ slug: "audit-anggaran-bimtek-medsos", isOriginal: true });
	expect(await kinds("squandered")).toEqual(NOTHING);
});

test("quotation marks ask for the very words, whichever marks a phone types", async () => {
	for (const question of ['"uang rakyat"', "“uang rakyat”", "„uang rakyat”"])
		expect([question, await kinds(question)]).toEqual([question, { ...NOTHING, demand: 1 }]);
	expect(await kinds('"rakyat uang"')).toEqual(NOTHING);
	expect((await kinds("rakyat uang")).demand).toBe(1);
	expect((await kinds("inspektorat -sertifikat")).demand).toBe(1);
});

test("words between slashes are words; capitals, accents, apostrophes and spaces do not matter", async () => {
	expect((await kinds("pemkot")).demand).toBe(1);
	await anEnteredDemand({ caseFileId, title: "Buka Café Jum’at di Alun-Alun" });
	for (const question of ["cafe", "CAFÉ", "  café   alun ", "jumat", "jum'at", "alun-alun", "“CAFE JUMAT”"])
		expect([question, (await kinds(question)).demand]).toEqual([question, 1]);
});

test("a hit in the title comes before any number of hits in the text", async () => {
	const inTitle = await anEnteredDemand({ caseFileId, title: "Mendesak perbaikan" });
	const { rows } = await find("desak", { kind: "demand" });
	expect(rows[0]!.slug).toBe(inTitle.slug);
	expect(rows.length).toBeGreaterThan(2);
});

test("an allegation is called one among the hits", async () => {
	const { rows } = await find("kegaduhan");
	expect(rows.map(({ kind, claimType }) => [kind, claimType])).toEqual(
		expect.arrayContaining([
			["demand", "allegation"],
			["statement", "allegation_and_opinion"],
		]),
	);
});

test("drafts are never found, not even by their number; once published they are", async () => {
	for (const status of ["draft", "in_review", "withdrawn-draft"] as const) {
		const { demandId } = await anEnteredDemand({ caseFileId, status, title: `Rahasia ${status}` });
		for (const question of ["rahasia", `"rahasia ${status.split("-")[0]}"`, "rahasai"])
			expect(await kinds(question)).toEqual(NOTHING);
		await asAdmin(
			`insert into demand_version (demand_id, version, addressee_office_id, title, title_en, outcome, outcome_en, claim_type)
			select demand_id, 2, addressee_office_id, 'Rahasia kedua', 'Second secret', outcome, outcome_en, 'none'
			from demand_version where demand_id = $1`,
			[demandId],
		);
		expect(await kinds("rahasia")).toEqual(NOTHING);
	}
	const rows = await asAdmin("select from search_word where word like 'rahas%' or word = 'secret'");
	expect(rows).toEqual([]);
	await anEnteredDemand({ caseFileId, title: "Rahasia terbuka" });
	expect(await kinds("rahasia")).toEqual({ ...NOTHING, demand: 1 });
});

test("a case is found once one of its demands is public, and its statements with it", async () => {
	const [made] = await asAdmin<{ id: string }>(`insert into case_file
		(slug, title, title_en, summary, summary_en, proposer_id)
		values ('kasus-jembatan', 'Jembatan Ciujung', 'Ciujung bridge', 'Ringkas', 'Short', (select min(id) from organisation))
		returning id`);
	const id = Number(made!.id);
	const aStatement = (position: number) =>
		asAdmin(
			`insert into statement (case_file_id, position, quote_id, speaker, directness, claim_type)
			values ($1, $2, (select max(id) from quote), 'Tetangga Ciujung', 'direct', 'opinion')`,
			[id, position],
		);
	await aStatement(1);
	await anEnteredDemand({ caseFileId: id, status: "draft" });
	expect(await kinds("ciujung")).toEqual(NOTHING);
	await anEnteredDemand({ caseFileId: id });
	expect(await kinds("ciujung")).toEqual({ ...NOTHING, case: 1, statement: 1 });
	await aStatement(2);
	await asAdmin("update case_file set title = 'Jembatan Ciberang' where id = $1", [id]);
	expect(await kinds("ciujung")).toEqual({ ...NOTHING, statement: 2 });
	expect(await kinds("ciberang")).toEqual({ ...NOTHING, case: 1 });
});

test("the latest version is what is found, and the addressee by any of its names", async () => {
	await asAdmin(
		`insert into demand_version (demand_id, version, addressee_office_id, title, title_en, outcome, outcome_en, claim_type)
		select demand_id, 2, addressee_office_id, 'Pindahkan sang pejabat', 'Move the official', outcome, outcome_en, 'none'
		from demand_version where demand_id = (select min(id) from demand)`,
	);
	expect((await kinds("pindahkan")).demand).toBe(1);
	expect(
		(await find("copot", { kind: "demand" })).rows.filter(({ title }) => found(title).length > 0),
	).toEqual([]);
	await asAdmin(
		"insert into institution_alias select id, 'Itwil Serang' from institution where slug = 'inspektorat'",
	);
	expect(await kinds("itwil")).toEqual({ ...NOTHING, demand: 2, institution: 1 });
	await asAdmin("delete from institution_alias where alias = 'Itwil Serang'");
	expect(await kinds("itwil")).toEqual(NOTHING);
});

test("a publication and a new version at the same moment leave the newer text to be found", async () => {
	for (let round = 0; round < 10; round += 1) {
		const { demandId } = await anEnteredDemand({ caseFileId, status: "in_review", title: `Lama${round}` });
		const moderator = await asAdmin<{ id: string }>(
			"insert into account (email_tag, email_cipher, name) values (sha256($1::bytea), 'x', 'Mod') returning id",
			[`m${round}-${demandId}`],
		);
		await asAdmin("insert into account_role (account_id, role) values ($1, 'moderator')", [moderator[0]!.id]);
		await Promise.all([
			asAdmin(
				`insert into event (case_file_id, demand_id, kind, occurred_on, actor_id, actor_role, title, language,
					evidence_id, from_status, to_status) values ($1, $2, 'status_changed', '2022-05-20', $3, 'moderator', 'Terbit',
					'id', (select id from evidence limit 1), 'in_review', 'published')`,
				[caseFileId, demandId, moderator[0]!.id],
			),
			asAdmin(
				`insert into demand_version (demand_id, version, addressee_office_id, title, title_en, outcome, outcome_en, claim_type)
				select demand_id, 2, addressee_office_id, 'Baru${round}', 'New', outcome, outcome_en, 'none'
				from demand_version where demand_id = $1`,
				[demandId],
			),
		]);
		expect([round, await kinds(`baru${round}`)]).toEqual([round, { ...NOTHING, demand: 1 }]);
	}
});

test("mistyped words are taken for the nearest words of the record, and the reader is told", async () => {
	for (const [question, corrected] of [
		["inspektrat", "inspektorat"],
		["diskomnifo", "diskominfo"],
		["audti anggaran", "audit anggaran"],
		["sertifkat tenga ahli", "sertifikat tenaga ahli"],
	] as const) {
		const result = await find(question);
		expect([question, result.corrected]).toEqual([question, corrected]);
		expect(result.rows.length).toBeGreaterThan(0);
	}
	expect(await find("inspektorat")).toMatchObject({ corrected: null });
	expect(await find("xqzkw")).toMatchObject({ corrected: null, rows: [], counts: NOTHING });
	expect((await find("certifcate", { language: "en" })).corrected).toMatch(/^certificates?$/);
});

test("nothing that can be typed is an error", async () => {
	for (const question of [
		"",
		" ",
		"&|!:*<>()",
		"a & b | !c:* <-> d",
		"'; drop table demand; --",
		'"',
		'""" "',
		"-",
		"--",
		'- -x -"y"',
		"or or or",
		"\\ \\' %s $1 {}",
		"<script>alert(1)</script>",
		"😀 🏛️",
		"a".repeat(200),
		"x ".repeat(100),
		"ﷺ ａｕｄｉｔ ﬁ ½ ①",
		"the and of",
		"إندونيسيا 印度尼西亚",
	]) {
		for (const language of ["id", "en"] as const) {
			for (const kind of [null, "demand"] as const) await find(question, { language, kind });
		}
	}
	// Full-width letters are letters.
	expect((await kinds("ａｕｄｉｔ")).demand).toBe(1);
});

test("markup in a title stays text", async () => {
	const { slug } = await anEnteredDemand({ caseFileId, title: "<img src=x> & tangga <b>darurat</b>" });
	const { rows } = await find("darurat");
	expect(rows.map((row) => row.slug)).toEqual([slug]);
	expect(found(rows[0]!.title).join("")).toContain("darurat");
});

test("whoever pages through the hits sees each once, best first, while others arrive", async () => {
	for (let n = 0; n < 11; n += 1)
		await anEnteredDemand({ caseFileId, title: `Jembatan ${n % 2 ? "gantung" : "x"}` });
	const before = (await find("jembatan")).rows.map(({ slug }) => slug);
	expect(before).toHaveLength(11);
	const seen: string[] = [];
	let after: string | null = null;
	do {
		const page = await search(db, { question: "jembatan", language: "id", kind: null, size: 3, after });
		seen.push(...page.rows.map(({ slug }) => slug));
		after = page.next;
		await anEnteredDemand({ caseFileId, title: "Jembatan baru" });
	} while (after !== null && seen.length < 100);
	expect(new Set(seen).size).toBe(seen.length);
	expect(seen.filter((slug) => before.includes(slug))).toEqual(before);
});

describe("on a server that cannot do everything", () => {
	async function onDatabase(url: string, work: (other: Db) => Promise<void>) {
		const other = createDatabase(createPool(url, 2)) as typeof ownDb;
		try {
			await work(other);
		} finally {
			await other.destroy();
		}
	}

	async function asSuperuser(url: string, text: string) {
		const admin = new URL(process.env.TEST_SERVER_ADMIN_URL!);
		admin.pathname = new URL(url).pathname;
		const client = new pg.Client(admin.href);
		await client.connect();
		try {
			await client.query(text);
		} finally {
			await client.end();
		}
	}

	async function searchWorksWithoutCorrection(other: Db) {
		expect((await find("desak", { of: other })).counts.demand).toBeGreaterThan(0);
		expect(await find("inspektrat", { of: other })).toMatchObject({ rows: [], corrected: null });
	}

	test("without pg_trgm, words as they are written are still found", async () => {
		await withScratchDatabase(async (url) => {
			await asSuperuser(url, "drop extension pg_trgm cascade");
			await onDatabase(url, async (other) => {
				await seedFoundingCase(other);
				await searchWorksWithoutCorrection(other);
			});
			// As the operator's guide says.
			await asSuperuser(url, "create extension pg_trgm schema public");
			await onDatabase(url, async (other) => {
				expect((await find("inspektrat", { of: other })).corrected).toBe("inspektorat");
			});
		}, "migrated");
	});

	test("a role that may make no extension can migrate all the same", async () => {
		await withScratchDatabase(async (url) => {
			const { pathname, username } = new URL(url);
			await asSuperuser(url, `revoke create on database "${pathname.slice(1)}" from "${username}"`);
			await onDatabase(url, async (other) => {
				await migrateToLatest(other);
				await seedReference(other);
				await seedFoundingCase(other);
				await searchWorksWithoutCorrection(other);
			});
		});
	});

	test("without the Indonesian stemmer, words are found as they are written", async () => {
		await withScratchDatabase(async (url) => {
			await asSuperuser(url, "alter text search configuration pg_catalog.indonesian rename to elsewhere");
			await onDatabase(url, async (other) => {
				await migrateToLatest(other);
				await seedReference(other);
				await seedFoundingCase(other);
				expect((await find("mendesak", { of: other })).counts.demand).toBeGreaterThan(0);
				expect((await find("desak", { of: other })).corrected).toBe("mendesak");
			});
		});
	});
});
