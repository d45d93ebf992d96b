import type { Browser, BrowserContext, Page, Response } from "playwright-core";
import type { Locale } from "~/i18n/locale";
import type { PublicPage } from "../support/public-pages";

/** A page in one language, as it is audited. */
export interface Subject extends PublicPage {
	locale: Locale;
	url: string;
}

/** What one check found of one subject: each bar it missed in a sentence, and figures for the table. */
export interface Finding {
	missed: string[];
	figures?: Record<string, number>;
	/** What was left out on purpose. */
	excluded?: string[];
}

/** One kind of measurement. */
export interface Check {
	name: string;
	/** @param tell called with each subject when it is done */
	run(subjects: Subject[], tell: (subject: Subject, finding: Finding) => void): Promise<void>;
}

/** Opens a subject as a reader would come to it. @returns the answer that holds the page */
export async function visit(page: Page, subject: Subject): Promise<Response> {
	const answer = await page.goto(subject.url);
	if (!subject.press) return answer!;
	const refused = page.waitForResponse((response) => response.request().method() === "POST");
	await page.click(subject.press);
	const response = await refused;
	await page.waitForLoadState("load");
	return response;
}

/** A profile of its own for one piece of work. */
export async function withContext<Value>(
	browser: Browser,
	work: (context: BrowserContext) => Promise<Value>,
): Promise<Value> {
	const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: "id-ID" });
	try {
		// Functions that are sent to the page are compiled by tsx, which names them through this.
		await context.addInitScript("globalThis.__name = (named) => named");
		return await work(context);
	} finally {
		await context.close();
	}
}

/** Does the work for all subjects, two at a time: the browser and the server each have a processor. */
export async function inPairs(subjects: Subject[], work: (subject: Subject) => Promise<void>): Promise<void> {
	const waiting = [...subjects];
	const worker = async () => {
		for (let next = waiting.shift(); next; next = waiting.shift()) await work(next);
	};
	await Promise.all([worker(), worker()]);
}
