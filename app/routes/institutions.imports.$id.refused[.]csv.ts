import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "~/actor.server";
import { findImport, planImportNow } from "~/domain/institutions/queries.server";
import { db } from "~/platform/database.server";
import { fileNotFound } from "~/platform/http/problem.server";
import { refusedCsv } from "~/views/institutions/import-csv";

/** The rows of a tried table that are refused, for whoever mends them. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	await requireRole(request, "keep-directory");
	const kept = await findImport(db, params.id);
	const plan = kept?.content && (await planImportNow(db, kept.content));
	if (!plan) fileNotFound();
	return new Response(refusedCsv(plan.rows), {
		headers: {
			"Content-Type": "text/csv; charset=utf-8",
			"Content-Disposition": 'attachment; filename="refused-rows.csv"',
		},
	});
}
