import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "~/actor.server";
import { findOriginal } from "~/domain/evidence/queries.server";
import { db } from "~/platform/database.server";
import { storedFileResponse } from "~/platform/http/stored-file-response.server";

/** A file as it came, for whoever decides what readers get of it. It never runs as a page of this site. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	await requireRole(request, "moderate");
	return storedFileResponse(request, await findOriginal(db, params.id), { cacheControl: "no-store" });
}
