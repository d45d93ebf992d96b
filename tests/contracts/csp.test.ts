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
		for (const search of ["/search", "/search?q=inspektorat", "/search?q=xqzkw"])
			pages.set(prefix + search, await app.get(prefix + search));
		const refused = await app.post(
			`${prefix}/cases/${CASE}/signatures`,
			await signingForm(app, { name: "" }),
		);
		pages.set(`${prefix}/cases/${CASE}/signatures refused`, refused);
	}
	pages.set("/mailbox", await app.get("/mailbox"));
});

test("the crawl sees every kind of page in both languages", () => {
	const paths = [...pages.keys()].flatMap((path) => [path, path.split("?")[0]!]);
	for (const prefix of ["", "/en"]) {
		for (const path of [
			"/about",
			"/cases",
			"/demands",
			"/demands?list=overdue",
			"/institutions",
			"/institutions/inspektorat",
			`/cases/${CASE}`,
			`/cases/${CASE}/signatures`,
			`/cases/${CASE}/followers`,
		])
			expect(paths).toContain(prefix + path);
		const demands = paths.filter((path) => new RegExp(`^${prefix}/demands/[^/?]+$`).test(path));
		expect(new Set(demands).size).toBe(3);
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

/** The scripts of a page. A block of data is run by no browser. */
const scriptsOf = (text: string) =>
	tagsOf(text, "script").filter(({ attributes }) => attributes.type !== "application/ld+json");

const nonceOf = (headers: Answer["headers"]) =>
	/'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];

test("a script is a file of our own with the nonce of its page, and only pages with a form have one", () => {
	const withScript = [...pages].filter(([, { text }]) => scriptsOf(text).length > 0);
	expect(withScript.length).toBeGreaterThan(0);
	for (const [path, { text }] of withScript) {
		expect([path, tagsOf(text, "form").length > 0]).toEqual([path, true]);
		for (const { attributes } of scriptsOf(text))
			expect([path, attributes.type, attributes.src]).toEqual([
				path,
				"module",
				expect.stringMatching(/^\/assets\/[a-z-]+-[\w-]{8}\.js$/),
			]);
	}
});

test("no page holds an inline script, a style attribute, a style element or an event attribute", () => {
	for (const [path, { headers, text }] of pages) {
		for (const { name, attributes } of tagsOf(text)) {
			const bad = [
				name === "style" && "a style element",
				// A block of data is run by no browser.
				name === "script" &&
					attributes.type !== "application/ld+json" &&
					!(attributes.src && attributes.nonce === nonceOf(headers)) &&
					"a script",
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
	for (const { text } of pages.values())
		for (const { attributes } of scriptsOf(text)) assets.add(attributes.src!);
	expect(assets.size).toBeGreaterThanOrEqual(2);
	for (const path of assets) {
		const { status, headers, text } = await app.get(path);
		expect([path, status]).toEqual([path, 200]);
		const type = path.endsWith(".css")
			? /^text\/css/
			: path.endsWith(".js")
				? /^text\/javascript/
				: /^image\//;
		expect(headers["content-type"]).toMatch(type);
		expect(headers["x-content-type-options"]).toBe("nosniff");
		if (path.endsWith(".css")) expect(text).not.toMatch(/url\(\s*["']?https?:|@import/);
	}
});
