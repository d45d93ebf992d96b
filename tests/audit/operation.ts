import type { Browser, Page } from "playwright-core";
import { BARS } from "./bars";
import { type Check, inPairs, visit, withContext } from "./subject";

/** What can be operated: everything a reader can press, tick, open or type into. */
const CONTROLS = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
const WIDTHS = [360, 1280];

/** By keyboard, by a thumb, with letters twice as large, and without motion. */
export function operation(browser: Browser): Check {
	return {
		name: "operation",
		async run(subjects, tell) {
			await inPairs(subjects, async (subject) => {
				const missed: string[] = [];
				let controls = 0;
				await withContext(browser, async (context) => {
					const page = await context.newPage();
					await visit(page, subject);
					for (const width of WIDTHS) {
						await page.setViewportSize({ width, height: 800 });
						const { faults, reached } = await focusFaults(page);
						controls = Math.max(controls, reached);
						for (const fault of [...faults, ...(await smallTargets(page)), ...(await losses(page))])
							missed.push(`${width} px: ${fault}`);
					}
					await page.emulateMedia({ reducedMotion: "reduce" });
					missed.push(...(await motions(page)));
				});
				tell(subject, { missed, figures: { controls } });
			});
		},
	};
}

interface Stop {
	name: string;
	fault: string | undefined;
}

/** Walks the page with the Tab key: everything is reached, nothing is reached in secret. */
async function focusFaults(page: Page): Promise<{ faults: string[]; reached: number }> {
	await page.evaluate(() => {
		(document.activeElement as HTMLElement | null)?.blur();
		// Back to where a fresh page begins, or the walk would go on from the last element that had the focus.
		document.getSelection()?.removeAllRanges();
		for (const element of document.querySelectorAll("[data-audited]"))
			element.removeAttribute("data-audited");
		window.scrollTo(0, 0);
	});
	const faults: string[] = [];
	let reached = 0;
	let ends = 0;
	// An answer with errors begins at its summary: the walk goes past the end, where the browser begins anew at the top.
	while (ends < 2) {
		await page.keyboard.press("Tab");
		const stop = await page.evaluate((): Stop | undefined => {
			const element = document.activeElement as HTMLElement | null;
			if (!element || element === document.body || element.hasAttribute("data-audited")) return undefined;
			element.setAttribute("data-audited", "");
			const label = element.getAttribute("name") ?? element.textContent?.trim().slice(0, 40);
			const style = getComputedStyle(element);
			const box = element.getBoundingClientRect();
			const isRinged =
				style.outlineStyle !== "none" &&
				Number.parseFloat(style.outlineWidth) >= 2 &&
				!/^transparent$|^rgba\(.*, 0\)$/.test(style.outlineColor);
			// The browser may have put a line break of a link at its middle: any of its boxes will do.
			const isOnTop = [...element.getClientRects()].some((part) => {
				const hit = document.elementFromPoint(part.left + part.width / 2, part.top + part.height / 2);
				return hit !== null && (element.contains(hit) || hit.contains(element));
			});
			const isInView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
			return {
				name: `${element.tagName.toLowerCase()} "${label}"`,
				fault: !isInView
					? "is out of sight while it has the focus"
					: !isOnTop
						? "is covered while it has the focus"
						: !isRinged
							? "shows no ring while it has the focus"
							: undefined,
			};
		});
		if (!stop) {
			ends += 1;
			continue;
		}
		reached += 1;
		if (stop.fault) faults.push(`${stop.name} ${stop.fault}`);
	}
	const missed = await page.evaluate((controls) => {
		const isStop = (element: Element) => {
			const { disabled, type, name, checked } = element as HTMLInputElement;
			if (disabled || (element as HTMLElement).tabIndex < 0 || !element.checkVisibility()) return false;
			// Of a group of radio buttons only one is a stop; arrows lead to the others.
			return type !== "radio" || checked || !document.querySelector(`[name="${name}"][data-audited]`);
		};
		return [...document.querySelectorAll(controls)]
			.filter((element) => isStop(element) && !element.hasAttribute("data-audited"))
			.map((element) => element.outerHTML.slice(0, 80));
	}, CONTROLS);
	return { faults: [...faults, ...missed.map((html) => `the Tab key does not reach ${html}`)], reached };
}

/** Targets too small for a thumb. A link in the middle of a sentence is as high as its line, as in WCAG 2.5.8. */
function smallTargets(page: Page): Promise<string[]> {
	return page.evaluate(
		({ controls, least }) => {
			const inSentence = (element: Element): boolean => {
				if (element.tagName !== "A" || getComputedStyle(element).display !== "inline") return false;
				let block = element.parentElement!;
				while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement!;
				const rest = block.cloneNode(true) as Element;
				for (const link of rest.querySelectorAll("a")) link.remove();
				return /\p{L}{2}/u.test(rest.textContent ?? "");
			};
			return [...document.querySelectorAll(controls)].flatMap((element) => {
				if (!element.checkVisibility() || inSentence(element)) return [];
				const boxes = [
					element,
					...(/^(checkbox|radio)$/.test((element as HTMLInputElement).type ?? "")
						? ((element as HTMLInputElement).labels ?? [])
						: []),
				].map((one) => one.getBoundingClientRect());
				const width =
					Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
				const height =
					Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
				if (width >= least - 0.5 && height >= least - 0.5) return [];
				const label = element.textContent?.trim().slice(0, 40) || element.getAttribute("name");
				return [
					`${element.tagName.toLowerCase()} "${label}" is ${Math.round(width)} by ${Math.round(height)} px, at least ${least} by ${least}`,
				];
			});
		},
		{ controls: CONTROLS, least: BARS.target },
	);
}

/** With letters twice as large: what is cut off, and whether the page then scrolls sideways. */
async function losses(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		document.documentElement.style.fontSize = "200%";
		const found: string[] = [];
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth > clientWidth) {
			const beyond = [...document.body.querySelectorAll("*")]
				.filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
				.at(-1);
			found.push(
				`with text at 200 % the page is ${scrollWidth - clientWidth} px too wide: ${beyond?.outerHTML.slice(0, 120)}`,
			);
		}
		for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
			if (!element.checkVisibility() || element.closest(".visually-hidden, svg, select")) continue;
			const { overflowX, overflowY } = getComputedStyle(element);
			const isCut =
				(/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
				(/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1);
			if (isCut && element.textContent?.trim())
				found.push(
					`with text at 200 % this is cut off: ${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 40)}"`,
				);
		}
		document.documentElement.style.fontSize = "";
		return found;
	});
}

/** Motion that stays although the reader's system asks for none. */
function motions(page: Page): Promise<string[]> {
	return page.evaluate((most) => {
		const seconds = (list: string) =>
			Math.max(
				...list
					.split(",")
					.map((text) => Number.parseFloat(text) * (text.trim().endsWith("ms") ? 0.001 : 1) || 0),
			);
		return [...document.querySelectorAll("*")].flatMap((element) =>
			[undefined, "::before", "::after"].flatMap((part) => {
				const style = getComputedStyle(element, part);
				const long = Math.max(
					seconds(style.transitionDuration),
					style.animationName === "none" ? 0 : seconds(style.animationDuration),
				);
				return long > most || style.scrollBehavior === "smooth"
					? [`moves although no motion was asked for: ${element.tagName.toLowerCase()}${part ?? ""}`]
					: [];
			}),
		);
	}, BARS.motion);
}
