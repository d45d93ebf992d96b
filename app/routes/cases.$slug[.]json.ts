import type { LoaderFunctionArgs } from "@remix-run/node";
import { findCaseFile, listSources } from "~/domain/case-files/queries.server";
import { listDemands } from "~/domain/demands/queries.server";
import { listCaseTimeline } from "~/domain/events/queries.server";
import { listReplies } from "~/domain/replies/queries.server";
import { db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { download } from "~/platform/http/download.server";
import { fileNotFound } from "~/platform/http/problem.server";
import { caseJson } from "~/views/sharing/case-json";

/** A case for programs. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const caseFile = await findCaseFile(db, params.slug);
	if (!caseFile) fileNotFound();
	const [demands, sources, replies, events] = await Promise.all([
		listDemands(db, caseFile.id),
		listSources(db, caseFile.id),
		listReplies(db, caseFile.id),
		listCaseTimeline(db, caseFile.id),
	]);
	const text = caseJson({ caseFile, demands, sources, replies, events, origin: env().APP_URL });
	return download(request, { text, type: "application/json", name: `${caseFile.slug}.json` });
}
