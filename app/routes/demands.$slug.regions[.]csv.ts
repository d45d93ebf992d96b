import type { LoaderFunctionArgs } from "@remix-run/node";
import { listRegionCounts } from "~/domain/counts/queries.server";
import { findDemand } from "~/domain/demands/queries.server";
import { listPopulations } from "~/domain/regions/queries.server";
import { db } from "~/platform/database.server";
import { download } from "~/platform/http/download.server";
import { fileNotFound } from "~/platform/http/problem.server";
import { regionsCsv } from "~/views/counts/regions-csv";

/** What is behind the maps. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const demand = await findDemand(db, params.slug);
	if (!demand) fileNotFound();
	const [{ rows }, populations] = await Promise.all([listRegionCounts(db, demand.id), listPopulations(db)]);
	const text = regionsCsv(rows, populations);
	return download(request, { text, type: "text/csv", name: `${demand.slug}-regions.csv` });
}
