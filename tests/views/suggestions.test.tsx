import { expect, test } from "@jest/globals";
import { extractByRules } from "~/domain/suggestions/extract-by-rules";
import { WhySuggested } from "~/views/suggestions/why-suggested";
import { render, wordsOf } from "../support/render";

test("a person is told by which rules a demand was found, and that rules can be wrong", () => {
	const [demand] = extractByRules.suggest({
		text: "Warga mendesak Bupati Arunika mencabut izin tambang.",
	}).demands;
	const words = wordsOf(render(<WhySuggested kind="demands" because={demand!.because} />));
	expect(words).toMatch(/^Tuntutan: Mengapa diusulkan Ada kata mendesak/);
	expect(words).toContain("bisa keliru");
});
