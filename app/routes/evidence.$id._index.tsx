import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findActor } from "~/actor.server";
import { may } from "~/domain/accounts/role";
import { findEvidence } from "~/domain/evidence/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { notFound } from "~/platform/http/problem.server";
import { EvidencePage } from "~/views/evidence/evidence-page";
import { pageMeta } from "~/views/layout/page-meta";

export async function loader({ params, request }: LoaderFunctionArgs) {
	const evidence = await findEvidence(db, params.id);
	if (!evidence) notFound();
	return { evidence, mayRedact: may(await findActor(request), "moderate") };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	if (!data) return pageMeta(location.pathname, words.site.problems["404"].title);
	const { title } = data.evidence;
	return pageMeta(location.pathname, words.evidence.title(title), words.evidence.description(title));
};

export default function EvidenceRoute() {
	const { evidence, mayRedact } = useLoaderData<typeof loader>();
	return <EvidencePage evidence={evidence} mayRedact={mayRedact} />;
}
