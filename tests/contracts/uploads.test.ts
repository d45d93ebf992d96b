import { createHash } from "node:crypto";
import { truncate } from "node:fs/promises";
import { beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { useApp } from "../support/app";
import { CASE, DEMANDS, moveForm, noteForm, WATCHDOG } from "../support/citizens";
import { elementById, tagsOf, textOf } from "../support/html";
import { type Fields, multipart, type Upload } from "../support/http";
import { aPdf } from "../support/pdf";
import { snapshotRows } from "../support/rows";
import { eventually } from "../support/wait";

const app = useApp({ mayLogErrors: true });
const MOVE = `/demands/${DEMANDS[1]}/status`;
const NOTE = `/cases/${CASE}/events`;
let watchdog: { Cookie: string };
let before: Record<string, string>;

beforeAll(async () => {
	watchdog = { Cookie: await app.signIn(WATCHDOG) };
	await app.settled();
});

beforeEach(async () => {
	before = await snapshotRows(app);
});

const PDF = aPdf([["Tanda terima"]], { title: "Milik Sari Rahasia" });
const PNG = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);

const file = (bytes: Buffer, name = "tanda terima.pdf", type = "application/pdf"): Upload => ({
	field: "evidence_file",
	name,
	type,
	bytes,
});

async function expectNothingKept() {
	expect(await app.storedFiles()).toEqual([]);
	expect(await snapshotRows(app)).toEqual(before);
}

describe("a file that is not what it is called", () => {
	const disguised: Array<[string, Buffer]> = [
		["a web page", Buffer.from("<!doctype html><script>alert(1)</script>")],
		[
			"a picture with scripts",
			Buffer.from(
				'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
			),
		],
		["a program", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(400)])],
		["a Linux program", Buffer.concat([Buffer.from("7f454c4602010100", "hex"), Buffer.alloc(400)])],
		["an archive", Buffer.concat([Buffer.from("504b0304140000000000", "hex"), Buffer.alloc(400)])],
		["plain words", Buffer.from("Bukan PDF.")],
		["one byte", Buffer.from("%")],
		["a GIF", Buffer.from("GIF89a\x01\0\x01\0\0\0\0;", "latin1")],
	];
	test.each(disguised)(
		"%s named .pdf is refused beside its field (422) and leaves nothing",
		async (_, bytes) => {
			for (const [prefix, words] of [
				["", "Jenis berkas ini tidak diterima"],
				["/en", "This kind of file is not accepted"],
			] as const) {
				const answer = await app.upload(prefix + MOVE, moveForm({ evidence_url: "" }), file(bytes), watchdog);
				expect(answer.status).toBe(422);
				expect(textOf(elementById(answer.text, "evidence_file-error")!)).toContain(words);
				await expectNothingKept();
			}
		},
	);
});

test("an empty file is refused (422)", async () => {
	const answer = await app.upload(MOVE, moveForm({ evidence_url: "" }), file(Buffer.alloc(0)), watchdog);
	expect(answer.status).toBe(422);
	expect(textOf(elementById(answer.text, "evidence_file-error")!)).toContain("Berkas ini kosong");
	await expectNothingKept();
});

test("a file above 10 MB is too large (413), with its message and what was typed", async () => {
	for (const path of [MOVE, NOTE]) {
		const fields = path === MOVE ? moveForm({ title: "Surat besar" }) : noteForm({ title: "Surat besar" });
		const bytes = Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]);
		const answer = await app.upload(path, fields, file(bytes), watchdog);
		expect(answer.status).toBe(413);
		expect(textOf(elementById(answer.text, "evidence_file-error")!)).toContain("lebih besar dari 10 MB");
		expect(
			tagsOf(answer.text, "input").find(({ attributes }) => attributes.name === "title")!.attributes.value,
		).toBe("Surat besar");
		await expectNothingKept();
	}
});

describe("a file that is what it is called, and all the same cannot be shown to readers", () => {
	test.each([
		["locked", aPdf([["x"]], { locked: true }), "dikunci dengan sandi"],
		["of its first line", Buffer.from("%PDF-1.7\n"), "rusak atau terpotong"],
		["of its first bytes", PNG.subarray(0, 40), "rusak atau terpotong"],
	])("%s is refused beside its field (422) and leaves nothing", async (_, bytes, words) => {
		const answer = await app.upload(MOVE, moveForm({ evidence_url: "" }), file(bytes), watchdog);
		expect(answer.status).toBe(422);
		expect(textOf(elementById(answer.text, "evidence_file-error")!)).toContain(words);
		await expectNothingKept();
	});
});

describe("a good file leaves nothing behind", () => {
	test("when the move it came with is not allowed", async () => {
		const refused: Fields[] = [
			{ to: "fulfilled" },
			{ from: "delivered" },
			{ occurred_on: "2999-01-01" },
			{ title: "" },
			{ to: "acknowledged", from: "published" },
		];
		for (const changes of refused) {
			const answer = await app.upload(MOVE, moveForm(changes), file(PDF), watchdog);
			expect([changes, answer.status]).toEqual([changes, 422]);
			await expectNothingKept();
		}
	});

	test("when the database refuses what the form allowed", async () => {
		// Before the day of the status it would replace.
		const answer = await app.upload(
			NOTE,
			noteForm({ kind: "correction_made", corrects: "999999" }),
			file(PDF),
			watchdog,
		);
		expect(answer.status).toBe(422);
		await expectNothingKept();
	});

	test("when the person may not do this, or is nobody", async () => {
		expect((await app.upload(MOVE, moveForm(), file(PDF))).headers.location).toBe("/login");
		expect(
			(await app.upload(MOVE, moveForm(), file(PDF), { ...watchdog, Origin: "https://evil.example" })).status,
		).toBe(403);
		await expectNothingKept();
	});

	test("when the form is broken off behind it", async () => {
		const { body, contentType } = multipart(moveForm(), file(PDF));
		const answer = await app.ask(MOVE, {
			method: "POST",
			headers: { ...app.fromOurPage(), ...watchdog, "Content-Type": contentType },
			body: body.subarray(0, -20),
		});
		expect(answer.status).toBe(400);
		await expectNothingKept();
	});

	test("when it sits in a form that takes no file", async () => {
		const answer = await app.upload("/login", { email: "sari" }, { ...file(PDF), field: "email" }, {});
		expect(answer.status).toBe(422);
		await expectNothingKept();
	});

	test("when it is in another field, or one of two", async () => {
		const other = await app.upload(
			MOVE,
			moveForm({ evidence_url: "" }),
			{ ...file(PDF), field: "other" },
			watchdog,
		);
		expect(other.status).toBe(422);
		await expectNothingKept();
	});
});

/** As evidence of a note. @returns where readers get it */
async function addEvidence(upload: Upload): Promise<string> {
	const answer = await app.upload(NOTE, noteForm({ evidence_title: "Bukti surat" }), upload, watchdog);
	expect(answer.status).toBe(303);
	const [path, id] = answer.headers.location!.split("#");
	const page = await app.get(path!);
	const link = tagsOf(elementById(page.text, id!)!, "a").find(({ attributes }) =>
		attributes.href?.startsWith("/evidence/"),
	)!.attributes.href!;
	const details = await app.get(link);
	expect(details.status).toBe(200);
	return tagsOf(details.text, "a").find(({ attributes }) => attributes.href?.startsWith("/files/"))!
		.attributes.href!;
}

describe("an accepted file", () => {
	test.each([
		["a PDF", PDF, "Tanda terima (Ånde) ./..\\x.html", "application/pdf", "pdf"],
		["a PNG under a false name", PNG, "foto.pdf", "image/png", "png"],
	])(
		"%s is downloaded as its copy, as a file and never as a page; its hash is shown",
		async (_, bytes, name, type, extension) => {
			const link = await addEvidence(file(bytes, name));
			const got = await app.get(link);
			const sha256 = createHash("sha256").update(bytes).digest("hex");
			expect(got.status).toBe(200);
			expect(got.text).not.toContain("Rahasia");
			expect(got.headers["content-type"]).toBe(type);
			expect(got.headers["content-length"]).toBe(String(got.bytes.length));
			expect(got.headers["content-disposition"]).toMatch(
				new RegExp(`^attachment; filename="[A-Za-z0-9-]+\\.${extension}"$`),
			);
			expect(got.headers["x-content-type-options"]).toBe("nosniff");
			expect(got.headers["content-security-policy"]).toMatch(/default-src 'none'; sandbox/);
			expect((await app.get(`/cases/${CASE}`)).text).toContain(sha256.slice(0, 16));
			const copied = createHash("sha256").update(got.bytes).digest("hex");
			for (const hash of [sha256, copied])
				expect((await app.storedFiles()).filter((path) => path.includes(hash))).toHaveLength(1);
			const again = await app.get(link, { "If-None-Match": got.headers.etag! });
			expect([again.status, again.bytes.length]).toEqual([304, 0]);
		},
	);

	test("whose copy is cut off on the disk is not found, rather than half of it", async () => {
		const link = await addEvidence(file(aPdf([["Terpotong"]])));
		const got = await app.get(link);
		const copied = createHash("sha256").update(got.bytes).digest("hex");
		const [path] = (await app.storedFiles()).filter((stored) => stored.includes(copied));
		await truncate(path!, 100);
		expect((await app.get(link)).status).toBe(404);
		await eventually("the log to say so", () => app.loggedErrors().length || undefined);
	});

	test("sent twice is kept once, and nothing waits half done", async () => {
		for (let n = 0; n < 2; n += 1)
			expect(
				(await app.upload(NOTE, noteForm({ evidence_title: `Salinan ${n}` }), file(PDF), watchdog)).status,
			).toBe(303);
		const files = await app.storedFiles();
		expect(files.filter((path) => path.includes("incoming"))).toEqual([]);
		expect(new Set(files).size).toBe(files.length);
	});
});
