import type { LoaderFunctionArgs } from "@remix-run/node";
import { findCaseFile } from "~/domain/case-files/queries.server";
import { listDemands } from "~/domain/demands/queries.server";
import { listCaseTimeline } from "~/domain/events/queries.server";
import { localeOf } from "~/i18n/locale";
import { db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { download } from "~/platform/http/download.server";
import { fileNotFound } from "~/platform/http/problem.server";
import { caseFeed } from "~/views/sharing/case-feed";

/** The timeline of a case for feed readers. */
export async function loader({ params, request }: LoaderFunctionArgs) {
	const caseFile = await findCaseFile(db, params.slug);
	if (!caseFile) fileNotFound();
	const [demands, events] = await Promise.all([
		listDemands(db, caseFile.id),
		listCaseTimeline(db, caseFile.id),
	]);
	const locale = localeOf(new URL(request.url).pathname);
	const text = caseFeed({ caseFile, demands, events, origin: env().APP_URL, locale });
	return download(request, { text, type: "application/atom+xml", name: `${caseFile.slug}.atom` });
}
