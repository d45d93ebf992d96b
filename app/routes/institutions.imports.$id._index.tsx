import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireRole } from "~/actor.server";
import submitOnce from "~/browser/submit-once?worker&url";
import { findImport } from "~/domain/institutions/queries.server";
import { readTrial } from "~/domain/institutions/trial.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { notFound } from "~/platform/http/problem.server";
import { TrialPage } from "~/views/institutions/trial-page";
import { pageMeta } from "~/views/layout/page-meta";

export const handle = { scripts: [submitOnce] };

export async function loader({ params, request }: LoaderFunctionArgs) {
	await requireRole(request, "keep-directory");
	const kept = await findImport(db, params.id);
	if (!kept) notFound();
	return readTrial(db, kept, new URL(request.url).searchParams.get("from"));
}

export { pageHeaders as headers } from "~/platform/http/page-headers.server";

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	return pageMeta(
		location.pathname,
		data ? words.institutions.import.resultTitle : words.site.problems["404"].title,
	);
};

export default function TriedImport() {
	return <TrialPage trial={useLoaderData<typeof loader>()} refused={undefined} />;
}
