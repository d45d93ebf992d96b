import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { axeViolations } from "../support/axe";
import { SCHEMES, WIDTHS } from "./bars";
import { type Check, inPairs, visit, withContext } from "./subject";

/** Rules of axe, at every width and in both schemes. Leaves a picture of each page for a person to look at. */
export function accessibility(browser: Browser, pictures: string): Check {
	return {
		name: "axe",
		async run(subjects, tell) {
			await mkdir(pictures, { recursive: true });
			await inPairs(subjects, async (subject) => {
				const missed: string[] = [];
				await withContext(browser, async (context) => {
					const page = await context.newPage();
					await visit(page, subject);
					for (const width of WIDTHS) {
						await page.setViewportSize({ width, height: 800 });
						for (const colorScheme of SCHEMES) {
							// Without motion: a button on its way from one scheme's colour to the other's is neither.
							await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
							const name = `${subject.name}-${subject.locale}-${width}-${colorScheme}.png`;
							if (width !== 768) await page.screenshot({ path: join(pictures, name), fullPage: true });
							for (const violation of await axeViolations(page))
								missed.push(`axe, ${width} px, ${colorScheme}: ${violation}`);
							const beyond = await page.evaluate(
								() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
							);
							if (beyond > 0) missed.push(`${width} px: ${beyond} px too wide`);
						}
					}
				});
				tell(subject, { missed, figures: { violations: missed.length } });
			});
		},
	};
}
