import { beforeAll, describe, expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { ACTIVIST } from "../support/citizens";
import { QUOTES } from "../support/draft-article";
import { markWords, pasteArticle, seenOf } from "../support/filing";
import { elementById, textOf } from "../support/html";
import type { Fields } from "../support/http";
import { aPdf } from "../support/pdf";

/** What goes wrong with articles, as an activist meets it: a named reason beside the field, and nothing typed is lost. */
const app = useApp();
let activist: { Cookie: string };

beforeAll(async () => {
	activist = { Cookie: await app.signIn(ACTIVIST) };
});

const drafts = async () => (await app.query<{ n: number }>("select count(*)::int as n from draft"))[0]!.n;

async function expectNoDraft(work: () => Promise<unknown>): Promise<void> {
	const before = await drafts();
	await work();
	expect(await drafts()).toBe(before);
}

describe("a link", () => {
	test.each([
		["http://127.0.0.1/", "bukan halaman publik"],
		["http://[::1]/", "bukan halaman publik"],
		["http://[::ffff:10.0.0.1]/", "bukan halaman publik"],
		["http://localhost/", "bukan halaman publik"],
		["http://169.254.169.254/latest/meta-data/", "bukan halaman publik"],
		["file:///etc/passwd", "diawali https://"],
		["javascript:alert(1)", "diawali https://"],
		["https://nama:sandi@koran.test/", "Hapus nama dan sandi"],
		["koran", "diawali https://"],
		["", "diawali https://"],
	])("%s", async (url, reason) => {
		await expectNoDraft(async () => {
			const answer = await app.post(
				"/cases/new",
				{ way: "link", organisation: "hmb-jakarta", url },
				activist,
			);
			expect(answer.status).toBe(422);
			expect(textOf(elementById(answer.text, "link-url-error")!)).toContain(reason);
			if (url) expect(answer.text).toContain(`value="${url}"`);
		});
	});
});

describe("a pasted text", () => {
	test("of more than 2 MB is refused with its reason", async () => {
		await expectNoDraft(async () => {
			const answer = await app.upload(
				"/cases/new",
				{
					way: "paste",
					organisation: "hmb-jakarta",
					text: "Warga mendesak. ".repeat(140_000),
					headline: "Judul",
				},
				undefined,
				activist,
			);
			expect(answer.status).toBe(422);
			expect(textOf(elementById(answer.text, "paste-text-error")!)).toContain("lebih besar dari 2 MB");
			expect(answer.text).toContain('value="Judul"');
		});
	});

	test("of nearly 2 MB becomes a draft", async () => {
		const answer = await app.upload(
			"/cases/new",
			{ way: "paste", organisation: "hmb-jakarta", text: "Warga mendesak bupati. ".repeat(90_000) },
			undefined,
			activist,
		);
		expect([answer.status, answer.headers.location]).toEqual([303, expect.stringContaining("/drafts/")]);
	});

	test("without a word is refused", async () => {
		await expectNoDraft(async () => {
			for (const text of ["", "  \n ", "\u200b\u200b", "\u202e"]) {
				const answer = await app.post(
					"/cases/new",
					{ way: "paste", organisation: "hmb-jakarta", text },
					activist,
				);
				expect([text, answer.status]).toEqual([text, 422]);
			}
		});
	});

	test("with zero-width characters and overrides keeps its words, and they are found without them", async () => {
		const filing = await pasteArticle(app, {
			text: "Warga \u202emende\u200bsak\u202c Bupati memper\u00adbaiki jembatan.\n\nكلمات عربية هنا.",
		});
		const item = await markWords(app, filing, "Warga mendesak Bupati memperbaiki jembatan", "demand");
		const { text } = await app.get(item, { Cookie: filing.cookie });
		expect(textOf(text)).toContain("Warga mendesak Bupati memperbaiki jembatan");
		expect(text).not.toMatch(/[\u200b\u202e\u202c]/);
		await markWords(app, filing, "كلمات عربية", "background");
	});

	test("for an organisation that is not one's own is refused", async () => {
		await app.query(
			"insert into organisation (slug, name, short_name) values ('serikat-lain', 'Serikat Lain', 'Serikat Lain') on conflict do nothing",
		);
		await expectNoDraft(async () => {
			for (const organisation of ["serikat-lain", "tidak-ada", ""]) {
				const answer = await app.post("/cases/new", { way: "paste", organisation, text: "Teks" }, activist);
				expect([organisation, answer.status]).toEqual([organisation, 422]);
			}
		});
	});
});

describe("a file", () => {
	const send = (bytes: Buffer, name: string) =>
		app.upload(
			"/cases/new",
			{ way: "upload", organisation: "hmb-jakarta", upload_url: "https://koran.test/a" },
			{ field: "file", name, type: "application/octet-stream", bytes },
			activist,
		);
	const refused: Array<[string, () => Buffer, string]> = [
		[
			"a PDF of 300 pages",
			() => aPdf(Array.from({ length: 300 }, (_, n) => [`Halaman ${n}`])),
			"lebih dari 100 halaman",
		],
		["a PDF behind a password", () => aPdf([["Rahasia"]], { locked: true }), "dikunci dengan sandi"],
		["a PDF without text", () => aPdf([[]]), "hanya berisi gambar"],
		["a broken PDF", () => Buffer.from("%PDF-1.7 rusak"), "rusak"],
		["a picture", () => Buffer.from("89504e470d0a1a0a", "hex"), "bukan HTML atau PDF"],
		["nothing", () => Buffer.alloc(0), "kosong"],
		["more than 10 MB", () => Buffer.alloc(10 * 1024 * 1024 + 1, "a"), "10 MB"],
	];
	test.each(refused)("%s is refused, with its reason", async (_, bytes, reason) => {
		await expectNoDraft(async () => {
			const answer = await send(bytes(), "artikel.pdf");
			expect(answer.status).toBe(422);
			expect(textOf(elementById(answer.text, "upload-file-error")!)).toContain(reason);
			expect(answer.text).toContain('value="https://koran.test/a"');
		});
	});

	test("none chosen is said", async () => {
		const answer = await app.upload(
			"/cases/new",
			{ way: "upload", organisation: "hmb-jakarta" },
			undefined,
			activist,
		);
		expect(answer.status).toBe(422);
		expect(textOf(elementById(answer.text, "upload-file-error")!)).toContain("Pilih berkasnya");
	});

	test("a page with scripts becomes its words; one in Windows-1252 keeps its letters", async () => {
		const words = "Warga Kampung Sawah mendesak Bupati Contoh memperbaiki jembatan yang putus. ".repeat(5);
		const page = `<!doctype html><html><head><meta charset="windows-1252"><title>Kafé</title></head>
			<body><article><h1>Kafé Sawah</h1><p>${words}</p><p onclick="alert(1)">Kata “Café” dikutip.</p>
			<script>document.write("jahat")</script><img src=x onerror="alert(2)"></article></body></html>`;
		const latin = Buffer.from(page.replace(/“/g, "\x93").replace(/”/g, "\x94"), "latin1");
		const answer = await send(latin, "halaman.html");
		expect(answer.status).toBe(303);
		const draft = await app.get(answer.headers.location!, activist);
		expect(textOf(draft.text)).toContain("Kata “Café” dikutip.");
		expect(draft.text).not.toMatch(/jahat|alert\(|onerror/);
	});
});

describe("marking words", () => {
	test("that are not in the article is refused, and the words stay in the form", async () => {
		const filing = await pasteArticle(app);
		for (const exact of [
			"Gubernur harus mundur",
			"mendesak Bupati Contoh memperbaiki Jembatan Sawah yang rusak",
		]) {
			const answer = await app.post(
				`${filing.page}/items`,
				{ seen: await seenOf(app, filing), exact, kind: "demand" },
				{ Cookie: filing.cookie },
			);
			expect(answer.status).toBe(422);
			expect(textOf(elementById(answer.text, "exact-error")!)).toContain("tidak ada di dalam sumber");
			expect(textOf(answer.text)).toContain(exact);
		}
	});

	test("as nothing known, without words, or of a version that never was, is refused too", async () => {
		const filing = await pasteArticle(app);
		const send = (fields: Fields) =>
			app.post(
				`${filing.page}/items`,
				{ seen: "1", exact: QUOTES.bridge, kind: "demand", ...fields },
				{ Cookie: filing.cookie },
			);
		const wrong: Fields[] = [
			{ kind: "rumour" },
			{ exact: " " },
			{ seen: "99" },
			{ seen: "x" },
			{ start: "-1" },
		];
		for (const fields of wrong) expect([fields, (await send(fields)).status]).toEqual([fields, 422]);
		expect((await send({})).status).toBe(303);
	});
});
