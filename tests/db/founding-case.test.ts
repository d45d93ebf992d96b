import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { listCaseFiles, listSources, listStatements } from "~/domain/case-files/queries.server";
import { listDemands } from "~/domain/demands/queries.server";
import { listCaseTimeline } from "~/domain/events/queries.server";
import { foundingQuotes, seedFoundingCase } from "../../db/seeds/founding-case";
import { asAdmin, db, loadFoundingCase } from "../support/database";

/** The article itself is its publisher's: it lies beside the repository, never in it. */
const ARTICLE = "../shared/seed/reportase-banten-2022-05-19.txt";
const article = existsSync(ARTICLE) ? readFileSync(ARTICLE) : undefined;
const sha256 = (bytes: string | Buffer) => createHash("sha256").update(bytes).digest("hex");

test("readers find three published demands, whose clock has not started", async () => {
	const { caseFileId } = await loadFoundingCase();
	expect((await listCaseFiles(db, 10)).rows.map(({ slug }) => slug)).toEqual(["diskominfo-banten-2022"]);
	const demands = await listDemands(db, caseFileId);
	expect(
		demands.map(({ slug, status, version, signatures }) => ({ slug, status, version, signatures })),
	).toEqual(
		[
			"copot-pengelola-medsos-pemprov-banten",
			"audit-anggaran-bimtek-medsos",
			"periksa-sertifikat-tenaga-ahli-diskominfo-banten",
		].map((slug) => ({ slug, status: "published", version: 1, signatures: 0 })),
	);
	expect(demands.map(({ clock }) => clock.state)).toEqual(["not_started", "not_started", "not_started"]);
	expect(demands.map(({ claimType }) => claimType)).toEqual(["allegation", "concern", "conditional"]);
	expect(demands.map(({ addressee }) => addressee.slug)).toEqual([
		"pj-gubernur-banten",
		"inspektorat",
		"inspektorat",
	]);
	expect(demands.map(({ checks }) => checks.map(({ code }) => code))).toEqual([
		[],
		[],
		["D3a", "D3b", "D3c"],
	]);
});

test("the six statements keep what the article leaves open: nobody is made the speaker of the third", async () => {
	const { caseFileId } = await loadFoundingCase();
	const statements = await listStatements(db, caseFileId);
	expect(statements.map(({ speaker }) => speaker)).toEqual([
		"HMB Jakarta",
		"Andi Suhud Trisnahadi",
		null,
		"Muhammad Fahri",
		"HMB Jakarta",
		"HMB Jakarta",
	]);
	expect(statements.map(({ directness }) => directness)).toEqual([
		"indirect",
		"indirect",
		"direct",
		"indirect",
		"indirect",
		"indirect",
	]);
	expect(statements[2]?.ambiguity).toContain("Trisnahadi");
	expect(statements[2]?.ambiguity).toContain("Fahri");
	expect(statements[0]?.ambiguity).toContain("Dian Sucitra");
	expect(statements.filter(({ claimType }) => claimType === "hearsay")).toHaveLength(2);
});

test("the accused find nothing in the timeline that the article does not state", async () => {
	const { caseFileId } = await loadFoundingCase();
	const timeline = await listCaseTimeline(db, caseFileId);
	expect(
		timeline.map(({ kind, toStatus, occurredOn }) => [
			kind,
			toStatus,
			kind === "statement_made" && occurredOn,
		]),
	).toEqual([
		["statement_made", null, "2022-05-19"],
		["status_changed", "published", false],
		["status_changed", "published", false],
		["status_changed", "published", false],
	]);
	expect(timeline.some(({ proofOfReceipt }) => proofOfReceipt)).toBe(false);
	expect(timeline.every(({ actorRole, actorName }) => actorRole === "system" && actorName === null)).toBe(
		true,
	);
});

test("an installation has the case once, however many processes load it at once", async () => {
	const loaded = await Promise.all([1, 2, 3, 4].map(() => seedFoundingCase(db)));
	expect(loaded.filter(Boolean)).toHaveLength(1);
	expect(await seedFoundingCase(db)).toBe(false);
	const [counts] = await asAdmin(
		`select (select count(*)::int from case_file) cases, (select count(*)::int from demand) demands,
			(select count(*)::int from statement) statements, (select count(*)::int from quote) quotes,
			(select count(*)::int from source) sources, (select count(*)::int from event) events`,
	);
	expect(counts).toEqual({ cases: 1, demands: 3, statements: 6, quotes: 9, sources: 2, events: 4 });
});

test("the publisher's article is not kept, only its hash", async () => {
	const { caseFileId } = await loadFoundingCase();
	const bodies = await asAdmin<{ body: string | null }>("select body from source");
	expect(bodies).toEqual([{ body: null }, { body: null }]);
	const [source, related] = await listSources(db, caseFileId);
	expect(source).toMatchObject({ statementDate: "2022-05-19", publishedOn: null, author: null });
	expect(related).toMatchObject({ kind: "related_article", url: null, sha256: null });
	if (article) expect(source?.sha256).toBe(sha256(article));
	else sayThatArticleIsAbsent();
});

test("every quote is the article's own, byte for byte", async () => {
	const { caseFileId } = await loadFoundingCase();
	const hashes: string[] = JSON.parse(await readFile("tests/fixtures/founding-quotes.json", "utf8"));
	expect(foundingQuotes.map(sha256)).toEqual(hashes);
	const shown = [...(await listDemands(db, caseFileId)).map(({ quote }) => quote.exact)];
	shown.push(...(await listStatements(db, caseFileId)).map(({ exact }) => exact));
	expect(shown).toEqual(foundingQuotes);
	if (article) {
		for (const quote of foundingQuotes) expect(article.includes(Buffer.from(quote))).toBe(true);
		// The check can fail: a straightened quotation mark is another text.
		expect(article.includes(Buffer.from(foundingQuotes[4]!.replaceAll("“", '"')))).toBe(false);
	} else sayThatArticleIsAbsent();
});

test("no page can name a person whom the article does not name", async () => {
	await loadFoundingCase();
	const rows = await asAdmin<{ line: string }>(
		`select o::text as line from office o union all select d::text from demand_version d
			union all select i::text from institution i union all select c::text from case_file c`,
	);
	const named = /Muktabar|Trisnahadi|Sucitra|Fahri/;
	expect(rows.filter(({ line }) => named.test(line))).toEqual([]);
});

function sayThatArticleIsAbsent() {
	console.info(`${ARTICLE} is not here: the quotes were checked by their hashes only.`);
}
