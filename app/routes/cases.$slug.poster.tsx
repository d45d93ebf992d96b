import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findCaseFile, listSources } from "~/domain/case-files/queries.server";
import { countSignatures } from "~/domain/counts/queries.server";
import { listDemands } from "~/domain/demands/queries.server";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { notFound } from "~/platform/http/problem.server";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { caseFacts, demandFacts } from "~/views/sharing/facts";
import { CasePoster } from "~/views/sharing/poster";

/** A case as a sheet of A4. */
export async function loader({ params }: LoaderFunctionArgs) {
	const caseFile = await findCaseFile(db, params.slug);
	if (!caseFile) notFound();
	const [demands, sources, { people }] = await Promise.all([
		listDemands(db, caseFile.id),
		listSources(db, caseFile.id),
		countSignatures(db, caseFile.id),
	]);
	return { caseFile, demands, sources, people, origin: env().APP_URL };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const locale = localeOf(location.pathname);
	const { site, sharing } = wordsFor(locale);
	if (!data) return pageMeta(location.pathname, site.problems["404"].title);
	const title = pick(locale, data.caseFile.title, data.caseFile.titleEn).text;
	return pageMeta(location.pathname, sharing.poster.title(title), sharing.poster.description(title));
};

export default function CasePosterPage() {
	const { caseFile, demands, sources, people, origin } = useLoaderData<typeof loader>();
	const { locale, paths } = usePage();
	return (
		<CasePoster
			facts={caseFacts(caseFile, demands, people, locale)}
			demands={demands.map((demand) => ({ id: demand.id, facts: demandFacts(demand, locale) }))}
			sources={sources}
			back={paths.caseFile(caseFile.slug)}
			url={origin + paths.caseFile(caseFile.slug)}
		/>
	);
}
