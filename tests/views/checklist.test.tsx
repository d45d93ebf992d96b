import { expect, test } from "@jest/globals";
import { CHECKS, type Finding } from "~/domain/checklists/checklist";
import { Checklist } from "~/views/checklists/checklist";
import { render, wordsOf } from "../support/render";

const finding: Finding = {
	check: "accusation",
	problem: "verdict",
	itemId: "aaaa0001",
	field: "title",
	words: "koruptor",
	level: "must",
};
const similar = {
	itemId: "aaaa0001",
	slug: "copot",
	title: "Copot pejabat",
	titleEn: "Remove the official",
	caseSlug: "kasus",
	caseTitle: "Kasus",
	caseTitleEn: null,
	signatures: 12,
	likeness: 0.9,
};
const shown = (findings: Finding[], locale: "id" | "en" = "id", judge?: { action: string; seen: number }) =>
	render(
		<Checklist
			findings={findings}
			similar={[similar]}
			itemNames={{ aaaa0001: "Tuntutan 1" }}
			hrefOf={(id) => `/tulis/${id}`}
			judge={judge}
		/>,
		locale,
	);

test("a writer is told which words to change, and where", () => {
	const html = shown([finding]);
	expect(html).toContain('href="/tulis/aaaa0001"');
	const words = wordsOf(html);
	expect(words).toContain("9 dari 10 beres");
	expect(words).toContain("Tuntutan 1: Ganti “koruptor”");
	expect(words.match(/\bBeres\b/g)).toHaveLength(CHECKS.length - 1);
	expect(words.match(/\bBelum\b(?! ada)/g)).toHaveLength(1);
});

test("what only a moderator must agree to counts as done, and says so", () => {
	const words = wordsOf(
		shown(
			[{ ...finding, check: "named", problem: "name-agreement", words: "Rudi", level: "moderator" }],
			"en",
		),
	);
	expect(words).toContain("10 of 10 done");
	expect(words).toContain("Needs a moderator’s agreement");
});

test("a similar demand is shown with its signatures and can be joined, or set aside by who may", () => {
	const like: Finding = { ...finding, check: "similar", problem: "similar", field: null, words: "copot" };
	expect(shown([like])).not.toContain("<form");
	const html = shown([like], "id", { action: "/beda", seen: 3 });
	expect(html).toContain('href="/demands/copot"');
	expect(html).toMatch(/name="seen" value="3".*name="slug" value="copot"/);
	expect(wordsOf(html)).toMatch(/Copot pejabat .*12 .*Dukung yang itu saja/);
});
