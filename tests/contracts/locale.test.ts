import { beforeAll, expect, test } from "@jest/globals";
import { wordsFor } from "~/i18n/translate";
import { useApp } from "../support/app";
import { CASE, signingForm } from "../support/citizens";
import { crawlPublicPages, isHtml } from "../support/crawl";
import { tagsOf, textOf } from "../support/html";
import type { Answer } from "../support/http";

const app = useApp();
let pages: Map<string, Answer>;

beforeAll(async () => {
	pages = new Map([...(await crawlPublicPages(app))].filter(([, answer]) => isHtml(answer)));
	for (const path of [
		"/login",
		"/nowhere",
		"/mailbox",
		"/demands/nowhere",
		"/demands?status=refused&region=36",
		"/institutions/nowhere",
		"/search",
		"/search?q=inspektorat",
		"/search?q=inspektrat",
		"/search?q=xqzkw",
	])
		for (const prefix of ["", "/en"]) pages.set(prefix + path, await app.get(prefix + path));
});

const isEnglish = (path: string) => path === "/en" || path.startsWith("/en/");
const inOther = (path: string) =>
	isEnglish(path) ? path.replace(/^\/en/, "") || "/" : path === "/" ? "/en" : `/en${path}`;

test("every public page exists in both languages", () => {
	for (const [path, { status }] of pages) {
		expect([path, pages.get(inOther(path))?.status]).toEqual([path, status]);
	}
	expect(pages.size).toBeGreaterThanOrEqual(2 * 12);
});

test("every page names its language, its other language and itself", () => {
	for (const [path, { text, status }] of pages) {
		const html = tagsOf(text, "html")[0]!.attributes;
		expect([path, html.lang]).toEqual([path, isEnglish(path) ? "en" : "id"]);
		if (status !== 200) continue;
		const links = tagsOf(text, "link").map(({ attributes }) => attributes);
		const bare = path.split("?")[0]!;
		const [id, en] = isEnglish(path) ? [inOther(bare), bare] : [bare, inOther(bare)];
		const alternates = links
			.filter(({ rel, type }) => rel === "alternate" && !type)
			.map(({ hreflang, href }) => [hreflang, href]);
		expect(alternates).toEqual([
			["id", app.url + id],
			["en", app.url + en],
			["x-default", app.url + id],
		]);
		expect(links.find(({ rel }) => rel === "canonical")!.href).toBe(app.url + bare);
		const others = tagsOf(text, "a").filter(({ attributes }) => attributes.hreflang);
		expect(others.map(({ attributes }) => [attributes.lang, attributes.href!.split("?")[0]])).toEqual([
			["id", id],
			["en", en],
		]);
	}
});

/** Words that each language has and the other has not, as they stand on buttons, headings and labels. */
const INDONESIAN =
	/\b(dan|yang|dengan|untuk|tanda tangan|tuntutan|beranda|kasus|masuk|tentang|linimasa|belum|wajib|unduh|bagikan|sumber|halaman)\b/gi;
const ENGLISH =
	/\b(the|and|with|you|your|signature|signatures|demand|demands|home|about|timeline|required|share|source|page)\b/gi;

test("no page mixes its own words with those of the other language", () => {
	for (const [path, { text }] of pages) {
		const found = chromeOf(text).match(isEnglish(path) ? INDONESIAN : ENGLISH) ?? [];
		expect([path, found]).toEqual([path, []]);
	}
});

test("messages of a refused form are in the reader's language", async () => {
	for (const prefix of ["", "/en"]) {
		const fields = await signingForm(app, {
			name: "",
			email: "x",
			region: "",
			demands: [],
			adult: "",
			consent_signature: "",
		});
		const { text } = await app.post(`${prefix}/cases/${CASE}/signatures`, fields);
		expect(tagsOf(text, "html")[0]!.attributes.lang).toBe(prefix ? "en" : "id");
		const words = wordsFor(prefix ? "en" : "id").errors;
		for (const code of [
			"name-required",
			"email-invalid",
			"region-required",
			"demands-required",
			"adult-required",
			"consent-required",
		] as const)
			expect(textOf(text)).toContain(words[code]);
		expect(chromeOf(text).match(prefix ? INDONESIAN : ENGLISH) ?? []).toEqual([]);
	}
});

test("both languages have the same words, of the same kind, none of them empty or forgotten", () => {
	const [id, en] = [shapeOf(wordsFor("id")), shapeOf(wordsFor("en"))];
	expect(Object.keys(en)).toEqual(Object.keys(id));
	for (const [key, kind] of Object.entries(id)) expect([key, en[key]]).toEqual([key, kind]);
	const same = Object.entries(flatten(wordsFor("id"))).filter(
		([key, text]) => typeof text === "string" && text.includes(" ") && text === flatten(wordsFor("en"))[key],
	);
	expect(same).toEqual([]);
});

/** What the product itself says on a page: without quotes, without what is marked as another language, without names. */
function chromeOf(html: string): string {
	const body = html.slice(html.indexOf("<body"));
	const withoutMarked = stripElements(body, (attributes) => {
		const page = /<html lang="(\w+)"/.exec(html)![1];
		return attributes.lang !== undefined && attributes.lang !== page;
	});
	return textOf(withoutMarked.replace(/<(blockquote|select|cite|address)\b[\s\S]*?<\/\1>/g, " "))
		.replace(/[“"][^”"]*[”"]/g, " ")
		.replace(/Tagih/g, " ")
		.replace(PROPER_NAMES, " ");
}

/** Titles, names and addresses that stay as they are in both languages. */
const PROPER_NAMES =
	/Penjabat[^.,]*|Himpunan Mahasiswa Banten \(HMB\) Jakarta|Pemerintah Provinsi Banten|Share-Alike|open[ -]source|localhost:\d+\/\S+/g;

function stripElements(html: string, goes: (attributes: Record<string, string>) => boolean): string {
	let rest = html;
	for (;;) {
		const tag = tagsOf(rest).find(({ attributes }) => goes(attributes));
		if (!tag) return rest;
		const start = rest.lastIndexOf(`<${tag.name}`, tag.end);
		const same = new RegExp(`<(/?)${tag.name}\\b[^>]*>`, "g");
		same.lastIndex = start;
		let depth = 0;
		let end = rest.length;
		for (let next = same.exec(rest); next; next = same.exec(rest)) {
			depth += next[1] ? -1 : 1;
			if (depth === 0) {
				end = same.lastIndex;
				break;
			}
		}
		rest = rest.slice(0, start) + rest.slice(/^(input|br|img|hr|link|meta)$/.test(tag.name) ? tag.end : end);
	}
}

function flatten(words: object, path = ""): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
			typeof value === "object" && value !== null
				? Object.entries(flatten(value, `${path}${key}.`))
				: [[`${path}${key}`, value]],
		),
	);
}

function shapeOf(words: object): Record<string, string> {
	return Object.fromEntries(
		Object.entries(flatten(words)).map(([key, value]) => [
			key,
			typeof value === "string" && value.trim() === "" ? "empty" : typeof value,
		]),
	);
}
