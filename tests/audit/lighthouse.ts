import { createServer as createWebServer } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import lighthouse, { type Flags } from "lighthouse";
import { launchBrowser } from "../support/browser";
import { BARS } from "./bars";
import type { Check, Finding, Subject } from "./subject";

type Figures = Record<
	| "performance"
	| "accessibility"
	| "bestPractices"
	| "seo"
	| "largestPaint"
	| "layoutShift"
	| "blocking"
	| "firstPaint",
	number
>;

/** A page that misses a bar is measured this often in all, and the middle value of each figure counts. */
const TRIES = 5;

/**
 * Lighthouse as it measures a phone: simulated slow 4G, a processor four times slower, nothing cached. Pages one after
 * the other, because two at a time would slow each other down.
 * @param note is told how fast this machine is, and what an empty page costs on it: no page of ours can cost less
 */
export function lighthouseOnPhone(note: (sentence: string) => void): Check {
	return {
		name: "lighthouse",
		async run(subjects, tell) {
			const port = await freePort();
			const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
			try {
				note(await describeMachine(port));
				for (const subject of subjects.filter(({ press }) => !press)) {
					const excluded = exclusionsOf(subject);
					const runs = [await measure(subject, port, Object.keys(excluded))];
					while (runs.length < TRIES && missedBars(middle(runs)).length > 0)
						runs.push(await measure(subject, port, Object.keys(excluded)));
					const figures = middle(runs);
					const missed = missedBars(figures);
					const failed = missed.length > 0 ? runs.at(-1)!.failed : [];
					tell(subject, {
						missed: [...missed, ...failed],
						figures,
						excluded: Object.entries(excluded).map(([audit, why]) => `${audit}: ${why}`),
					} satisfies Finding);
				}
			} finally {
				await browser.close();
			}
		},
	};
}

/** Audits that would fault what a page does on purpose. */
function exclusionsOf({ unlisted, status = 200 }: Subject): Record<string, string> {
	return {
		...(unlisted ? { "is-crawlable": "the page is kept out of search engines on purpose" } : {}),
		...(status === 404
			? {
					"http-status-code": "the page says on purpose that there is nothing here",
					"errors-in-console": "a browser writes down every 404",
				}
			: {}),
	};
}

/** Lighthouse's own measure of the processor, and the blocking time of a page with one word on it. */
async function describeMachine(port: number): Promise<string> {
	const server = createWebServer((_request, response) =>
		response
			.setHeader("content-type", "text/html; charset=utf-8")
			.end("<!doctype html><html lang=en><title>Empty</title><p>Empty</p></html>"),
	);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	try {
		const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
		const empty: Subject = { name: "empty", path: "/", locale: "en", url };
		const runs = [];
		while (runs.length < TRIES) runs.push(await measure(empty, port, []));
		const benchmark = runs.map((run) => run.benchmark).sort((a, b) => a - b)[Math.floor(TRIES / 2)]!;
		const { blocking } = middle(runs);
		return `Lighthouse's benchmark of this machine's processor is ${Math.round(benchmark)}, before it is slowed four times; a page with one word on it blocks here for ${Math.round(blocking)} ms.`;
	} finally {
		server.close();
	}
}

interface Run {
	/** Lighthouse's `benchmarkIndex` of the moment. */
	benchmark: number;
	figures: Figures;
	/** Audits that cost points, with what Lighthouse says of them. */
	failed: string[];
}

async function measure(subject: Subject, port: number, skipAudits: string[]): Promise<Run> {
	const flags: Flags = {
		port,
		logLevel: "silent",
		onlyCategories: ["performance", "accessibility", "best-practices", "seo"],
		skipAudits,
		disableFullPageScreenshot: true,
		ignoreStatusCode: (subject.status ?? 200) !== 200,
	};
	const lhr = (await lighthouse(subject.url, flags))?.lhr;
	if (!lhr || lhr.runtimeError)
		throw new Error(`Lighthouse could not measure ${subject.url}: ${lhr?.runtimeError?.message ?? ""}`);
	const score = (id: string) => Math.round((lhr.categories[id]?.score ?? 0) * 100);
	const value = (id: string) => lhr.audits[id]?.numericValue ?? Number.NaN;
	const failed = Object.values(lhr.categories).flatMap(({ title, auditRefs }) =>
		auditRefs
			.filter(({ weight, id }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.9)
			.map(({ id }) => {
				const { displayValue, title: about, details } = lhr.audits[id]!;
				return `${title}, ${id}: ${displayValue ?? about}${whereOf(details)}`;
			}),
	);
	return {
		benchmark: lhr.environment.benchmarkIndex,
		figures: {
			performance: score("performance"),
			accessibility: score("accessibility"),
			bestPractices: score("best-practices"),
			seo: score("seo"),
			largestPaint: value("largest-contentful-paint") / 1000,
			firstPaint: value("first-contentful-paint") / 1000,
			layoutShift: value("cumulative-layout-shift"),
			blocking: value("total-blocking-time"),
		},
		failed,
	};
}

/** The first elements that an audit faults, as Lighthouse names them. */
function whereOf(details: unknown): string {
	const items = (details as { items?: Array<{ node?: { selector?: string } }> } | undefined)?.items ?? [];
	const names = items.flatMap(({ node }) => node?.selector ?? []).slice(0, 5);
	return names.length > 0 ? ` (${names.join("; ")})` : "";
}

/** The middle value of each figure; of two, the worse. */
function middle(runs: Run[]): Figures {
	const names = Object.keys(runs[0]!.figures) as Array<keyof Figures>;
	return Object.fromEntries(
		names.map((name) => {
			const values = runs.map(({ figures }) => figures[name]).sort((a, b) => a - b);
			const isScore = BARS_AT_LEAST.some((score) => score === name);
			const index = isScore ? Math.floor((values.length - 1) / 2) : Math.floor(values.length / 2);
			return [name, values[index]!];
		}),
	) as Figures;
}

const BARS_AT_LEAST = ["performance", "accessibility", "bestPractices", "seo"] as const;
const BARS_AT_MOST = ["largestPaint", "layoutShift", "blocking"] as const;

function missedBars(figures: Figures): string[] {
	// Written so that a figure that is missing misses its bar.
	return [
		...BARS_AT_LEAST.filter((name) => !(figures[name] >= BARS[name])).map(
			(name) => `${name}: ${figures[name]}, at least ${BARS[name]}`,
		),
		...BARS_AT_MOST.filter((name) => !(figures[name] <= BARS[name])).map(
			(name) => `${name}: ${Number(figures[name].toFixed(3))}, at most ${BARS[name]}`,
		),
	];
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().once("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const { port } = server.address() as { port: number };
			server.close(() => resolve(port));
		});
	});
}
