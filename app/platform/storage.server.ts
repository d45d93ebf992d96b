import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { access, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { fileTypeFromFile } from "file-type";
import { env } from "./env.server";
import { singleton } from "./singleton.server";

/** A file that has arrived and been checked, and waits to be kept or discarded. */
export interface ReceivedFile {
	/** Where it waits. */
	incoming: string;
	/** Hexadecimal. */
	sha256: string;
	/** By its bytes, never by its name or by what the sender claims. */
	mediaType: string;
	byteSize: number;
	/** As the sender called it. */
	name: string;
}

export type FileRefusal = "file-too-large" | "file-type" | "file-empty";

const folder = () => join(env().DATA_DIR, "files");
const incomingFolder = () => join(folder(), "incoming");
const pathOf = (sha256: string) => join(folder(), sha256.slice(0, 2), sha256);

/**
 * Receives a stream to disk and checks its size and type: whatever is refused is gone at once.
 * @param allowedTypes media types, as file-type names them; "any" where whoever reads the file tells its type
 * @throws the stream's own error, when the sender goes away or the disk is full; nothing is left then either
 */
export function receiveFile(
	name: string,
	stream: AsyncIterable<Uint8Array>,
	rule: { maxBytes: number; allowedTypes: readonly string[] | "any" },
): Promise<ReceivedFile | FileRefusal> {
	const received = receive(name, stream, rule);
	const ended = received.then(
		() => void receiving().delete(ended),
		() => void receiving().delete(ended),
	);
	receiving().add(ended);
	return received;
}

/** Waits until no file arrives any more: one whose sender was cut off is cleared away by then. */
export async function settleIncomingFiles(): Promise<void> {
	await Promise.all(receiving());
}

const receiving = () => singleton("receiving", () => new Set<Promise<void>>());

async function receive(
	name: string,
	stream: AsyncIterable<Uint8Array>,
	{ maxBytes, allowedTypes }: { maxBytes: number; allowedTypes: readonly string[] | "any" },
): Promise<ReceivedFile | FileRefusal> {
	await mkdir(incomingFolder(), { recursive: true });
	const incoming = join(incomingFolder(), randomUUID());
	const out = createWriteStream(incoming, { flags: "wx", mode: 0o600 });
	let accepted = false;
	try {
		const hash = createHash("sha256");
		let byteSize = 0;
		const written = new Promise<void>((done, fail) => out.once("finish", done).once("error", fail));
		// The promise may fail while we still read: a listener now keeps that from being an unhandled rejection.
		written.catch(() => undefined);
		for await (const chunk of stream) {
			byteSize += chunk.byteLength;
			if (byteSize > maxBytes || out.destroyed) break;
			hash.update(chunk);
			if (!out.write(chunk)) await Promise.race([once(out, "drain"), written]);
		}
		out.end();
		await written;
		if (byteSize > maxBytes) return "file-too-large";
		if (byteSize === 0) return "file-empty";
		const type = await fileTypeFromFile(incoming);
		if (allowedTypes !== "any" && (!type || !allowedTypes.includes(type.mime))) return "file-type";
		await syncToDisk(incoming);
		accepted = true;
		return {
			incoming,
			sha256: hash.digest("hex"),
			mediaType: type?.mime ?? "application/octet-stream",
			byteSize,
			name,
		};
	} finally {
		if (!accepted) {
			// A sender may be gone before the file is even open: what is not closed yet could come back.
			if (!out.closed) await new Promise<void>((done) => out.once("close", done).destroy());
			await rm(incoming, { force: true });
		}
	}
}

/** Keeps a received file for good, under the hash of its bytes. The last step before the commit that mentions it. */
export async function keepFile({
	incoming,
	sha256,
}: Pick<ReceivedFile, "incoming" | "sha256">): Promise<void> {
	await mkdir(join(folder(), sha256.slice(0, 2)), { recursive: true });
	await rename(incoming, pathOf(sha256));
}

/** Keeps bytes for good, under their hash. As with `keepFile`, the last step before the commit that mentions them. */
export async function keepBytes(sha256: string, bytes: Uint8Array): Promise<void> {
	await mkdir(incomingFolder(), { recursive: true });
	const incoming = join(incomingFolder(), randomUUID());
	await writeFile(incoming, bytes, { flag: "wx", mode: 0o600, flush: true });
	await keepFile({ incoming, sha256 });
}

/** The bytes of a received file that is not kept as it is. */
export function readReceivedFile(file: ReceivedFile): Promise<Buffer> {
	return readFile(file.incoming);
}

/** Removes a received file that was not kept; does nothing to one that was. */
export async function discardFile(file: ReceivedFile | FileRefusal | null | undefined): Promise<void> {
	if (file && typeof file !== "string") await rm(file.incoming, { force: true });
}

/** The bytes of a kept file, or undefined when they are missing. */
export async function readStoredFile(sha256: string): Promise<ReadableStream<Uint8Array> | undefined> {
	if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
	const path = pathOf(sha256);
	try {
		await access(path);
	} catch {
		return undefined;
	}
	return Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
}

/** Clears what an interrupted upload left more than an hour ago. */
export async function clearIncomingFiles(now: Date): Promise<void> {
	const names = await readdir(incomingFolder()).catch(() => []);
	for (const name of names) {
		const path = join(incomingFolder(), name);
		const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now.getTime() }));
		if (now.getTime() - mtimeMs > 3_600_000) await rm(path, { force: true });
	}
}

async function syncToDisk(path: string) {
	const handle = await open(path, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
