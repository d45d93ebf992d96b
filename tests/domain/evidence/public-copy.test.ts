import { crc32, deflateSync } from "node:zlib";
import { describe, expect, test } from "@jest/globals";
import sharp from "sharp";
import { bareJpeg } from "~/domain/evidence/bare-jpeg";
import { makeCopy } from "~/domain/evidence/make-copy.server";
import type { PublicCopy } from "~/domain/evidence/public-copy";
import { aPdf, assemblePdf, readPdf } from "../../support/pdf";

async function copyOf(mediaType: string, bytes: Uint8Array): Promise<PublicCopy> {
	const copy = await makeCopy({ mediaType, bytes });
	if (typeof copy === "string") throw new Error(copy);
	return copy;
}
const pdfCopy = (bytes: Uint8Array) => copyOf("application/pdf", bytes);
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

/** A photograph of two colours, taken on its side, with the place where it was taken. */
async function aPhotograph(): Promise<Buffer> {
	const left = { create: { width: 20, height: 20, channels: 3 as const, background: "#f00" } };
	const red = await sharp(left).png().toBuffer();
	return sharp({ create: { width: 40, height: 20, channels: 3, background: "#00f" } })
		.composite([{ input: red, left: 0, top: 0 }])
		.jpeg({ quality: 95 })
		.withMetadata({ orientation: 6 })
		.withExifMerge({
			IFD0: { Make: "KameraRahasia", Artist: "Pelapor" },
			IFD3: { GPSLatitudeRef: "S", GPSLatitude: "6/1 7/1 0/1" },
		})
		.toBuffer();
}

/** A picture that says it has so many pixels, in some kilobytes. */
function aHugePng(side: number): Buffer {
	const chunk = (type: string, data: Buffer) => {
		const named = Buffer.concat([Buffer.from(type), data]);
		const numbers = Buffer.alloc(8);
		numbers.writeUInt32BE(data.length);
		numbers.writeUInt32BE(crc32(named), 4);
		return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)]);
	};
	const header = Buffer.from("00000000000000000802000000", "hex");
	header.writeUInt32BE(side);
	header.writeUInt32BE(side, 4);
	return Buffer.concat([
		Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
		chunk("IHDR", header),
		chunk("IDAT", deflateSync(Buffer.alloc(1_000_000))),
		chunk("IEND", Buffer.alloc(0)),
	]);
}

describe("a picture", () => {
	test("leaves behind where, with what and by whom it was taken, and is upright", async () => {
		const original = await aPhotograph();
		expect(latin1(original)).toContain("KameraRahasia");
		const copy = await copyOf("image/jpeg", original);
		expect(copy.removed).toEqual(["location", "camera"]);
		expect(latin1(copy.bytes)).not.toMatch(/KameraRahasia|Pelapor|Exif/);
		const found = await sharp(copy.bytes).metadata();
		expect(found).toMatchObject({ width: 20, height: 40, format: "jpeg" });
		expect(found.exif).toBeUndefined();
		expect(found.orientation).toBeUndefined();
		// Orientation 6: what was on the left is on top.
		const { data } = await sharp(copy.bytes).raw().toBuffer({ resolveWithObject: true });
		expect([data[0]! > 200, data[2]! < 60]).toEqual([true, true]);
		expect(data.at(-1)).toBeGreaterThan(200);
	});

	test("of each kind stays of its kind, has a small one for its page, and is the same each time", async () => {
		for (const format of ["png", "jpeg", "webp"] as const) {
			const original = await sharp({
				create: { width: 2400, height: 1000, channels: 3, background: "#246" },
			})
				.toFormat(format)
				.toBuffer();
			const first = await copyOf(`image/${format}`, original);
			expect(first).toMatchObject({ mediaType: `image/${format}`, removed: [] });
			expect(first.preview).toMatchObject({ width: 1200, height: 500 });
			expect((await sharp(first.preview!.bytes).metadata()).format).toBe("webp");
			const second = await copyOf(`image/${format}`, original);
			expect(latin1(second.bytes) === latin1(first.bytes)).toBe(true);
		}
	});

	test("that is another file as well is only a picture afterwards", async () => {
		const html = "<script>alert(document.domain)</script>";
		const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: "#fff" } })
			.png()
			.toBuffer();
		const copy = await copyOf("image/png", Buffer.concat([png, Buffer.from(`PK\x03\x04 %PDF-1.7 ${html}`)]));
		for (const other of ["script", "PK\x03\x04", "%PDF"]) expect(latin1(copy.bytes)).not.toContain(other);
		expect(await sharp(copy.bytes).metadata()).toMatchObject({ width: 9, height: 9 });
	});

	test.each([
		["that claims more pixels than memory holds", "image/png", () => aHugePng(60_000), "file-heavy"],
		["of a few bytes", "image/png", () => Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), "file-damaged"],
		["that breaks off", "image/jpeg", async () => (await aPhotograph()).subarray(0, -200), "file-damaged"],
		["that is a PDF", "image/jpeg", () => aPdf([["x"]]), "file-damaged"],
	])("%s is refused", async (_, mediaType, bytes, refusal) => {
		expect(await makeCopy({ mediaType, bytes: await bytes() })).toBe(refusal);
	});

	test("that moves is refused: a copy would show a part of it", async () => {
		const frame = (background: string) =>
			sharp({ create: { width: 8, height: 8, channels: 3, background } })
				.png()
				.toBuffer();
		const frames = await sharp([await frame("#fff"), await frame("#000")], { join: { animated: true } })
			.webp()
			.toBuffer();
		expect((await sharp(frames).metadata()).pages).toBe(2);
		expect(await makeCopy({ mediaType: "image/webp", bytes: frames })).toBe("file-animated");
	});
});

describe("a PDF", () => {
	test("keeps its pages and words, and leaves its author behind", async () => {
		const original = aPdf([["Surat permohonan audit."], ["Halaman kedua."]], {
			title: "Dokumen milik Pelapor",
			catalog: "/Metadata 3 0 R",
		});
		const copy = await pdfCopy(original);
		expect(copy).toMatchObject({ mediaType: "application/pdf", removed: ["author"], preview: null });
		const read = await readPdf(copy.bytes);
		expect(read.pages).toBe(2);
		expect(read.text).toContain("Surat permohonan audit.");
		expect(read.text).toContain("Halaman kedua.");
		expect(latin1(copy.bytes)).not.toContain("Pelapor");
		expect(latin1((await pdfCopy(original)).bytes) === latin1(copy.bytes)).toBe(true);
	});

	test("loses every script and every action but links", async () => {
		const script = "<< /Type /Action /S /JavaScript /JS (app.alert(1)) >>";
		const copy = await pdfCopy(
			aPdf([["Isi."]], {
				catalog: `/OpenAction ${script} /AA << /WC ${script} >> /Names << /JavaScript << /Names [(a) ${script}] >> >>
					/Outlines << /First << /Title (t) /A << /S /Launch /F (cmd.exe) >> /Next << /Title (u) /A << /S /URI /URI (https://bpk.example/) /Next ${script} >> >> >> >>`,
			}),
		);
		expect(copy.removed).toEqual(["scripts"]);
		const text = await plainPdf(copy.bytes);
		expect(text).not.toMatch(/JavaScript|app\.alert|Launch|cmd\.exe|OpenAction|\/AA/);
		expect(text).toContain("https://bpk.example/");
		expect((await readPdf(copy.bytes)).text).toContain("Isi.");
	});

	test("loses what is attached, and what earlier versions of it held", async () => {
		const objects = [
			"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(daftar.xls) 4 0 R] >> >> >>",
			"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
			"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS 4 0 R >>] >>",
			"<< /Type /Filespec /F (daftar.xls) /EF << /F 5 0 R >> >>",
			"<< /Type /EmbeddedFile /Length 14 >>\nstream\nNAMA SAKSI ABC\nendstream",
			"<< /Length 13 >>\nstream\nVERSI SEBELUM\nendstream",
		];
		const copy = await pdfCopy(assemblePdf(objects, `/Size ${objects.length + 1} /Root 1 0 R`));
		expect(copy.removed).toEqual(["attachments"]);
		expect(await plainPdf(copy.bytes)).not.toMatch(/NAMA SAKSI|VERSI SEBELUM|daftar\.xls|FileAttachment/);
	});

	test("keeps a font that happens to be called like an action", async () => {
		const original = latin1(aPdf([["Huruf."]])).replaceAll("/F1", "/AA");
		const copy = await pdfCopy(Buffer.from(original, "latin1"));
		expect(copy.removed).toEqual([]);
		expect((await readPdf(copy.bytes)).text).toContain("Huruf.");
		expect(await plainPdf(copy.bytes)).toContain("/AA");
	});

	test("with a photograph in it loses the notes of the photograph", async () => {
		const photograph = latin1(await aPhotograph());
		const copy = await pdfCopy(
			assemblePdf(
				[
					"<< /Type /Catalog /Pages 2 0 R >>",
					"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
					"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Resources << /XObject << /I 4 0 R >> >> >>",
					`<< /Type /XObject /Subtype /Image /Width 40 /Height 20 /Filter /DCTDecode /ColorSpace /DeviceRGB /BitsPerComponent 8 /Length ${photograph.length} >>\nstream\n${photograph}\nendstream`,
				],
				"/Size 5 /Root 1 0 R",
			),
		);
		expect(copy.removed).toEqual(["camera"]);
		expect(latin1(copy.bytes)).not.toContain("KameraRahasia");
		expect(latin1(copy.bytes)).toContain("DCTDecode");
	});

	test("that was signed says that the copy is not", async () => {
		const copy = await pdfCopy(
			aPdf([["Isi."]], {
				catalog:
					"/AcroForm << /Fields [<< /FT /Sig /T (ttd) /V << /Type /Sig /Filter /Adobe.PPKLite >> >>] >>",
			}),
		);
		expect(copy.removed).toEqual(["signature"]);
	});

	test.each([
		["that is locked", () => aPdf([["x"]], { locked: true }), "file-encrypted"],
		["without a page", () => aPdf([]), "file-damaged"],
		["of its first line", () => Buffer.from("%PDF-1.7\n"), "file-damaged"],
		[
			"of nothing but objects",
			() => Buffer.from("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"),
			"file-damaged",
		],
		["nested without end", () => aPdf([["x"]], { catalog: `/X ${"[".repeat(400_000)}` }), "file-damaged"],
	])("%s is refused", async (_, bytes, refusal) => {
		expect(await makeCopy({ mediaType: "application/pdf", bytes: bytes() })).toBe(refusal);
	});

	test("that unpacks into more than there is room for ends its thread, and nobody else waits", async () => {
		let turns = 0;
		const turning = setInterval(() => turns++, 10);
		const packed = deflateSync(Buffer.alloc(600 * 1024 * 1024), { level: 1 }).toString("latin1");
		const bomb = assemblePdf(
			[
				"<< /Type /Catalog /Pages 2 0 R >>",
				"<< /Type /Pages /Kids [] /Count 0 >>",
				`<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`,
			],
			"/Size 4 /Root 1 0 R",
		);
		expect(bomb.length).toBeLessThan(10 * 1024 * 1024);
		const copy = makeCopy(
			{ mediaType: "application/pdf", bytes: bomb },
			{ milliseconds: 30_000, heapMegabytes: 384, growthMegabytes: 300 },
		);
		expect(await copy).toBe("file-heavy");
		clearInterval(turning);
		expect(turns).toBeGreaterThan(5);
	});
});

test("a JPEG without notes, or a damaged one, stays byte for byte what it is", async () => {
	const plain = await sharp({ create: { width: 9, height: 9, channels: 3, background: "#fff" } })
		.jpeg()
		.toBuffer();
	for (const bytes of [
		plain,
		plain.subarray(0, 30),
		Buffer.from("x"),
		Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0]),
	])
		expect(bareJpeg(bytes)).toBe(bytes);
	const photograph = await aPhotograph();
	const bare = bareJpeg(photograph);
	expect(latin1(bare)).not.toContain("KameraRahasia");
	const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
	expect((await pixels(bare)).equals(await pixels(photograph))).toBe(true);
});

/** All of a PDF as text, with its packed objects unpacked. */
async function plainPdf(bytes: Uint8Array): Promise<string> {
	const { PDFDocument } = await import("@cantoo/pdf-lib");
	const document = await PDFDocument.load(bytes, { updateMetadata: false });
	return latin1(await document.save({ useObjectStreams: false }));
}
