import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFigures } from "~/domain/figures/queries.server";
import { findInstitution } from "~/domain/institutions/queries.server";
import { localeOf } from "~/i18n/locale";
import { pick, wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { notFound } from "~/platform/http/problem.server";
import { FiguresReport } from "~/views/figures/figures-report";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

export async function loader({ params }: LoaderFunctionArgs) {
	const institution = await findInstitution(db, params.slug);
	if (!institution) notFound();
	const { slug, name, nameEn } = institution;
	return { institution: { slug, name, nameEn }, figures: await getFigures(db, { institution: slug }) };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => {
	const locale = localeOf(location.pathname);
	const words = wordsFor(locale);
	if (!data) return pageMeta(location.pathname, words.site.problems["404"].title);
	const { text: name } = pick(locale, data.institution.name, data.institution.nameEn);
	return pageMeta(location.pathname, words.figures.titleOf(name), words.figures.descriptionOf(name));
};

export default function InstitutionFigures() {
	const { institution, figures } = useLoaderData<typeof loader>();
	const { locale, words, paths } = usePage();
	const text = words.figures;
	const { text: name } = pick(locale, institution.name, institution.nameEn);
	return (
		<div className="stack">
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[{ label: name, href: paths.institution(institution.slug) }, { label: text.title }]}
			/>
			<PageHeader title={text.titleOf(name)} lead={text.lead} />
			<FiguresReport figures={figures} scope={{ institution: institution.slug }} />
		</div>
	);
}
