import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getSourceOfDemand } from "~/domain/case-files/queries.server";
import { findDemand } from "~/domain/demands/queries.server";
import { listErrata } from "~/domain/errata/queries.server";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { env } from "~/platform/env.server";
import { notFound } from "~/platform/http/problem.server";
import { errataOf } from "~/views/errata/erratum-notes";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";
import { demandFacts } from "~/views/sharing/facts";
import { DemandPoster } from "~/views/sharing/poster";

/** A demand as a sheet of A4. */
export async function loader({ params }: LoaderFunctionArgs) {
	const demand = await findDemand(db, params.slug);
	if (!demand) notFound();
	const [source, errata] = await Promise.all([
		getSourceOfDemand(db, demand.id),
		listErrata(db, demand.caseFileId),
	]);
	return { demand, source, errata: errataOf(errata, { demand }), origin: env().APP_URL };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const locale = localeOf(location.pathname);
	const { site, sharing } = wordsFor(locale);
	if (!data) return pageMeta(location.pathname, site.problems["404"].title);
	const title = pick(locale, data.demand.title, data.demand.titleEn).text;
	return pageMeta(location.pathname, sharing.poster.title(title), sharing.poster.description(title));
};

export default function DemandPosterPage() {
	const { demand, source, errata, origin } = useLoaderData<typeof loader>();
	const { locale, paths } = usePage();
	return (
		<DemandPoster
			facts={demandFacts(demand, locale)}
			demand={demand}
			source={source}
			errata={errata}
			url={origin + paths.demand(demand.slug)}
		/>
	);
}
