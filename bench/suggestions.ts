import { extractByRules } from "~/domain/suggestions/extract-by-rules";
import { emptyScore, KINDS, rates, readLabelled, score } from "../tests/support/articles";

/**
 * How well the extractor reads the labelled articles: `npm run bench:suggestions`. With `--errors` it lists what went
 * wrong on the tuning set; the errors of the unseen set are never listed, so that nobody writes rules after them.
 */
const articles = await readLabelled();
for (const unseen of [false, true]) {
	const set = articles.filter((article) => article.unseen === unseen);
	const total = emptyScore();
	if (unseen && process.argv.includes("--tuning")) break;
	for (const article of set) score(article, extractByRules.suggest(article), total);
	console.log(`\n${unseen ? "Unseen" : "Tuning"}: ${set.length} articles`);
	console.log("| kind | labelled | proposed | right | precision | recall | F1 |");
	console.log("| --- | --- | --- | --- | --- | --- | --- |");
	for (const kind of KINDS) {
		const { precision, recall, f1 } = rates(kind, total[kind]);
		const figures = [precision, recall, f1].map((figure) => figure.toFixed(3)).join(" | ");
		console.log(
			`| ${kind} | ${total[kind].labelled} | ${total[kind].proposed} | ${total[kind].right} | ${figures} |`,
		);
	}
	if (!unseen && process.argv.includes("--errors"))
		for (const kind of KINDS)
			console.log(
				[
					`\n${kind}`,
					...total[kind].missed.map((line) => `- ${line}`),
					...total[kind].wrong.map((line) => `+ ${line}`),
				].join("\n"),
			);
}
