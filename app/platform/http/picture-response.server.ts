import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { logger } from "~/platform/logger.server";
import { drawPicture } from "~/platform/pictures/draw-picture.server";
import { KeptResults } from "~/platform/pictures/kept-results";
import { singleton } from "~/platform/singleton.server";
import { isKnown } from "./etag";

/** The size that messengers and social networks ask for. */
export const PICTURE = { width: 1200, height: 630 } as const;
/** About 40 kB each. */
const MOST_KEPT = 200;
/** Seconds. A status is seen in shares soon after it has changed. */
const FRESH = 600;

const kept = () => singleton("kept-pictures", () => new KeptResults<Uint8Array>(MOST_KEPT));

/**
 * Answers with the drawing as a PNG. The same drawing is drawn once, and an ETag saves sending it again. What cannot be
 * drawn is logged, and answered with the plain picture of the site: a link is never shown with a broken one.
 */
export async function pictureResponse(
	request: Request,
	drawing: Parameters<typeof drawPicture>[0],
): Promise<Response> {
	const key = createHash("sha256").update(JSON.stringify(drawing)).digest("base64url").slice(0, 22);
	const headers = {
		"Cache-Control": `public, max-age=${FRESH}, stale-while-revalidate=86400`,
		ETag: `"${key}"`,
	};
	if (isKnown(request.headers.get("If-None-Match"), headers.ETag))
		return new Response(null, { status: 304, headers });
	try {
		const png = await kept().get(key, () => drawPicture(drawing, PICTURE.width, PICTURE.height));
		return asPng(png, headers);
	} catch (error) {
		logger.error({ err: error }, "a picture could not be drawn");
		return asPng(await readPlainPicture(), { "Cache-Control": "public, max-age=60" });
	}
}

function asPng(bytes: Uint8Array, headers: Record<string, string>): Response {
	return new Response(bytes as BodyInit, {
		headers: { ...headers, "Content-Type": "image/png", "Content-Length": String(bytes.byteLength) },
	});
}

/** Where the build has put public/, or public/ itself. */
async function readPlainPicture(): Promise<Uint8Array> {
	return readFile(join(process.cwd(), "build", "client", "card.png")).catch(() =>
		readFile(join(process.cwd(), "public", "card.png")),
	);
}
