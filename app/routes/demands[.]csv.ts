import type { LoaderFunctionArgs } from "@remix-run/node";
import { readListQuery } from "~/domain/demand-lists/demand-list";
import { listDemandLines } from "~/domain/demand-lists/queries.server";
import { listInstitutionsToFilter } from "~/domain/institutions/queries.server";
import { listProposers } from "~/domain/organisations/queries.server";
import { listProvinces } from "~/domain/regions/queries.server";
import { db } from "~/platform/database.server";
import { download } from "~/platform/http/download.server";
import { fileNotFound } from "~/platform/http/problem.server";
import { demandsCsv } from "~/views/demand-lists/demands-csv";

/** Every row of a list of demands. A filter that means nothing gets no file: it would hold too much, and nobody would be told. */
export async function loader({ request }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url);
	const [institutions, organisations, provinces] = await Promise.all([
		listInstitutionsToFilter(db, searchParams.get("institution")),
		listProposers(db),
		listProvinces(db),
	]);
	const { filters, unknown } = readListQuery(searchParams, {
		institutions: new Set(institutions.map(({ slug }) => slug)),
		organisations: new Set(organisations.map(({ slug }) => slug)),
		provinces: new Set(provinces.map(({ code }) => code)),
	});
	if (unknown.length > 0) fileNotFound();
	const text = demandsCsv(await listDemandLines(db, filters));
	return download(request, { text, type: "text/csv", name: "demands.csv" });
}
