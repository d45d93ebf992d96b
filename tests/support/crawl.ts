import type { App } from "./app";
import { linksOf } from "./html";
import type { Answer } from "./http";

/** Pages that anybody may read and a search engine finds, by crawling both languages from their home pages. */
export async function crawlPublicPages(app: App): Promise<Map<string, Answer>> {
	const personal =
		/^(\/en)?\/((signatures|verifications|followers|login|account|invitations|mailbox)(\/|$)|organisations\/[^/]+\/members)/;
	return crawl(app, ["/", "/en"], (path) => !personal.test(path));
}

/** Opens every link of this site that can be reached from `start` by GET. @returns answers by path */
export async function crawl(
	app: App,
	start: string[],
	mayOpen: (path: string) => boolean = () => true,
	headers: Record<string, string> = {},
): Promise<Map<string, Answer>> {
	const pages = new Map<string, Answer>();
	const waiting = [...start];
	for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
		if (pages.has(path)) continue;
		const answer = await app.get(path, headers);
		pages.set(path, answer);
		const { location } = answer.headers;
		const found = location ? [location] : isHtml(answer) ? linksOf(answer.text) : [];
		for (const href of found) {
			const url = new URL(href, app.url + path);
			const next = url.pathname + url.search;
			if (url.origin === app.url && mayOpen(url.pathname) && !pages.has(next)) waiting.push(next);
		}
	}
	return pages;
}

export function isHtml(answer: Answer): boolean {
	return answer.headers["content-type"]?.startsWith("text/html") ?? false;
}
