import type { LoaderFunctionArgs } from "@remix-run/node";
import { listDayCounts } from "~/domain/counts/queries.server";
import { findDemand } from "~/domain/demands/queries.server";
import { today } from "~/platform/clock";
import { db } from "~/platform/database.server";
import { download } from "~/platform/http/download.server";
import { fileNotFound } from "~/platform/http/problem.server";
import { daysCsv } from "~/views/counts/days-csv";

/** What is behind the picture over time. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const demand = await findDemand(db, params.slug);
	if (!demand) fileNotFound();
	const text = daysCsv(await listDayCounts(db, demand.id), today());
	return download(request, { text, type: "text/csv", name: `${demand.slug}-days.csv` });
}
