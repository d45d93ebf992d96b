import type { LoaderFunctionArgs } from "@remix-run/node";
import { findCaseFile } from "~/domain/case-files/queries.server";
import { listDemands } from "~/domain/demands/queries.server";
import { listReplies } from "~/domain/replies/queries.server";
import { db } from "~/platform/database.server";
import { download } from "~/platform/http/download.server";
import { fileNotFound } from "~/platform/http/problem.server";
import { repliesCsv } from "~/views/replies/replies-csv";

/** What institutions have answered to a case, as a table. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const caseFile = await findCaseFile(db, params.slug);
	if (!caseFile) fileNotFound();
	const [demands, replies] = await Promise.all([listDemands(db, caseFile.id), listReplies(db, caseFile.id)]);
	return download(request, {
		text: repliesCsv(replies, demands),
		type: "text/csv",
		name: `${caseFile.slug}-replies.csv`,
	});
}
