import { beforeAll, expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { CASE, signingForm } from "../support/citizens";
import { crawlPublicPages, isHtml } from "../support/crawl";
import { tagsOf } from "../support/html";
import type { Answer } from "../support/http";

const app = useApp();
const pages = new Map<string, Answer>();

beforeAll(async () => {
	for (const [path, answer] of await crawlPublicPages(app)) if (isHtml(answer)) pages.set(path, answer);
	for (const prefix of ["", "/en"]) {
		pages.set(`${prefix}/login`, await app.get(`${prefix}/login`));
		pages.set(`${prefix}/nowhere`, await app.get(`${prefix}/nowhere`));
		const refused = await app.post(
			`${prefix}/cases/${CASE}/signatures`,
			await signingForm(app, { name: "" }),
		);
		pages.set(`${prefix}/cases/${CASE}/signatures refused`, refused);
	}
	pages.set("/mailbox", await app.get("/mailbox"));
});

test("the crawl sees every kind of page in both languages", () => {
	const paths = [...pages.keys()];
	for (const prefix of ["", "/en"]) {
		for (const path of [
			"/about",
			"/cases",
			`/cases/${CASE}`,
			`/cases/${CASE}/signatures`,
			`/cases/${CASE}/followers`,
		])
			expect(paths).toContain(prefix + path);
		expect(
			paths.filter((path) => /^(\/en)?\/demands\/[^/]+$/.test(path) && path.startsWith(`${prefix}/d`)),
		).toHaveLength(3);
		expect(paths.filter((path) => path.startsWith(`${prefix}/`) && path.endsWith("/poster"))).not.toEqual([]);
	}
});

test("every page has a policy that allows no inline script, no inline style and no foreign host", () => {
	const nonces = new Set<string>();
	for (const [path, { headers }] of pages) {
		const policy = String(headers["content-security-policy"]);
		const directives = Object.fromEntries(
			policy.split("; ").map((part) => [part.split(" ")[0]!, part.split(" ").slice(1)]),
		);
		expect([path, directives["default-src"]]).toEqual([path, ["'none'"]]);
		expect([path, directives["frame-ancestors"], directives["base-uri"], directives["form-action"]]).toEqual([
			path,
			["'none'"],
			["'none'"],
			["'self'"],
		]);
		expect(policy).not.toMatch(/unsafe-|https?:|\*/);
		expect(directives["script-src"]).toHaveLength(1);
		expect(directives["script-src"]![0]).toMatch(/^'nonce-[A-Za-z0-9+/]{22}=='$/);
		nonces.add(directives["script-src"]![0]!);
		expect(headers["x-content-type-options"]).toBe("nosniff");
		expect(headers["referrer-policy"]).toBe("same-origin");
	}
	expect(nonces.size).toBe(pages.size);
});

test("no page holds an inline script, a style attribute, a style element or an event attribute", () => {
	for (const [path, { text }] of pages) {
		for (const { name, attributes } of tagsOf(text)) {
			const bad = [
				name === "style" && "a style element",
				// A block of data is run by no browser.
				name === "script" && attributes.type !== "application/ld+json" && "a script",
				"style" in attributes && `style="${attributes.style}"`,
				...Object.keys(attributes).map((key) => key.startsWith("on") && key),
				/^\s*(javascript|data):/i.test(attributes.href ?? "") && attributes.href,
			].filter(Boolean);
			expect([path, name, bad]).toEqual([path, name, []]);
		}
	}
});

test("no page loads anything from another host", () => {
	const loads: Record<string, string> = {
		img: "src",
		script: "src",
		iframe: "src",
		source: "srcset",
		video: "src",
		audio: "src",
		object: "data",
		embed: "src",
		form: "action",
	};
	const own = (url: string) => new URL(url, app.url).origin === app.url;
	for (const [path, { text }] of pages) {
		for (const { name, attributes } of tagsOf(text)) {
			const url = name === "link" ? attributes.href : attributes[loads[name] ?? ""];
			if (url !== undefined && url !== "") expect([path, url, own(url)]).toEqual([path, url, true]);
		}
	}
});

test("what the pages load is there, with its type and no sniffing", async () => {
	const assets = new Set<string>();
	for (const { text } of pages.values())
		for (const { attributes } of tagsOf(text, "link"))
			if (attributes.rel === "stylesheet" || attributes.rel === "icon") assets.add(attributes.href!);
	expect(assets.size).toBeGreaterThanOrEqual(2);
	for (const path of assets) {
		const { status, headers, text } = await app.get(path);
		expect([path, status]).toEqual([path, 200]);
		expect(headers["content-type"]).toMatch(path.endsWith(".css") ? /^text\/css/ : /^image\//);
		expect(headers["x-content-type-options"]).toBe("nosniff");
		if (path.endsWith(".css")) expect(text).not.toMatch(/url\(\s*["']?https?:|@import/);
	}
});
