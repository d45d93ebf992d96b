import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism, loadavg } from "node:os";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import globalSetup, { undoAll } from "../setup/global-setup";
import { App } from "../support/app";
import { launchBrowser } from "../support/browser";
import { inEnglish, listPublicPages } from "../support/public-pages";
import { accessibility } from "./accessibility";
import { lighthouseOnPhone } from "./lighthouse";
import { markup } from "./markup";
import { operation } from "./operation";
import { fillRecord } from "./record";
import { asJson, asMarkdown, exclusions, missedBars, type Results } from "./report";
import type { Check, Subject } from "./subject";
import { weight } from "./weight";

const USAGE = `npm run audit:pages -- [--only html,weight,operation,axe,lighthouse] [--page home,demand,…] [--build]

Measures every kind of public page in both languages against tests/audit/bars.ts.
  --only   some checks only
  --page   some pages only, by their names in tests/support/public-pages.ts
  --build  build first; without it, what is built is measured and only a missing build is made`;
const CHECKS = ["html", "weight", "operation", "axe", "lighthouse"];
const RESULTS = "test-results/audit";
/** Milliseconds after which it gives up: something hangs. */
const PATIENCE = 60 * 60_000;

const { only, pages, build } = readOptions();
const begun = Date.now();
let app: App | undefined;
let browser: Browser | undefined;

const code = await Promise.race([audit(), gaveUp(), interrupted()]).catch((error) => {
	console.error(error);
	return 2;
});
await cleanUp();
process.exit(code);

/** @returns 0 when every bar is reached, 1 when one is missed */
async function audit(): Promise<number> {
	if (build || !existsSync("build/server/index.js")) {
		say("building");
		execFileSync("npx", ["remix", "vite:build", "--logLevel", "error"], {
			stdio: "inherit",
			shell: process.platform === "win32",
		});
	}
	say("starting the server on an empty record, and filling it");
	await globalSetup();
	app = new App();
	await app.start();
	await fillRecord(app);
	browser = await launchBrowser();

	const listed = await listPublicPages(app);
	const unknown = pages?.filter((name) => listed.every((page) => page.name !== name)) ?? [];
	if (unknown.length > 0)
		throw new Error(
			`There is no page ${unknown.join(", ")}. There are ${listed.map(({ name }) => name).join(", ")}.`,
		);
	const subjects: Subject[] = listed
		.filter(({ name }) => !pages || pages.includes(name))
		.flatMap((page) => [
			{ ...page, locale: "id" as const, url: app!.url + page.path },
			{ ...page, locale: "en" as const, url: app!.url + inEnglish(page.path) },
		]);

	const notes: string[] = [];
	const note = (sentence: string) => {
		notes.push(sentence);
		say(sentence);
	};
	const results: Results = new Map(subjects.map((subject) => [subject, new Map()]));
	const checks: Check[] = [
		markup(browser, note),
		weight(browser),
		operation(browser),
		accessibility(browser, `${RESULTS}/pictures`),
		lighthouseOnPhone(note),
	].filter(({ name }) => only.includes(name));
	const busy = "The machine was busy with other things: figures of time are too high.";
	for (const check of checks) {
		// Of the minute before: the audit's own browser and server are two.
		if (check.name === "lighthouse" && loadavg()[0]! > availableParallelism() + 2) {
			say(busy);
			notes.push(busy);
		}
		let done = 0;
		await check.run(subjects, (subject, finding) => {
			done += 1;
			results.get(subject)!.set(check.name, finding);
			say(`${check.name} ${done} of ${subjects.length}: ${subject.name} (${subject.locale})`);
			for (const one of finding.missed) console.info(`       missed: ${one}`);
		});
	}

	await mkdir(RESULTS, { recursive: true });
	await writeFile(`${RESULTS}/results.json`, asJson(results));
	// A part of the pages or checks would make a table with holes.
	if (!pages && only.length === CHECKS.length)
		await writeFile("docs/audit.md", asMarkdown(results, [...notes, ...exclusions(results)]));
	const missed = missedBars(results);
	say(missed.length === 0 ? "every bar is reached" : `${missed.length} bars missed`);
	return missed.length === 0 ? 0 : 1;
}

async function cleanUp(): Promise<void> {
	await browser?.close().catch(() => undefined);
	await app?.dispose().catch((error) => console.error(error));
	await undoAll(globalThis.tagihTestUndo ?? []).catch((error) => console.error(error));
}

function readOptions() {
	try {
		const { values } = parseArgs({
			options: {
				only: { type: "string" },
				page: { type: "string" },
				build: { type: "boolean", default: false },
				help: { type: "boolean", default: false },
			},
		});
		const wanted = values.only?.split(",") ?? CHECKS;
		const wrong = wanted.filter((name) => !CHECKS.includes(name));
		if (wrong.length > 0) throw new Error(`There is no check ${wrong.join(", ")}.`);
		if (values.help) {
			console.info(USAGE);
			process.exit(0);
		}
		return { only: wanted, pages: values.page?.split(","), build: values.build };
	} catch (error) {
		console.error(`${(error as Error).message}\n\n${USAGE}`);
		process.exit(2);
	}
}

function gaveUp(): Promise<number> {
	return new Promise((resolve) => {
		setTimeout(() => {
			console.error(`The audit has not ended in ${PATIENCE / 60_000} minutes: it stops here.`);
			resolve(2);
		}, PATIENCE).unref();
	});
}

function interrupted(): Promise<number> {
	return new Promise((resolve) => {
		for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve(130));
	});
}

function say(sentence: string): void {
	const seconds = Math.round((Date.now() - begun) / 1000);
	const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
	console.info(`${clock.padStart(5)}  ${sentence}`);
}
