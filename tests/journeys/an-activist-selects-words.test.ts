import { expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { useApp } from "../support/app";
import { sessionCookie, useBrowser } from "../support/browser";
import { ACTIVIST } from "../support/citizens";
import { QUOTES } from "../support/draft-article";
import { pasteArticle } from "../support/filing";

const app = useApp();
const browser = useBrowser();

/** Selects from the first to the last of these words in the article, as a finger or a mouse does. */
async function select(page: Page, from: string, to: string): Promise<void> {
	await page.evaluate(
		([first, last]) => {
			const article = document.querySelector(".article-text")!;
			const places = (words: string) => {
				const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
				for (let node = walker.nextNode(); node; node = walker.nextNode()) {
					const at = node.textContent!.indexOf(words);
					if (at >= 0) return { node, at };
				}
				throw new Error(`no ${words}`);
			};
			const [start, end] = [places(first!), places(last!)];
			getSelection()!.setBaseAndExtent(start.node, start.at, end.node, end.at + last!.length);
		},
		[from, to],
	);
}

test("words that an activist selects in the article become a demand or a statement, at the very place", async () => {
	const filing = await pasteArticle(app, {
		text: `${QUOTES.bridge}\n\nKata lurah: ${QUOTES.bridge}\n\nWarga menunggu. Warga menunggu lagi.`,
	});
	const context = await browser.context({ javaScript: true });
	await context.addCookies([await sessionCookie(app, ACTIVIST)]);
	const page = await context.newPage();
	await page.goto(app.url + filing.page);
	const bar = page.locator("[data-selection]");
	expect(await bar.isVisible()).toBe(false);

	// These words stand twice: only the place tells which are meant.
	await select(page, "Kata lurah", "Kata lurah");
	await page.waitForSelector("[data-selection]:not([hidden])");
	await page.evaluate(() => {
		const second = document.querySelectorAll(".article-text p")[1]!.firstChild!;
		getSelection()!.setBaseAndExtent(second, "Kata lurah: ".length, second, second.textContent!.length);
	});
	await bar.locator("text=Tuntutan").click();
	expect(await page.textContent("main blockquote")).toBe(QUOTES.bridge);
	const [kept] = await app.query<{ start: number }>(
		"select (content->'items'->0->'quote'->>'start')::int as start from draft_version order by version desc limit 1",
	);
	expect(kept!.start).toBe(QUOTES.bridge.length + 2 + "Kata lurah: ".length);

	await page.goto(app.url + filing.page);
	// Marked words are links in the article; those around them can still be selected.
	expect(await page.locator(".article-text a.mark").count()).toBe(1);
	await select(page, "Warga menunggu.", "Warga menunggu.");
	await bar.locator("text=Latar belakang").click();
	expect(await page.textContent("main h1")).toContain("Latar belakang 1");

	await page.goto(app.url + filing.page);
	await select(page, "Warga menunggu lagi.", "Warga menunggu lagi.");
	await page.waitForSelector("[data-selection]:not([hidden])");
	await page.evaluate(() => getSelection()!.removeAllRanges());
	await page.waitForSelector("[data-selection]", { state: "hidden" });
});
