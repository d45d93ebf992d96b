import type { Browser } from "playwright-core";
import { BARS } from "./bars";
import { type Check, inPairs, withContext } from "./subject";

interface Loaded {
	url: string;
	type: string;
	bytes: number;
}

/** What a first visit costs over the wire, as the browser counts it: nothing cached, compressed as the reader gets it. */
export function weight(browser: Browser): Check {
	return {
		name: "weight",
		async run(subjects, tell) {
			await inPairs(
				subjects.filter(({ press }) => !press),
				async (subject) => {
					const loads = await withContext(browser, async (context) => {
						const page = await context.newPage();
						const session = await context.newCDPSession(page);
						const seen = new Map<string, Loaded>();
						session.on("Network.requestWillBeSent", ({ requestId, request, type = "Other" }) => {
							seen.set(requestId, { url: request.url, type, bytes: 0 });
						});
						session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
							const load = seen.get(requestId);
							if (load) load.bytes = encodedDataLength;
						});
						await session.send("Network.enable");
						await session.send("Network.setCacheDisabled", { cacheDisabled: true });
						await page.goto(subject.url, { waitUntil: "networkidle" });
						const icons = await page
							.locator("link[rel=icon]")
							.evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
						const loaded = [...seen.values()].filter(({ url }) => !url.startsWith("data:"));
						// Without a window there is nowhere to show an icon, and it is not asked for. Readers' browsers do.
						for (const url of icons.filter((icon) => loaded.every((load) => load.url !== icon)))
							loaded.push({ url, type: "Icon", bytes: await sizeOf(url) });
						return loaded;
					});
					const sum = (type?: string) =>
						loads
							.filter((load) => type === undefined || load.type === type)
							.reduce((total, { bytes }) => total + bytes, 0);
					const figures = { bytes: sum(), scriptBytes: sum("Script"), fontBytes: sum("Font") };
					const missed = (["bytes", "scriptBytes", "fontBytes"] as const)
						.filter((name) => figures[name] > BARS[name])
						.map((name) => `${name}: ${figures[name]}, at most ${BARS[name]}`);
					const own = new URL(subject.url).origin;
					for (const { url } of loads)
						if (new URL(url).origin !== own) missed.push(`asks another site: ${url}`);
					tell(subject, { missed, figures });
				},
			);
		},
	};
}

async function sizeOf(url: string): Promise<number> {
	const answer = await fetch(url);
	const headers = [...answer.headers].reduce(
		(total, [name, value]) => total + name.length + value.length + 4,
		0,
	);
	return headers + (await answer.arrayBuffer()).byteLength;
}
