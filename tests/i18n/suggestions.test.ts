import { expect, test } from "@jest/globals";
import { REASONS } from "~/domain/suggestions/suggestion";
import { wordsFor } from "~/i18n/translate";

test.each(["id", "en"] as const)("every reason for a suggestion has words: %s", (locale) => {
	const { reasons } = wordsFor(locale).suggestions;
	expect(Object.keys(reasons).sort()).toEqual([...REASONS].sort());
});
