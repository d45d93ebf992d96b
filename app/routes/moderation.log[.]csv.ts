import type { LoaderFunctionArgs } from "@remix-run/node";
import { REASONS } from "~/domain/moderation/moderation";
import { listLog } from "~/domain/moderation/queries.server";
import { db } from "~/platform/database.server";
import { download } from "~/platform/http/download.server";
import { logCsv } from "~/views/moderation/log-csv";

/** More decisions than any year will have; the file is made in memory. */
const MOST = 20_000;

/** The public log as a table. */
export async function loader({ request }: LoaderFunctionArgs) {
	const wanted = new URL(request.url).searchParams.get("reason");
	const reason = REASONS.find((one) => one === wanted) ?? null;
	const { rows } = await listLog(db, { reason, decision: null, size: MOST });
	return download(request, { text: logCsv(rows), type: "text/csv", name: "moderation-log.csv" });
}
