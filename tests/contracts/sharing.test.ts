import { beforeAll, expect, test } from "@jest/globals";
import { PAGES_PER_FILE, sitemapIndexXml } from "~/views/sharing/sitemap";
import { useApp } from "../support/app";
import { aSigner, CASE, DEMANDS } from "../support/citizens";
import { crawlPublicPages, isHtml } from "../support/crawl";
import { tagsOf } from "../support/html";
import type { Answer } from "../support/http";
import { pictureSize } from "../support/png";

const app = useApp();
/** Public pages by path, each once: what follows "?" chooses within a page. */
const pages = new Map<string, Answer>();

beforeAll(async () => {
	for (const [path, answer] of await crawlPublicPages(app))
		if (isHtml(answer) && answer.status === 200 && !path.includes("?")) pages.set(path, answer);
});

function metaOf({ text }: Answer): Record<string, string> {
	return Object.fromEntries(
		tagsOf(text, "meta")
			.map(({ attributes }) => attributes)
			.filter(({ property, name }) => property ?? name)
			.map(({ property, name, content }) => [property ?? name, content ?? ""]),
	);
}

const titleOf = ({ text }: Answer) => /<title>([^<]*)<\/title>/.exec(text)?.[1] ?? "";

test("every public page has a title and a description of its own", () => {
	expect(pages.size).toBeGreaterThanOrEqual(2 * 13);
	const titles = [...pages].map(([path, answer]) => [titleOf(answer), path] as const);
	const descriptions = [...pages].map(([path, answer]) => [metaOf(answer).description ?? "", path] as const);
	for (const list of [titles, descriptions]) {
		expect(list.filter(([text]) => text.trim() === "")).toEqual([]);
		expect(list.filter(([text], at) => list.findIndex(([other]) => other === text) !== at)).toEqual([]);
	}
});

test("every public page says how its link is shown, with absolute addresses", async () => {
	const pictures = new Map<string, Answer>();
	for (const [path, answer] of pages) {
		const meta = metaOf(answer);
		const english = path === "/en" || path.startsWith("/en/");
		expect([path, meta["og:url"]]).toEqual([path, app.url + path]);
		expect([path, meta["og:locale"], meta["og:locale:alternate"]]).toEqual([
			path,
			...(english ? ["en_GB", "id_ID"] : ["id_ID", "en_GB"]),
		]);
		expect([path, meta["twitter:card"]]).toEqual([path, "summary_large_image"]);
		expect([path, meta["og:image:alt"], meta["og:title"], meta["og:description"]]).not.toContain("");
		const picture = meta["og:image"]!;
		expect([path, picture.startsWith(`${app.url}/`)]).toEqual([path, true]);
		if (!pictures.has(picture)) pictures.set(picture, await app.get(picture.slice(app.url.length)));
		const { status, headers, bytes } = pictures.get(picture)!;
		expect([picture, status, headers["content-type"]]).toEqual([picture, 200, "image/png"]);
		expect(pictureSize(bytes)).toEqual({
			width: Number(meta["og:image:width"]),
			height: Number(meta["og:image:height"]),
		});
		expect(bytes.length).toBeLessThan(300_000);
	}
	// The site's own, and one for each case and demand in each language.
	expect(pictures.size).toBe(1 + 2 * 4);
	expect(new Set([...pictures.values()].map(({ bytes }) => bytes.toString("base64"))).size).toBe(1 + 2 * 4);
});

test("a picture says in words what it shows, the allegation too", () => {
	expect(metaOf(pages.get(`/demands/${DEMANDS[0]}`)!)["og:image:alt"]).toMatch(
		/^Copot .*\. Kepada Penjabat \(Pj\) Gubernur Banten\. Dugaan\. Status: Terbit .*\. Belum ada tanda tangan$/,
	);
	expect(metaOf(pages.get(`/en/cases/${CASE}`)!)["og:image:alt"]).toContain("Contains an allegation");
});

test("a picture may be kept, is not sent twice, and has an address in each language only where there is a page", async () => {
	for (const prefix of ["", "/en"]) {
		for (const path of [`/demands/${DEMANDS[0]}`, `/cases/${CASE}`]) {
			const address = `${prefix}${path}/card.png`;
			const { headers } = await app.get(address);
			expect(headers["cache-control"]).toMatch(/^public, max-age=\d+/);
			const again = await app.get(address, { "If-None-Match": headers.etag! });
			expect([again.status, again.bytes.length, again.headers.etag]).toEqual([304, 0, headers.etag]);
		}
		expect((await app.get(`${prefix}/demands/tidak-ada/card.png`)).status).toBe(404);
		expect((await app.get(`${prefix}/cases/tidak-ada/card.png`)).status).toBe(404);
	}
	expect((await app.get(`/en/demands/${DEMANDS[0]}/card.png`)).headers.etag).not.toBe(
		(await app.get(`/demands/${DEMANDS[0]}/card.png`)).headers.etag,
	);
});

test("a picture follows the status and the count", async () => {
	const before = (await app.get(`/demands/${DEMANDS[2]}/card.png`)).headers.etag;
	await aSigner(app);
	const after = (await app.get(`/demands/${DEMANDS[2]}/card.png`)).headers.etag;
	expect(after).not.toBe(before);
});

test("the WhatsApp link carries a message with the flag and the link, on the page of the signer too", async () => {
	const { receipt } = await aSigner(app);
	for (const [path, link] of [
		[`/demands/${DEMANDS[0]}`, `/demands/${DEMANDS[0]}`],
		[`/cases/${CASE}`, `/cases/${CASE}`],
		[receipt, `/cases/${CASE}`],
	] as const) {
		for (const prefix of ["", "/en"]) {
			const { text } = await app.get(prefix + path);
			const href = tagsOf(text, "a").find(({ attributes }) => attributes.href?.startsWith("https://wa.me/"));
			const message = new URL(href!.attributes.href!).searchParams.get("text")!;
			expect(message.length).toBeLessThanOrEqual(400);
			expect(message).toMatch(prefix ? /allegation/i : /dugaan/i);
			expect(message.endsWith(`\n${app.url}${prefix}${link}`)).toBe(true);
			const field = tagsOf(text, "input").find(({ attributes }) => attributes.id === "share-link")!;
			expect(field.attributes.value).toBe(app.url + prefix + link);
			expect("readonly" in field.attributes).toBe(true);
		}
	}
});

test("a QR code is a file of its own to keep", async () => {
	const { status, headers, text } = await app.get(`/en/demands/${DEMANDS[1]}/qr.svg`);
	expect([status, headers["content-type"]]).toEqual([200, "image/svg+xml; charset=utf-8"]);
	expect(headers["content-disposition"]).toBe(`attachment; filename="qr-${DEMANDS[1]}.svg"`);
	expect(text).toMatch(/^<\?xml .*\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
});

test("the sitemap lists what a search engine should find, in both languages, and robots.txt names it", async () => {
	expect((await app.get("/robots.txt")).text).toContain(`\nSitemap: ${app.url}/sitemap.xml\n`);
	const { status, headers, text } = await app.get("/sitemap.xml");
	expect([status, headers["content-type"]]).toEqual([200, "application/xml; charset=utf-8"]);
	const found = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]!.slice(app.url.length));
	const wanted = [...pages.keys()].filter(
		// What was changed of an institution's record is read from its page, and a form is no page of the record.
		(path) =>
			!/\/(poster|signatures|followers|search|history|letter|changes\/new|(institutions|organisations)\/[^/]+\/figures)$/.test(
				path,
			),
	);
	expect(found.sort()).toEqual(wanted.sort());
	for (const url of text.matchAll(/<url>.*<\/url>/g)) {
		const path = /<loc>([^<]+)/.exec(url[0])![1]!;
		expect([...url[0].matchAll(/hreflang="([^"]+)"/g)].map((match) => match[1])).toEqual([
			"id",
			"en",
			"x-default",
		]);
		expect(url[0]).toContain(`href="${path}"`);
		if (/(demands|cases)\//.test(path))
			expect(url[0]).toMatch(/<lastmod>\d{4}-\d\d-\d\dT[\d:.]+Z<\/lastmod>/);
	}
	for (const file of ["0", "2", "-1", "x", "1e3", ""])
		expect([file, (await app.get(`/sitemap.xml?file=${file}`)).status]).toEqual([file, 404]);
	expect((await app.get("/sitemap.xml?file=1")).text).toBe(text);
	expect((await app.get("/en/sitemap.xml")).status).toBe(404);
});

test("lastmod is the last entry of the record", async () => {
	const [row] = await app.query<{ at: Date }>(
		"select greatest(max(e.recorded_at), max(c.opened_at)) as at from event e join case_file c on c.id = e.case_file_id",
	);
	const { text } = await app.get("/sitemap.xml");
	expect(text).toContain(`/cases/${CASE}</loc><lastmod>${row!.at.toISOString()}</lastmod>`);
});

test("a long sitemap is an index of files that each keep to the protocol's limit", () => {
	expect(PAGES_PER_FILE * 2).toBeLessThanOrEqual(50_000);
	expect(sitemapIndexXml("https://tagih.example", 3).match(/sitemap\.xml\?file=\d/g)).toEqual([
		"sitemap.xml?file=1",
		"sitemap.xml?file=2",
		"sitemap.xml?file=3",
	]);
});
