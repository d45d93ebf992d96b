import { expect, test } from "@jest/globals";
import { readArticle } from "~/domain/sources/read-article.server";
import { aPdf } from "../../support/pdf";

const LIMITS = { milliseconds: 30_000, heapMegabytes: 384, growthMegabytes: 768 };
const html = (text: string) => ({ mediaType: "text/html" as const, charset: null, bytes: Buffer.from(text) });
const SENTENCE =
	"Mahasiswa mendesak gubernur untuk mencopot pejabat itu, karena keributan ini sering terjadi di sana. ";

test("pages, PDFs and texts are read in threads of their own", async () => {
	const [page, pdf, text] = await Promise.all([
		readArticle(html(`<title>Judul</title><p>${SENTENCE}</p><p>${SENTENCE}</p>`), LIMITS),
		readArticle({ mediaType: "application/pdf", charset: null, bytes: aPdf([["Isi siaran pers."]]) }, LIMITS),
		readArticle(
			{
				mediaType: "text/plain",
				charset: "windows-1252",
				bytes: Buffer.from("\x93Isi\x94 surat.", "latin1"),
			},
			LIMITS,
		),
	]);
	expect(page).toMatchObject({ title: "Judul", text: `${SENTENCE.trim()}\n\n${SENTENCE.trim()}` });
	expect(pdf).toMatchObject({ text: "Isi siaran pers." });
	expect(text).toMatchObject({ text: "“Isi” surat.", title: null });
});

test("a page that would take for ever ends its thread, and nobody else waits", async () => {
	let turns = 0;
	const turning = setInterval(() => turns++, 10);
	// Each level is compared with all levels above it.
	const reading = readArticle(html("<div>".repeat(40_000) + SENTENCE.repeat(3)), {
		...LIMITS,
		milliseconds: 1500,
	});
	expect(await reading).toBe("article-unreadable");
	clearInterval(turning);
	expect(turns).toBeGreaterThan(10);
});

test("a page that would take all memory ends its thread, not the server", async () => {
	const many = Array.from({ length: 40_000 }, (_, n) => `<p id="${n}" class="${n}">${SENTENCE}`).join("");
	expect(await readArticle(html(many), { ...LIMITS, heapMegabytes: 40 })).toBe("article-unreadable");
});

test("more text than may be kept is refused", async () => {
	const bytes = Buffer.from(SENTENCE.repeat(22_000));
	expect(bytes.length).toBeGreaterThan(2 * 1024 * 1024);
	expect(await readArticle({ mediaType: "text/plain", charset: null, bytes }, LIMITS)).toBe(
		"article-too-long",
	);
});
