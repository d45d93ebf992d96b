import type { Finding } from "~/domain/checklists/checklist";
import type { Words } from "~/i18n/translate";

/** A finding as a sentence that says what to do next. */
export function findingText(
	{ checklists }: Words,
	{ problem, words }: Pick<Finding, "problem" | "words">,
): string {
	// A whole text can be in question; its beginning is enough to find it.
	const shown = words !== null && words.length > 120 ? `${words.slice(0, 119)}…` : (words ?? "");
	return checklists.problems[problem](shown);
}
