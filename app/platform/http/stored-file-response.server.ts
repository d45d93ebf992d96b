import { logger } from "~/platform/logger.server";
import { readStoredFile, StoreError } from "~/platform/storage.server";
import { isKnown } from "./etag";
import { fileNotFound } from "./problem.server";

export interface StoredFile {
	sha256: string;
	mediaType: string;
	byteSize: number;
	/** Safe in a header. */
	fileName: string;
}

/** Whatever somebody uploaded is data: should a browser open it all the same, nothing in it runs, and nothing is fetched. */
const HARMLESS = "default-src 'none'; sandbox; frame-ancestors 'none'";

/**
 * Answers with a kept file, to be saved rather than shown. 404 where there is none, 503 where the place for files is away;
 * never a part of it: one that breaks off is shorter than it says.
 * @param shown only for pictures that were painted here
 */
export async function storedFileResponse(
	request: Request,
	file: StoredFile | undefined,
	{ cacheControl, shown = false }: { cacheControl: string; shown?: boolean },
): Promise<Response> {
	if (!file) fileNotFound();
	const headers = {
		"Cache-Control": cacheControl,
		ETag: `"${file.sha256}"`,
		"Content-Security-Policy": HARMLESS,
		"X-Content-Type-Options": "nosniff",
	};
	if (isKnown(request.headers.get("If-None-Match"), headers.ETag))
		return new Response(null, { status: 304, headers });
	let bytes: ReadableStream<Uint8Array> | undefined;
	try {
		bytes = await readStoredFile(file.sha256, file.byteSize);
	} catch (error) {
		if (!(error instanceof StoreError)) throw error;
		logger.error({ err: error }, "a file could not be read");
		fileUnavailable();
	}
	if (!bytes) {
		logger.error({ sha256: file.sha256 }, "a kept file is missing");
		fileNotFound();
	}
	return new Response(bytes, {
		headers: {
			...headers,
			"Content-Type": file.mediaType,
			"Content-Length": String(file.byteSize),
			"Content-Disposition": `${shown ? "inline" : "attachment"}; filename="${file.fileName}"`,
		},
	});
}

/** @throws Response 503: it is there, and will be again */
export function fileUnavailable(): never {
	throw new Response(
		"Berkas sedang tidak dapat dibaca. Coba lagi nanti. / The file cannot be read now. Try again later.\n",
		{
			status: 503,
			headers: {
				"Content-Type": "text/plain; charset=utf-8",
				"Cache-Control": "no-store",
				"Retry-After": "60",
			},
		},
	);
}
