import type { LoaderFunctionArgs } from "@remix-run/node";
import { findPublicFile } from "~/domain/evidence/queries.server";
import { db } from "~/platform/database.server";
import { fileUnavailable, storedFileResponse } from "~/platform/http/stored-file-response.server";

/** What readers get of a piece of evidence, to be kept rather than shown: what somebody uploaded never runs as a page of this site. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const file = await findPublicFile(db, params.id);
	// Its copy is on its way.
	if (file === "waiting") fileUnavailable();
	return storedFileResponse(request, file, {
		// It never changes, but moderators may take it from readers: within the hour it is gone from caches too.
		cacheControl: "public, max-age=3600",
	});
}
