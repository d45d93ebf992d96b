import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
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

/** Serves a file of `folder`. Names under /assets/ carry the hash of their bytes and never change. @returns whether it did */
export async function serveStatic(
	folder: string,
	incoming: IncomingMessage,
	outgoing: ServerResponse,
): Promise<boolean> {
	if (incoming.method !== "GET" && incoming.method !== "HEAD") return false;
	const path = (incoming.url ?? "/").split("?")[0]!;
	const type = TYPES[extname(path)];
	if (!type || path.includes("\0") || path.includes("%")) return false;
	const file = normalize(join(folder, path));
	if (!file.startsWith(folder + sep)) return false;
	const info = await stat(file).catch(() => undefined);
	if (!info?.isFile()) return false;
	for (const [name, value] of Object.entries(securityHeaders(""))) outgoing.setHeader(name, value);
	outgoing.setHeader("Content-Type", type);
	outgoing.setHeader("Content-Length", info.size);
	outgoing.setHeader(
		"Cache-Control",
		path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "public, max-age=3600",
	);
	if (incoming.method === "HEAD") {
		outgoing.end();
		return true;
	}
	createReadStream(file)
		.on("error", () => outgoing.destroy())
		.pipe(outgoing);
	return true;
}
