import { describe, expect, test } from "@jest/globals";
import { sniffUpload } from "~/domain/sources/article";
import { readHtml } from "~/domain/sources/html-article.server";

const PARAGRAPHS = [
	"Serang – Mahasiswa mendesak gubernur untuk mencopot pejabat itu, karena keributan ini sering terjadi dan tidak pernah dijelaskan.",
	"“Kami menuntut audit atas anggaran pelatihan,” kata Sari, juru bicara mahasiswa, di depan kantor dinas, Kamis (19/5/2022).",
	"Menurut Sari, surat tuntutan sudah disampaikan dua kali, dan belum ada jawaban dari dinas, gubernur, maupun inspektorat.",
	"Hingga berita ini ditulis, pihak dinas belum dapat dihubungi untuk dimintai tanggapan tentang tuntutan para mahasiswa itu.",
];
const page = (body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join("\n"), head = "") =>
	`<!doctype html><html lang="id-ID"><head><meta charset="utf-8"><title>Mahasiswa Desak Copot Pejabat - Kabar Uji</title>${head}</head><body><nav><a href="/">Beranda</a> <a href="/daerah">Daerah</a></nav><article><h1>Mahasiswa Desak Copot Pejabat</h1>${body}</article><footer>Hak cipta Kabar Uji</footer></body></html>`;
const read = (html: string | Buffer, charset: string | null = null) => {
	const article = readHtml(Buffer.from(html as string), charset);
	if (typeof article === "string") throw new Error(article);
	return article;
};

test("an article is its paragraphs, without the page around it", () => {
	const article = read(page());
	expect(article.text).toBe(PARAGRAPHS.join("\n\n"));
	expect(article).toMatchObject({ language: "id-ID", removed: { invisible: 0, bidi: 0 } });
	expect(article.title).toContain("Mahasiswa Desak Copot Pejabat");
});

test("what the page says of itself is taken down", () => {
	const head = `<meta property="og:site_name" content="Kabar  Uji"><meta name="author" content="Budi\nPenulis">
		<meta property="og:title" content="Mahasiswa Desak Copot Pejabat"><meta property="article:published_time" content="2022-05-19T23:30:00Z">`;
	expect(read(page(undefined, head))).toMatchObject({
		title: "Mahasiswa Desak Copot Pejabat",
		siteName: "Kabar Uji",
		byline: "Budi Penulis",
		// Past midnight in Jakarta.
		publishedOn: "2022-05-20",
	});
	for (const [time, day] of [
		["2022-05-19", "2022-05-19"],
		["2022-05-19T08:00:00+07:00", "2022-05-19"],
		["kemarin", null],
		["0001-01-01T00:00:00Z", null],
		["", null],
	]) {
		const meta = `<meta property="article:published_time" content="${time}">`;
		expect(read(page(undefined, meta)).publishedOn).toBe(day);
	}
});

describe("nothing in a page runs, opens or loads", () => {
	test("scripts, frames, event handlers, styles", () => {
		const marks = globalThis as { hasRun?: boolean };
		const hostile = `
			<script>globalThis.hasRun = true; document.body.innerHTML = "Diganti skrip"</script>
			<script src="https://jahat.example/a.js"></script>
			<link rel="stylesheet" href="https://jahat.example/a.css">
			<style>@import "https://jahat.example/b.css"; p { background: url(https://jahat.example/c) }</style>
			<iframe src="https://jahat.example/"></iframe><iframe srcdoc="<script>parent.hasRun = true</script>Isi bingkai"></iframe>
			<object data="https://jahat.example/d"></object><embed src="https://jahat.example/e">
			<img src="https://jahat.example/f.png" onerror="globalThis.hasRun = true">
			<svg onload="globalThis.hasRun = true"><text>Teks gambar</text></svg>
			<p onclick="globalThis.hasRun = true"><a href="javascript:globalThis.hasRun = true">${PARAGRAPHS[0]}</a></p>
			<noscript>Nyalakan JavaScript</noscript><template>Cetakan</template>
			<form action="https://jahat.example/"><button>Kirim</button><textarea>Isian</textarea></form>
			<p>&lt;script&gt;alert(1)&lt;/script&gt; ${PARAGRAPHS[1]}</p><p>${PARAGRAPHS[2]}</p>`;
		const { text } = read(page(hostile));
		expect(marks.hasRun).toBeUndefined();
		expect(text).toContain(PARAGRAPHS[0]);
		// Words that look like a tag are words.
		expect(text).toContain("<script>alert(1)</script> “Kami");
		for (const part of [
			"Diganti",
			"hasRun",
			"jahat",
			"bingkai",
			"Teks gambar",
			"Nyalakan",
			"Cetakan",
			"Kirim",
			"Isian",
		])
			expect(text).not.toContain(part);
	});

	test("words that the page hides are not taken for its words", () => {
		const hidden = `<p style="display: none">Tersembunyi satu</p><p hidden>Tersembunyi dua</p><p>${PARAGRAPHS[0]}<span style="visibility:hidden">Tersembunyi tiga</span></p><p>${PARAGRAPHS[1]}</p><p>${PARAGRAPHS[2]}</p>`;
		expect(read(page(hidden)).text).not.toContain("Tersembunyi");
	});
});

describe("a page in an encoding of its own", () => {
	const latin = (text: string) =>
		Buffer.from(text.replaceAll("“", "\x93").replaceAll("”", "\x94").replaceAll("–", "\x96"), "latin1");
	const windows = page().replace('<meta charset="utf-8">', "");

	test.each([
		["Windows-1252, as the server says", latin(windows), "windows-1252"],
		["Windows-1252, as the server says by another name", latin(windows), "iso-8859-1"],
		["Windows-1252, as the page says", latin(page().replace("utf-8", "windows-1252")), null],
		["Windows-1252, as nobody says", latin(windows), null],
		["UTF-8, as nobody says", Buffer.from(windows), null],
		["UTF-8, as its first bytes say, against the server", Buffer.from(`\ufeff${windows}`), "windows-1252"],
		["UTF-16, as its first bytes say", Buffer.from(`\ufeff${windows}`, "utf16le"), null],
		["UTF-8, and the server says nonsense", Buffer.from(windows), "nonsense"],
	])("%s", (_, bytes, charset) => {
		expect(read(bytes, charset).text).toBe(PARAGRAPHS.join("\n\n"));
	});
});

test("right-to-left text is read in the order it is written, without controls that turn it round", () => {
	const arabic =
		"قال المتحدث باسم الطلاب إنهم يطالبون بمراجعة ميزانية التدريب، وإن الرسالة سلمت مرتين دون جواب.";
	const body = [arabic, `\u202eNegatet\u202c ${PARAGRAPHS[0]}`, PARAGRAPHS[1]].map(
		(text) => `<p dir="auto">${text}</p>`,
	);
	const article = read(page(body.join("")));
	expect(article.text).toContain(arabic);
	expect(article.text).toContain(`Negatet ${PARAGRAPHS[0]}`);
	expect(article.removed).toEqual({ invisible: 0, bidi: 2 });
});

test("zero-width characters do not hide a word", () => {
	const body = page().replace("mencopot", "men\u200bco\u00adpot\ufeff");
	expect(read(body)).toMatchObject({ text: PARAGRAPHS.join("\n\n"), removed: { invisible: 3 } });
});

test("a list and a table keep their items apart", () => {
	const body = `<p>${PARAGRAPHS[0]}</p><p>${PARAGRAPHS[1]}</p><ol><li>Copot pejabat itu</li><li>Audit anggaran<br>pelatihan</li></ol><table><tr><td>Pos</td><td>Anggaran</td></tr></table><p>${PARAGRAPHS[2]}</p>`;
	expect(read(page(body)).text).toContain("Copot pejabat itu\n\nAudit anggaran\npelatihan");
});

describe("a page without an article", () => {
	test.each([
		["nothing", ""],
		["a page of nothing", "<!doctype html><title>Kosong</title>"],
		["a page that scripts would fill", "<div id=app></div><script>render()</script>"],
		["a short notice", "<p>Halaman tidak ditemukan.</p>"],
	])("%s", (_, html) => {
		expect(readHtml(Buffer.from(html), null)).toBe("article-empty");
	});
	test("one of more elements than any article has", () => {
		expect(readHtml(Buffer.from("<b></b>".repeat(50_001)), null)).toBe("article-unreadable");
	});
});

describe("an upload is what its bytes say", () => {
	test.each([
		["a page", page(), "text/html"],
		["a page without a head", "<p>Halaman</p>", "text/html"],
		["a page in UTF-16", Buffer.from(`\ufeff${page()}`, "utf16le"), "text/html"],
		["a PDF", "%PDF-1.7\n", "application/pdf"],
		["a page saved as a mail", `MIME-Version: 1.0\nContent-Type: multipart/related\n\n${page()}`, undefined],
		["words", "Bukan halaman.", undefined],
		["a picture", "\x89PNG\r\n", undefined],
		["an archive", "PK\x03\x04", undefined],
	])("%s", (_, bytes, type) => {
		expect(sniffUpload(Buffer.from(bytes as string))).toBe(type);
	});
});
