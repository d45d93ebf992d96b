import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refuseRole, requireRole } from "~/actor.server";
import submitOnce from "~/browser/submit-once?worker&url";
import { keepImport } from "~/domain/institutions/commands.server";
import { IMPORT_COLUMNS, IMPORT_FILE, MOST_ROWS } from "~/domain/institutions/import-table.server";
import { formatNumber } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import type { TableRefusal } from "~/platform/csv-table.server";
import { db } from "~/platform/database.server";
import { readForm } from "~/platform/http/form.server";
import { discardFile, readReceivedFile } from "~/platform/storage.server";
import { ImportPage } from "~/views/institutions/import-page";
import { pageMeta } from "~/views/layout/page-meta";
import { pathsFor } from "~/views/paths";

export const handle = { scripts: [submitOnce] };

export async function loader({ request }: LoaderFunctionArgs) {
	await requireRole(request, "keep-directory");
	const locale = localeOf(new URL(request.url).pathname);
	return { columns: IMPORT_COLUMNS, mostRows: formatNumber(locale, MOST_ROWS) };
}

/** The dry run: the table is kept to be looked at, and nothing else changes. */
export async function action({ request }: ActionFunctionArgs) {
	const actor = await requireRole(request, "keep-directory");
	const form = await readForm(request, IMPORT_FILE);
	const locale = localeOf(new URL(request.url).pathname);
	const answer = (code: string, refusal: TableRefusal | null = null, status = 422) =>
		data({ errors: { table: code }, values: {}, refusal }, { status });
	try {
		if (form.file === undefined) return answer("table-required");
		if (form.file === "file-too-large") return answer("table-too-large", null, 413);
		if (typeof form.file === "string") return answer(form.file === "file-empty" ? "table-empty" : form.file);
		const content = await readReceivedFile(form.file);
		const kept = await keepImport(db, actor, { fileName: form.file.name, content });
		if (kept.ok) return redirect(pathsFor(locale).directoryImport(kept.id), 303);
		if (kept.refusal.code === "role-missing") refuseRole("keep-directory");
		return answer(kept.refusal.code, kept.refusal as TableRefusal);
	} finally {
		await discardFile(form.file);
	}
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction = ({ location }) =>
	pageMeta(location.pathname, wordsFor(localeOf(location.pathname)).institutions.import.title);

export default function Import() {
	const { columns, mostRows } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return <ImportPage columns={columns} mostRows={mostRows} refused={refused} refusal={refused?.refusal} />;
}
