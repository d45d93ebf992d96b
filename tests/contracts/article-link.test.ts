import { randomInt } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { ACTIVIST } from "../support/citizens";
import { ARTICLE_TEXT, QUOTES } from "../support/draft-article";
import { elementById, textOf } from "../support/html";
import { Publisher } from "../support/publisher";

/** A link, from the form to the draft: the server itself asks a publisher on this machine, at the one port it is allowed. */
const PORT = randomInt(33_000, 38_000);
const publisher = new Publisher();
const app = useApp({ settings: { NODE_ENV: "test", FETCH_LOOPBACK_PORT: String(PORT) } });
let activist: { Cookie: string };

beforeAll(async () => {
	await publisher.start(PORT);
	activist = { Cookie: await app.signIn(ACTIVIST) };
});
afterAll(() => publisher.stop());

const file = (path: string) =>
	app.post(
		"/cases/new",
		{ way: "link", organisation: "hmb-jakarta", url: `http://127.0.0.1:${PORT}${path}` },
		activist,
	);

const paragraphs = ARTICLE_TEXT.split("\n\n")
	.slice(1)
	.map((line) => `<p>${line}</p>`)
	.join("");

test("a link becomes a draft with the article's own words, title and hash, once and without cookies", async () => {
	publisher.forget();
	publisher.serve(
		"/artikel",
		`<!doctype html><html lang="id"><head><title>Warga Desak Pemkab</title>
		<meta property="og:site_name" content="Koran Contoh"></head><body><nav>Beranda</nav><article><h1>Warga Desak Pemkab</h1>
		${paragraphs}<script>jahat()</script></article></body></html>`,
	);
	const answer = await file("/artikel");
	expect([answer.status, answer.headers.location]).toEqual([303, expect.stringMatching(/^\/drafts\//)]);
	const page = textOf((await app.get(answer.headers.location!, activist)).text);
	expect(page).toContain(QUOTES.bridge);
	expect(page).not.toContain("jahat");
	expect(publisher.asked.map(({ url, headers }) => [url, headers.cookie])).toEqual([["/artikel", undefined]]);
	const [snapshot] = await app.query<{ final_url: string; site_name: string; hash: number }>(
		"select final_url, site_name, length(sha256) as hash from snapshot",
	);
	expect(snapshot).toEqual({
		final_url: `http://127.0.0.1:${PORT}/artikel`,
		site_name: "Koran Contoh",
		hash: 32,
	});
});

test.each([
	["this machine under its number", "http://127.0.0.1/"],
	["this machine under IPv6", "http://[::1]/"],
	["this machine by a name that resolves to it", "http://localhost/"],
	["a home network", "http://192.168.1.1/"],
	["another protocol", "file:///etc/passwd"],
])("a page that redirects to %s is not followed", async (_, location) => {
	publisher.serve("/lari", (_request, response) => response.writeHead(302, { location }).end());
	const before = await app.query("select count(*) from snapshot");
	const answer = await file("/lari");
	expect(answer.status).toBe(422);
	expect(textOf(elementById(answer.text, "link-url-error")!)).toContain("meneruskan ke alamat");
	expect(answer.text).toContain(`value="http://127.0.0.1:${PORT}/lari"`);
	expect(await app.query("select count(*) from snapshot")).toEqual(before);
});

test("what the publisher says of a page that is gone is told", async () => {
	const answer = await file("/tidak-ada");
	expect(answer.status).toBe(422);
	expect(textOf(elementById(answer.text, "link-url-error")!)).toContain("halaman ini tidak ada");
});
