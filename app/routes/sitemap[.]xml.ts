import type { LoaderFunctionArgs } from "@remix-run/node";
import { countPublicRecords, listPublicRecords } from "~/domain/case-files/queries.server";
import { db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { fileNotFound } from "~/platform/http/problem.server";
import { pathsFor } from "~/views/paths";
import { PAGES_PER_FILE, type SitemapPage, sitemapIndexXml, sitemapXml } from "~/views/sharing/sitemap";

/** Public pages for search engines: one file, or an index of `?file=1`, `?file=2`… once they are many. */
export async function loader({ request }: LoaderFunctionArgs) {
	const origin = env().APP_URL;
	const records = await countPublicRecords(db);
	const files = Math.max(1, Math.ceil(records / PAGES_PER_FILE));
	const wanted = new URL(request.url).searchParams.get("file");
	if (wanted === null && files > 1) return xml(sitemapIndexXml(origin, files));
	const file = wanted === null ? 1 : /^[1-9]\d{0,5}$/.test(wanted) ? Number(wanted) : 0;
	if (file < 1 || file > files) fileNotFound();
	return xml(sitemapXml(origin, await listPages(file)));
}

async function listPages(file: number): Promise<SitemapPage[]> {
	const paths = pathsFor("id");
	const records = await listPublicRecords(db, PAGES_PER_FILE, (file - 1) * PAGES_PER_FILE);
	const pathOf = {
		case: paths.caseFile,
		demand: paths.demand,
		institution: paths.institution,
		organisation: paths.organisation,
	};
	const pages = records.map(({ kind, slug, changedAt }) => ({ path: pathOf[kind](slug), changedAt }));
	if (file > 1) return pages;
	const fixed = [
		paths.home(),
		paths.cases(),
		paths.demands(),
		paths.institutions(),
		paths.about(),
		paths.figures(),
		paths.calendar(),
		paths.moderationLog(),
		paths.moderationFigures(),
	];
	return [...fixed.map((path) => ({ path })), ...pages];
}

function xml(text: string): Response {
	return new Response(text, {
		headers: { "Content-Type": "application/xml; charset=utf-8", "Cache-Control": "public, max-age=3600" },
	});
}
