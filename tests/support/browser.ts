import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { afterAll as AfterAll, afterEach as AfterEach, beforeAll as BeforeAll } from "@jest/globals";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import type { App } from "./app";

// Jest's own globals, not its module: the audit drives a browser too, and without Jest that module refuses to load.
declare const beforeAll: typeof BeforeAll;
declare const afterEach: typeof AfterEach;
declare const afterAll: typeof AfterAll;

const FLAGS = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];
const SYSTEM_BROWSERS = [
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome",
	"/usr/bin/google-chrome-stable",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];
export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

export interface Visit {
	/** Off unless a test says otherwise: no flow may need it. */
	javaScript?: boolean;
	viewport?: { width: number; height: number };
	colorScheme?: "light" | "dark";
}

/** One browser for a test file; every visitor gets a profile of their own, closed after the test. */
export function useBrowser(): {
	visitor: (visit?: Visit) => Promise<Page>;
	context: (visit?: Visit) => Promise<BrowserContext>;
} {
	let browser: Browser | undefined;
	const contexts: BrowserContext[] = [];
	const strangers: string[] = [];
	beforeAll(async () => {
		browser = await launchBrowser();
	});
	afterEach(async () => {
		for (const context of contexts.splice(0)) await context.close();
		const urls = strangers.splice(0);
		if (urls.length > 0) throw new Error(`The browser was sent elsewhere: ${urls.join(", ")}`);
	});
	afterAll(async () => {
		await browser?.close();
	});
	const context = async ({ javaScript = false, viewport = PHONE, colorScheme = "light" }: Visit = {}) => {
		const made = await browser!.newContext({
			javaScriptEnabled: javaScript,
			viewport,
			colorScheme,
			locale: "id-ID",
		});
		made.setDefaultTimeout(30_000);
		await made.route(
			(url) => url.hostname !== "localhost",
			(route) => {
				strangers.push(route.request().url());
				return route.abort();
			},
		);
		contexts.push(made);
		return made;
	};
	return { context, visitor: async (visit) => (await context(visit)).newPage() };
}

/** Signs in by mail. @returns the cookie, for `context.addCookies` */
export async function sessionCookie(app: App, email: string) {
	const [name, ...value] = (await app.signIn(email)).split("=");
	return { name: name!, value: value.join("="), url: app.url };
}

/** The browser as every test has it. @param more flags beside the usual ones */
export async function launchBrowser(more: string[] = []): Promise<Browser> {
	const { path, env } = await findBrowser();
	return chromium.launch({ executablePath: path, args: [...FLAGS, ...more], headless: true, env });
}

interface Found {
	path: string;
	env: Record<string, string>;
}

/** The browser that CHROMIUM_PATH names, the one that npm brings for Linux on x64, or the system's own. */
async function findBrowser(): Promise<Found> {
	const env = Object.fromEntries(
		Object.entries(process.env).filter(
			(pair): pair is [string, string] => pair[1] !== undefined && pair[0] !== "NODE_OPTIONS",
		),
	);
	const named = process.env.CHROMIUM_PATH;
	if (named) {
		if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which is not there.`);
		return { path: named, env };
	}
	if (process.platform === "linux" && process.arch === "x64") {
		const folder = await unpackNpmBrowser();
		return {
			path: join(folder, "chromium"),
			env: {
				...env,
				LD_LIBRARY_PATH: [join(folder, "al2023", "lib"), env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
				FONTCONFIG_PATH: join(folder, "fonts"),
			},
		};
	}
	const path = SYSTEM_BROWSERS.find(existsSync);
	if (path) return { path, env };
	throw new Error(
		"The journeys need a browser and there is none here: install Chromium or Chrome, or set CHROMIUM_PATH to one. (On Linux with x64 npm brings one.)",
	);
}

/**
 * Unpacks npm's Chromium once per version. It unpacks itself into TMPDIR, so a process of its own does that in a fresh
 * folder, which then takes its final name in one step: workers that begin together never see half of it.
 */
async function unpackNpmBrowser(): Promise<string> {
	const { version } = JSON.parse(await readFile("node_modules/@sparticuz/chromium/package.json", "utf8")) as {
		version: string;
	};
	const folder = join(tmpdir(), `tagih-test-chromium-${version}-${process.getuid?.() ?? ""}`);
	if (existsSync(join(folder, "chromium"))) return folder;
	const draft = await mkdtemp(`${folder}-`);
	const child = spawn(
		process.execPath,
		["--input-type=module", "--eval", 'await (await import("@sparticuz/chromium")).default.executablePath()'],
		{
			env: {
				PATH: process.env.PATH,
				TMPDIR: draft,
				AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x",
			} as unknown as NodeJS.ProcessEnv,
			stdio: ["ignore", "ignore", "inherit"],
		},
	);
	const [code] = await once(child, "exit");
	if (code !== 0)
		throw new Error(
			`npm's Chromium could not be unpacked (${code}). Set CHROMIUM_PATH to a Chromium or Chrome of your own.`,
		);
	// Its own configuration looks for fonts in places of a cloud function.
	await writeFile(
		join(draft, "fonts", "fonts.conf"),
		`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
	);
	await rename(draft, folder).catch(async (error: NodeJS.ErrnoException) => {
		if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
		await rm(draft, { recursive: true, force: true });
	});
	return folder;
}
