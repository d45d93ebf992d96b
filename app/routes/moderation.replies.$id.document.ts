import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "~/actor.server";
import { findWaitingReply } from "~/domain/replies/queries.server";
import { db } from "~/platform/database.server";
import { storedFileResponse } from "~/platform/http/stored-file-response.server";

/** The letter of a reply, for whoever checks it: until then it is nobody else's. It never runs as a page of this site. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	await requireRole(request, "moderate");
	const reply = await findWaitingReply(db, params.id);
	return storedFileResponse(request, reply?.document ?? undefined, { cacheControl: "no-store" });
}
