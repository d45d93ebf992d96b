import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, describe, expect, test } from "@jest/globals";
import {
	clearIncomingFiles,
	discardFile,
	keepFile,
	type ReceivedFile,
	readStoredFile,
	receiveFile,
} from "~/platform/storage.server";

const rules = { maxBytes: 1000, allowedTypes: ["application/pdf", "image/png"] };
const pdf = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(200, " ")]);
const sha256 = createHash("sha256").update(pdf).digest("hex");

async function* inPieces(bytes: Uint8Array, size = 50) {
	for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const textOf = (stream: ReadableStream<Uint8Array> | undefined) => new Response(stream).text();

/** Every file below DATA_DIR. */
async function filesOnDisk(): Promise<string[]> {
	if (!existsSync(process.env.DATA_DIR!)) return [];
	const entries = await readdir(process.env.DATA_DIR!, { recursive: true, withFileTypes: true });
	return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function received(bytes: Uint8Array = pdf): Promise<ReceivedFile> {
	const file = await receiveFile("Surat.pdf", inPieces(bytes), rules);
	if (typeof file === "string") throw new Error(file);
	return file;
}

afterEach(async () => {
	await rm(process.env.DATA_DIR!, { recursive: true, force: true });
});

test("a file is known by its bytes, and can be read again once it is kept", async () => {
	const file = await received();
	expect(file).toMatchObject({
		sha256,
		mediaType: "application/pdf",
		byteSize: pdf.length,
		name: "Surat.pdf",
	});
	expect(await readStoredFile(sha256)).toBeUndefined();
	await keepFile(file);
	const stream = await readStoredFile(sha256);
	expect(await textOf(stream)).toBe(pdf.toString());
	expect(await filesOnDisk()).toHaveLength(1);
});

describe("whatever is refused is gone at once", () => {
	test("a file of one byte too many", async () => {
		const exactly = Buffer.concat([pdf, Buffer.alloc(1000 - pdf.length)]);
		expect(await receiveFile("a.pdf", inPieces(Buffer.concat([exactly, Buffer.from("x")])), rules)).toBe(
			"file-too-large",
		);
		expect(await filesOnDisk()).toEqual([]);
		expect(await receiveFile("a.pdf", inPieces(exactly), rules)).toMatchObject({ byteSize: 1000 });
	});
	test("a file without end", async () => {
		async function* endless() {
			for (;;) yield new Uint8Array(400);
		}
		expect(await receiveFile("a.pdf", endless(), rules)).toBe("file-too-large");
		expect(await filesOnDisk()).toEqual([]);
	});
	test("an empty file", async () => {
		expect(await receiveFile("a.pdf", inPieces(Buffer.alloc(0)), rules)).toBe("file-empty");
		expect(await filesOnDisk()).toEqual([]);
	});
	test.each([
		["a script that calls itself a letter", "surat.pdf", "<script>alert(1)</script>"],
		["a drawing that can hold a script", "gambar.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>'],
		["a program", "surat.pdf", "\u007fELF\u0002\u0001\u0001"],
		["a picture of a kind not asked for", "foto.png", "GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000"],
	])("%s", async (_, name, bytes) => {
		expect(await receiveFile(name, inPieces(Buffer.from(bytes, "latin1")), rules)).toBe("file-type");
		expect(await filesOnDisk()).toEqual([]);
	});
	test("half a file whose sender went away, however early", async () => {
		async function* broken(pieces: number) {
			for (let piece = 0; piece < pieces; piece += 1) yield pdf.subarray(0, 100);
			throw new Error("aborted");
		}
		for (let round = 0; round < 20; round += 1) {
			const pieces = round % 4;
			await expect(receiveFile("a.pdf", broken(pieces), rules)).rejects.toThrow("aborted");
			await expect(receiveFile("a.pdf", Readable.from(broken(pieces)), rules)).rejects.toThrow("aborted");
		}
		expect(await filesOnDisk()).toEqual([]);
	});
	test("a file for which there is no room", async () => {
		await receiveFile("a.pdf", inPieces(Buffer.alloc(0)), rules);
		const incoming = join(process.env.DATA_DIR!, "files", "incoming");
		await rm(incoming, { recursive: true });
		await writeFile(incoming, "no folder");
		expect(await receiveFile("a.pdf", inPieces(pdf), rules)).toBe("file-not-kept");
		expect(await filesOnDisk()).toEqual([incoming]);
	});
});

test("a file that nothing came to rest on is discarded, and one that was kept stays", async () => {
	const file = await received();
	await discardFile(file);
	expect(await filesOnDisk()).toEqual([]);
	const kept = await received();
	await keepFile(kept);
	for (const each of [kept, "file-type" as const, null, undefined]) await discardFile(each);
	expect(await filesOnDisk()).toHaveLength(1);
});

test("the same file twice is kept once, and twice at once too", async () => {
	const files = await Promise.all([received(), received(), received()]);
	await Promise.all(files.map(keepFile));
	expect(await filesOnDisk()).toHaveLength(1);
	expect(await textOf(await readStoredFile(sha256))).toBe(pdf.toString());
});

test("halves of uploads are cleared after an hour, files that wait for their form are not", async () => {
	const file = await received();
	const now = new Date("2026-11-24T10:00:00Z");
	await utimes(file.incoming, now, new Date("2026-11-24T09:01:00Z"));
	await clearIncomingFiles(now);
	expect(await filesOnDisk()).toHaveLength(1);
	await utimes(file.incoming, now, new Date("2026-11-24T08:59:00Z"));
	await clearIncomingFiles(now);
	expect(await filesOnDisk()).toEqual([]);
	await clearIncomingFiles(now);
});

test("nobody reads a file by a name that is no hash", async () => {
	await keepFile(await received());
	for (const name of ["", "..", "../../secrets.json", sha256.slice(1), `${sha256.slice(0, 2)}/${sha256}`]) {
		expect(await readStoredFile(name)).toBeUndefined();
	}
});
