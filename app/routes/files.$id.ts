import type { LoaderFunctionArgs } from "@remix-run/node";
import { findEvidenceFile } from "~/domain/evidence/queries.server";
import { db } from "~/platform/database.server";
import { fileNotFound } from "~/platform/http/problem.server";
import { readStoredFile } from "~/platform/storage.server";

/** A piece of evidence, to be kept rather than shown: what somebody uploaded never runs as a page of this site. */
export async function loader({ params }: LoaderFunctionArgs) {
	const file = await findEvidenceFile(db, params.id);
	const bytes = file && (await readStoredFile(file.sha256));
	if (!bytes) fileNotFound();
	return new Response(bytes, {
		headers: {
			"Content-Type": file.mediaType,
			"Content-Length": String(file.byteSize),
			"Content-Disposition": `attachment; filename="${file.fileName}"`,
			// It never changes, but moderators may take it from readers: within the hour it is gone from caches too.
			"Cache-Control": "public, max-age=3600",
			ETag: `"${file.sha256}"`,
		},
	});
}
