import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/**
 * What axe finds wrong with a page, of any impact: "rule at selector", once for each element.
 * Our pages have no frames, so axe runs in the page itself (its "legacy" mode), and it reports violations alone: both
 * halve its time.
 * @param rules only these, where the others cannot have changed since the last look
 */
export async function axeViolations(page: Page, rules?: string[]): Promise<string[]> {
	const axe = new AxeBuilder({ page }).setLegacyMode(true);
	const { violations } = await axe
		.options({ resultTypes: ["violations"], ...(rules ? { runOnly: rules } : {}) })
		.analyze();
	return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(" ")}`));
}
