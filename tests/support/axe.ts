import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/**
 * What axe finds wrong with a page, of any impact: "rule at selector", once for each element.
 * Our pages have no frames, so axe runs in the page itself (its "legacy" mode), and it reports violations alone: both
 * halve its time. It reckons from where things stand, so the page is read to its end first, as a reader would: until
 * then what is far below has only a guessed height (layout.css).
 * @param rules only these, where the others cannot have changed since the last look
 */
export async function axeViolations(page: Page, rules?: string[]): Promise<string[]> {
	await page.evaluate(readThrough);
	const axe = new AxeBuilder({ page }).setLegacyMode(true);
	const { violations } = await axe
		.options({ resultTypes: ["violations"], ...(rules ? { runOnly: rules } : {}) })
		.analyze();
	return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(" ")}`));
}

/** Runs in the page. */
async function readThrough(): Promise<void> {
	const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
	const { scrollY } = window;
	for (let top = 0; top < document.documentElement.scrollHeight; top += window.innerHeight) {
		window.scrollTo(0, top);
		await drawn();
	}
	window.scrollTo(0, scrollY);
	await drawn();
}
