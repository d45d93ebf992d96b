import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { useApp } from "../support/app";
import { axeViolations } from "../support/axe";
import { useBrowser } from "../support/browser";

/** /kit is not there in production. */
const app = useApp({ settings: { NODE_ENV: "test" } });
const browser = useBrowser();
/** For a person to look at; nothing compares them. */
const PICTURES = "test-results/kit";

const WIDTHS = [360, 768, 1280];
const SCHEMES = ["light", "dark"] as const;

beforeAll(() => mkdir(PICTURES, { recursive: true }));

test.each(["/kit", "/en/kit"])(
	"%s: nothing breaks a rule, scrolls sideways, is hard to hit or is lost at 200 %%, at any width and in any scheme",
	async (path) => {
		const page = await browser.visitor({ javaScript: true });
		await page.goto(app.url + path);
		const problems: string[] = [];
		for (const width of WIDTHS) {
			await page.setViewportSize({ width, height: 900 });
			for (const colorScheme of SCHEMES) {
				await page.emulateMedia({ colorScheme });
				const look = `${path === "/kit" ? "id" : "en"}-${width}-${colorScheme}`;
				// Dark changes the colours and nothing else, and English the words: one look at those is enough.
				const isFirst = width === WIDTHS[0];
				const rules = colorScheme === "dark" ? ["color-contrast"] : undefined;
				if (isFirst || (path === "/kit" && !rules))
					for (const violation of await axeViolations(page, rules)) problems.push(`${look}: ${violation}`);
				await page.screenshot({ path: join(PICTURES, `${look}.png`), fullPage: true });
			}
			const wide = await page.evaluate(overflow);
			if (wide > 0) problems.push(`${width}: ${wide} px too wide`);
			problems.push(...(await page.evaluate(smallTargets)));

			await page.evaluate(() => {
				document.documentElement.style.fontSize = "200%";
			});
			const wideAtTwice = await page.evaluate(overflow);
			if (wideAtTwice > 0) problems.push(`${width} at 200 %: ${wideAtTwice} px too wide`);
			problems.push(...(await page.evaluate(cutOff)));
			await page.screenshot({
				path: join(PICTURES, `${path === "/kit" ? "id" : "en"}-${width}-twice.png`),
				fullPage: true,
			});
			await page.evaluate(() => {
				document.documentElement.style.fontSize = "";
			});
		}
		expect(problems).toEqual([]);
	},
	300_000,
);

test.each(SCHEMES)(
	"with the Tab key alone one gets everywhere, and sees where one is (%s)",
	async (colorScheme) => {
		const page = await browser.visitor({ javaScript: true, colorScheme });
		await page.goto(`${app.url}/kit`);
		const { count, unseen } = await walkByTab(page);
		expect(unseen).toEqual([]);
		expect(count).toBeGreaterThan(60);
	},
	300_000,
);

test("a dialog opens, closes by Escape and gives the focus back, without a script", async () => {
	const page = await browser.visitor();
	await page.goto(`${app.url}/en/kit`);
	const dialog = page.getByRole("dialog", { name: "Why is it recorded?" });
	const opener = page.getByRole("button", { name: "Why is it recorded?" });
	expect(await dialog.count()).toBe(0);
	await opener.focus();
	await page.keyboard.press("Enter");
	await dialog.waitFor();
	expect(await dialog.textContent()).toContain("A good record does not shout.");
	await page.keyboard.press("Escape");
	await dialog.waitFor({ state: "hidden" });
	expect(await page.locator("button:focus").textContent()).toBe("Why is it recorded?");
	await opener.click();
	await dialog.getByRole("button", { name: "Close" }).click();
	await dialog.waitFor({ state: "hidden" });
});

test("every entry of the contents leads to its part", async () => {
	const page = await browser.visitor();
	await page.goto(`${app.url}/kit`);
	const links = await page.locator(".kit-contents a").all();
	expect(links.length).toBeGreaterThan(20);
	for (const link of links) {
		const target = await link.getAttribute("href");
		expect([
			target,
			await page.locator(target!).getByRole("heading", { level: 2 }).first().textContent(),
		]).toEqual([target, await link.textContent()]);
	}
});

// What follows runs in the page.

function overflow(): number {
	return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

/** What can be pressed and is smaller than 44 px. A link in a sentence may be (WCAG 2.5.5, "Inline"). */
function smallTargets(): string[] {
	const found = [];
	for (const element of document.querySelectorAll<HTMLElement>(
		"a[href], button, input, select, textarea, summary",
	)) {
		const isChoice = element.matches("[type=checkbox], [type=radio]");
		const target = isChoice ? element.closest("label")! : element;
		const isVisible = element.checkVisibility() && target.getBoundingClientRect().bottom > 0;
		const isInSentence =
			getComputedStyle(element).display === "inline" &&
			element.parentElement!.textContent!.trim() !== element.textContent!.trim();
		if (!isVisible || isInSentence || element.matches(":disabled")) continue;
		const { width, height } = target.getBoundingClientRect();
		// Half a pixel is lost where text is laid out.
		if (width < 43.5 || height < 43.5)
			found.push(`${element.outerHTML.slice(0, 80)}: ${width.toFixed(1)} by ${height.toFixed(1)}`);
	}
	return found;
}

/** Text that runs out of a box which shows nothing outside itself. */
function cutOff(): string[] {
	return [...document.querySelectorAll<HTMLElement>("body *")]
		.filter((element) => {
			const { overflowX, position } = getComputedStyle(element);
			if (overflowX === "visible" || position === "absolute" || !element.checkVisibility()) return false;
			// The words of a field scroll within it, as in any field.
			if (element.matches("input, textarea, select, progress")) return false;
			return element.scrollWidth > element.clientWidth + 1;
		})
		.map((element) => element.outerHTML.slice(0, 80));
}

/** Goes through the page with the Tab key. @returns how many places take the focus, and those that do not show it */
async function walkByTab(page: Page): Promise<{ count: number; unseen: string[] }> {
	const unseen: string[] = [];
	let count = 0;
	// A browser grants `autofocus` when it first draws the page, which may be after it has loaded: a walk begun
	// before that is thrown to the middle of the page.
	await page.waitForFunction(() => document.activeElement?.matches("[autofocus]"));
	await page.evaluate(() => {
		// From the top, wherever a form with errors has taken the focus.
		const first = document.querySelector<HTMLElement>("a[href]")!;
		first.focus();
		first.blur();
		window.scrollTo(0, 0);
	});
	for (;;) {
		await page.keyboard.press("Tab");
		const place = await page.evaluate(() => {
			const element = document.activeElement as HTMLElement;
			if (element === document.body || element.dataset.visited) return null;
			element.dataset.visited = "yes";
			const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
			const { top, bottom } = element.getBoundingClientRect();
			const isSeen =
				outlineStyle === "solid" &&
				Number.parseFloat(outlineWidth) >= 3 &&
				!/^rgba\(.*, 0\)$/.test(outlineColor) &&
				bottom > 0 &&
				top < innerHeight;
			return { isSeen, html: element.outerHTML.slice(0, 80) };
		});
		if (!place) return { count, unseen };
		count += 1;
		if (!place.isSeen) unseen.push(place.html);
	}
}
