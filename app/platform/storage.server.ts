import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileTypeFromFile } from "file-type";
import { env } from "./env.server";
import { logger } from "./logger.server";
import { singleton } from "./singleton.server";
import { diskStore, syncToDisk } from "./storage/disk.server";
import { type FileStore, StoreError } from "./storage/file-store";

export { StoreError } from "./storage/file-store";

/** Bytes on this machine's disk that wait to be kept or discarded. */
export interface WaitingFile {
	/** Where it waits. */
	incoming: string;
	/** Hexadecimal. */
	sha256: string;
	mediaType: string;
	byteSize: number;
}

/** A file that has arrived and been checked; its type is by its bytes, never by its name or by what the sender claims. */
export interface ReceivedFile extends WaitingFile {
	/** As the sender called it. */
	name: string;
	/** What readers get in its place, where such a copy was made. */
	copy?: ReadersCopy;
}

export interface ReadersCopy {
	file: WaitingFile;
	/** What was taken out of it. */
	removed: readonly string[];
	/** Of a picture: a small one. */
	preview: { file: WaitingFile; width: number; height: number } | null;
}

export const FILE_REFUSALS = [
	"file-too-large",
	"file-type",
	"file-empty",
	"file-not-kept",
	"file-damaged",
	"file-encrypted",
	"file-animated",
	"file-heavy",
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

const folder = () => join(env().DATA_DIR, "files");
const incomingFolder = () => join(folder(), "incoming");

/** Where files are kept for good: in the data folder, or in the bucket that the settings name. */
function fileStore(): Promise<FileStore> {
	return singleton("file-store", async () => (await openBucket()) ?? diskStore(folder()));
}

async function openBucket() {
	const { S3_BUCKET, S3_ENDPOINT, S3_REGION, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, S3_PATH_STYLE } = env();
	if (S3_BUCKET === undefined) return undefined;
	// A large library, and most installations do without a bucket.
	const { s3Store } = await import("./storage/s3.server");
	return s3Store({
		bucket: S3_BUCKET,
		endpoint: S3_ENDPOINT,
		region: S3_REGION,
		accessKeyId: S3_ACCESS_KEY_ID!,
		secretAccessKey: S3_SECRET_ACCESS_KEY!,
		pathStyle: S3_PATH_STYLE ?? S3_ENDPOINT !== undefined,
	});
}

/**
 * Asks the bucket, where there is one, whether it is ours. One that is away is only logged: everything but files works.
 * @throws Error in one sentence, when the settings are wrong
 */
export async function checkStorage(): Promise<void> {
	const bucket = await openBucket();
	try {
		await bucket?.check();
	} catch (error) {
		const { message, refused } = error as StoreError;
		if (refused) throw new Error(`S3_BUCKET cannot be used: ${message}. See .env.example for its settings.`);
		logger.warn({ err: error }, "files cannot be read or kept at the moment");
	}
}

/**
 * Receives a stream to disk and checks its size and type: whatever is refused is gone at once.
 * @param allowedTypes media types, as file-type names them; "any" where whoever reads the file tells its type
 * @returns why it is refused; "file-not-kept" when the disk is full or takes no file
 * @throws the stream's own error, when the sender goes away; nothing is left then either
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
	const incoming = join(incomingFolder(), randomUUID());
	try {
		await mkdir(incomingFolder(), { recursive: true });
	} catch (error) {
		return notKept(error);
	}
	const out = createWriteStream(incoming, { flags: "wx", mode: 0o600 });
	let failure: Error | undefined;
	out.once("error", (error) => {
		failure = error;
	});
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
	} catch (error) {
		if (failure) return notKept(failure);
		throw error;
	} finally {
		if (!accepted) {
			// A sender may be gone before the file is even open: what is not closed yet could come back.
			if (!out.closed) await new Promise<void>((done) => out.once("close", done).destroy());
			await rm(incoming, { force: true });
		}
	}
}

function notKept(error: unknown): "file-not-kept" {
	logger.error({ err: error }, "a file could not be received");
	return "file-not-kept";
}

/** Keeps a waiting file for good, under the hash of its bytes. The last step before the commit that mentions it. @throws StoreError */
export async function keepFile({
	incoming,
	sha256,
}: Pick<WaitingFile, "incoming" | "sha256">): Promise<void> {
	await (await fileStore()).keep(sha256, incoming);
}

/** Keeps bytes for good, under their hash. As with `keepFile`, the last step before the commit that mentions them. */
export async function keepBytes(sha256: string, bytes: Uint8Array): Promise<void> {
	await keepFile({ incoming: await putAside(bytes), sha256 });
}

/** Bytes that were made here, as a file that waits. @throws StoreError when there is no room */
export async function waitWith(bytes: Uint8Array, mediaType: string): Promise<WaitingFile> {
	const sha256 = createHash("sha256").update(bytes).digest("hex");
	return { incoming: await putAside(bytes), sha256, mediaType, byteSize: bytes.length };
}

async function putAside(bytes: Uint8Array): Promise<string> {
	const incoming = join(incomingFolder(), randomUUID());
	try {
		await mkdir(incomingFolder(), { recursive: true });
		await writeFile(incoming, bytes, { flag: "wx", mode: 0o600, flush: true });
	} catch (error) {
		await rm(incoming, { force: true }).catch(() => undefined);
		throw new StoreError("there is no room for a file", false, error);
	}
	return incoming;
}

/** The bytes of a received file that is not kept as it is. */
export function readReceivedFile(file: ReceivedFile): Promise<Buffer> {
	return readFile(file.incoming);
}

/** Removes a received file that was not kept, and what was made of it; does nothing to what was kept. */
export async function discardFile(file: ReceivedFile | FileRefusal | null | undefined): Promise<void> {
	if (!file || typeof file === "string") return;
	for (const waiting of [file, file.copy?.file, file.copy?.preview?.file])
		if (waiting) await rm(waiting.incoming, { force: true });
}

/**
 * The bytes of a kept file, or undefined when they are missing, which includes one that is not as long as it was: half a file
 * is none. @throws StoreError
 */
export async function readStoredFile(
	sha256: string,
	byteSize?: number,
): Promise<ReadableStream<Uint8Array> | undefined> {
	if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined;
	const found = await (await fileStore()).read(sha256);
	if (found && byteSize !== undefined && found.byteSize !== byteSize) {
		await found.bytes.cancel().catch(() => undefined);
		logger.error({ sha256, byteSize, found: found.byteSize }, "a kept file has another size");
		return undefined;
	}
	return found?.bytes;
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
