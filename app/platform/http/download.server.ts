import { createHash } from "node:crypto";
import { isKnown } from "./etag";

/**
 * A file that is made when it is asked for. It may be kept, and is asked for again each time; where it has not changed,
 * nothing is sent.
 */
export function download(request: Request, file: { text: string; type: string; name: string }): Response {
	// Weak: the same text goes out compressed and not.
	const etag = `W/"${createHash("sha256").update(file.text).digest("base64url").slice(0, 22)}"`;
	const headers = { "Cache-Control": "no-cache", ETag: etag };
	if (isKnown(request.headers.get("If-None-Match"), etag))
		return new Response(null, { status: 304, headers });
	return new Response(file.text, {
		headers: {
			...headers,
			"Content-Type": `${file.type}; charset=utf-8`,
			"Content-Disposition": `attachment; filename="${file.name}"`,
		},
	});
}
