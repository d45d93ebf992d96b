import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { extractByRules } from "~/domain/suggestions/extract-by-rules";
import { emptyScore, rates, readLabelled, score } from "../../support/articles";

const articles = await readLabelled();
const ARTICLE = "../shared/seed/reportase-banten-2022-05-19.txt";

test("there are enough labelled articles, and a third of them is unseen", () => {
	expect(articles.length).toBeGreaterThanOrEqual(42);
	expect(articles.filter(({ unseen }) => unseen).length).toBeGreaterThanOrEqual(14);
	expect(articles.filter(({ demands }) => demands.length === 0).length).toBeGreaterThanOrEqual(4);
});

test("of the unseen articles, demands and who said what are found to 0.85", () => {
	const total = emptyScore();
	for (const article of articles.filter(({ unseen }) => unseen))
		score(article, extractByRules.suggest(article), total);
	expect(rates("demands", total.demands).f1).toBeGreaterThanOrEqual(0.85);
	expect(rates("statements", total.statements).f1).toBeGreaterThanOrEqual(0.85);
});

test("a proposal that is wrong is counted as wrong", () => {
	const [article] = articles;
	const total = emptyScore();
	score(article!, { demands: [], statements: [], organisations: [], offices: [], dates: [] }, total);
	expect(rates("demands", total.demands)).toMatchObject({ recall: 0, f1: 0 });
	const whole = { exact: article!.text, start: 0, end: article!.text.length, because: [], alsoAddressed: [] };
	score(article!, { demands: [whole], statements: [], organisations: [], offices: [], dates: [] }, total);
	expect(total.demands).toMatchObject({ proposed: 1, right: 0 });
});

test("of the founding article, every demand is found and “ujarnya” stays open", async () => {
	const text = await readFile(ARTICLE, "utf8").catch(() => undefined);
	if (text === undefined) {
		console.info("The founding article does not lie beside the repository: not read.");
		return;
	}
	const { demands, statements } = extractByRules.suggest({ text });
	expect(demands.map(({ addressee, verb }) => [addressee?.exact, verb?.exact])).toEqual([
		["Pj Gubernur Banten", "mencopot"],
		["Inspektorat", "mengaudit"],
		["Inspektorat", "memeriksa"],
		["Inspektorat", "menjadikan"],
	]);
	expect(statements.filter(({ directness }) => directness === "direct")).toMatchObject([{ ambiguous: true }]);
	expect(statements.map(({ speaker }) => speaker?.name)).toContain("Muhammad Fahri");
});
