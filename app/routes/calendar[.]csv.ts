import type { LoaderFunctionArgs } from "@remix-run/node";
import { listRevisions } from "~/domain/holidays/queries.server";
import { db } from "~/platform/database.server";
import { download } from "~/platform/http/download.server";
import { holidaysCsv } from "~/views/holidays/holidays-csv";

/** Every holiday of every decree, as a table. */
export async function loader({ request }: LoaderFunctionArgs) {
	return download(request, {
		text: holidaysCsv(await listRevisions(db)),
		type: "text/csv",
		name: "working-day-calendar.csv",
	});
}
