import type { LoaderFunctionArgs } from "@remix-run/node";
import { IMPORT_COLUMNS } from "~/domain/institutions/import-table.server";
import { download } from "~/platform/http/download.server";
import { templateCsv } from "~/views/institutions/import-csv";

/** A table of institutions to fill in. */
export function loader({ request }: LoaderFunctionArgs) {
	return download(request, { text: templateCsv(IMPORT_COLUMNS), type: "text/csv", name: "institutions.csv" });
}
