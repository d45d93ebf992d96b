import type { LoaderFunctionArgs } from "@remix-run/node";
import { listOpenDeadlines } from "~/domain/clocks/queries.server";
import { localeOf } from "~/i18n/locale";
import { db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { download } from "~/platform/http/download.server";
import { fileNotFound } from "~/platform/http/problem.server";
import { isSlug } from "~/platform/ids";
import { deadlineCalendar } from "~/views/clocks/deadline-calendar";

/** What is to come stands first, then what is overdue; of more, calendar programs make no use. */
const MOST = 300;

/** Open deadlines to subscribe to: of the site, of `?demand=` or of `?institution=`. */
export async function loader({ request }: LoaderFunctionArgs) {
	const { pathname, searchParams } = new URL(request.url);
	const scope: { demand?: string; institution?: string } = {};
	for (const name of ["demand", "institution"] as const) {
		const slug = searchParams.get(name);
		if (slug === null) continue;
		if (!isSlug(slug)) fileNotFound();
		scope[name] = slug;
	}
	const text = deadlineCalendar(localeOf(pathname), await listOpenDeadlines(db, scope, MOST), env().APP_URL);
	return download(request, { text, type: "text/calendar", name: "tagih.ics" });
}
