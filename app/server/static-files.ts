import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { isKnown } from "~/platform/http/etag";
import { securityHeaders } from "~/platform/http/security-headers.server";

const TYPES: Record<string, string> = {
	".css": "text/css; charset=utf-8",
	".ico": "image/x-icon",
	".js": "text/javascript; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".png": "image/png",
	".svg": "image/svg+xml",
	".txt": "text/plain; charset=utf-8",
	".webmanifest": "application/manifest+json",
	".woff2": "font/woff2",
};
/** What gets smaller: pictures and fonts are compressed already. */
const COMPRESSIBLE = new Set([".css", ".js", ".json", ".svg", ".txt", ".webmanifest"]);

/** A file as it goes out: as it is, and in the encodings that make it smaller. */
interface StaticFile {
	/** Of the bytes before compression, in hexadecimal. */
	hash: string;
	identity: Buffer;
	br?: Buffer;
	gzip?: Buffer;
}

/**
 * Serves the files of `folder`, which is complete when the process starts and does not change. Each is read and
 * compressed once, as hard as can be, when somebody first asks for it. Names under /assets/ carry the hash of their bytes
 * and never change.
 * @returns a handler that says whether it has answered
 */
export async function openStaticFiles(folder: string) {
	const names = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = new Map<string, () => Promise<StaticFile>>();
	for (const entry of names) {
		const file = join(entry.parentPath, entry.name);
		if (!entry.isFile() || !TYPES[extname(file)]) continue;
		files.set(`/${relative(folder, file).split(sep).join("/")}`, once(file));
	}
	return async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> => {
		if (incoming.method !== "GET" && incoming.method !== "HEAD") return false;
		const path = (incoming.url ?? "/").split("?")[0]!;
		// One that was taken away since is no longer there, like any other unknown address.
		const file = await files
			.get(path)?.()
			.catch(() => undefined);
		if (!file) return false;
		answer(path, file, incoming, outgoing);
		return true;
	};
}

function answer(path: string, file: StaticFile, incoming: IncomingMessage, outgoing: ServerResponse) {
	const accepted = String(incoming.headers["accept-encoding"] ?? "");
	const encoding = (["br", "gzip"] as const).find((name) => file[name] && accepts(accepted, name));
	const bytes = (encoding && file[encoding]) ?? file.identity;
	// Each encoding is a representation of its own, and a strong tag names one.
	const tag = `"${file.hash}${encoding ? `-${encoding}` : ""}"`;
	for (const [name, value] of Object.entries(securityHeaders(""))) outgoing.setHeader(name, value);
	outgoing.setHeader("ETag", tag);
	outgoing.setHeader("Vary", "Accept-Encoding");
	outgoing.setHeader(
		"Cache-Control",
		path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
	);
	if (isKnown(incoming.headers["if-none-match"], tag)) {
		outgoing.statusCode = 304;
		outgoing.end();
		return;
	}
	outgoing.setHeader("Content-Type", TYPES[extname(path)]!);
	outgoing.setHeader("Content-Length", bytes.length);
	if (encoding) outgoing.setHeader("Content-Encoding", encoding);
	outgoing.end(incoming.method === "HEAD" ? undefined : bytes);
}

/** Reads and compresses at the first call; whoever asks meanwhile waits for the same. A failure is tried again. */
function once(file: string): () => Promise<StaticFile> {
	let reading: Promise<StaticFile> | undefined;
	return () => {
		reading ??= load(file).catch((error) => {
			reading = undefined;
			throw error;
		});
		return reading;
	};
}

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

async function load(file: string): Promise<StaticFile> {
	const identity = await readFile(file);
	const hash = createHash("sha256").update(identity).digest("hex").slice(0, 24);
	if (!COMPRESSIBLE.has(extname(file))) return { hash, identity };
	const [br, zipped] = await Promise.all([
		brotliAsync(identity, {
			params: {
				[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
				[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
			},
		}),
		gzipAsync(identity, { level: constants.Z_BEST_COMPRESSION }),
	]);
	return {
		hash,
		identity,
		...(br.length < identity.length ? { br } : {}),
		...(zipped.length < identity.length ? { gzip: zipped } : {}),
	};
}

/** "gzip;q=0" is a refusal. */
function accepts(header: string, encoding: string): boolean {
	return header.split(",").some((part) => {
		const [name, ...parameters] = part.split(";").map((text) => text.trim().toLowerCase());
		return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
	});
}
