import type { LoaderFunctionArgs } from "@remix-run/node";
import { findPreview } from "~/domain/evidence/queries.server";
import { db } from "~/platform/database.server";
import { storedFileResponse } from "~/platform/http/stored-file-response.server";

/** A small picture of what readers get of a file, painted here. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	return storedFileResponse(request, await findPreview(db, params.id), {
		cacheControl: "public, max-age=3600",
		shown: true,
	});
}
