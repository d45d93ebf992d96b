import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFigures } from "~/domain/figures/queries.server";
import { findOrganisation } from "~/domain/organisations/queries.server";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { notFound } from "~/platform/http/problem.server";
import { FiguresReport } from "~/views/figures/figures-report";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

/** Readers know an organisation by what it has published: one without a public demand has no figures. */
export async function loader({ params }: LoaderFunctionArgs) {
	const organisation = await findOrganisation(db, params.slug);
	if (!organisation) notFound();
	const { slug, name } = organisation;
	const figures = await getFigures(db, { organisation: slug });
	if (figures.total === 0) notFound();
	return { organisation: { slug, name }, figures };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const words = wordsFor(localeOf(location.pathname));
	if (!data) return pageMeta(location.pathname, words.site.problems["404"].title);
	const { name } = data.organisation;
	return pageMeta(location.pathname, words.figures.titleOf(name), words.figures.descriptionOf(name));
};

export default function OrganisationFigures() {
	const { organisation, figures } = useLoaderData<typeof loader>();
	const { words, paths } = usePage();
	const text = words.figures;
	return (
		<div className="stack">
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[
					{ label: organisation.name, href: paths.organisation(organisation.slug) },
					{ label: text.title },
				]}
			/>
			<PageHeader title={text.titleOf(organisation.name)} lead={text.lead} />
			<FiguresReport figures={figures} scope={{ organisation: organisation.slug }} />
		</div>
	);
}
