import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "~/actor.server";
import { findWaitingReply } from "~/domain/replies/queries.server";
import { db } from "~/platform/database.server";
import { fileNotFound } from "~/platform/http/problem.server";
import { readStoredFile } from "~/platform/storage.server";

/** The letter of a reply, for whoever checks it: until then it is nobody else's. It never runs as a page of this site. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	await requireRole(request, "moderate");
	const reply = await findWaitingReply(db, params.id);
	const bytes = reply?.document && (await readStoredFile(reply.document.sha256));
	if (!reply?.document || !bytes) fileNotFound();
	return new Response(bytes, {
		headers: {
			"Content-Type": reply.document.mediaType,
			"Content-Length": String(reply.document.byteSize),
			"Content-Disposition": `attachment; filename="${reply.document.fileName}"`,
		},
	});
}
