import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listHandlingFigures } from "~/domain/fact-corrections/queries.server";
import { listFigures } from "~/domain/moderation/queries.server";
import { formatNumber } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { BarTable } from "~/views/kit/bar-table";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { DescriptionList } from "~/views/kit/description-list";
import { EmptyState } from "~/views/kit/empty-state";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

export async function loader() {
	const [figures, handling] = await Promise.all([listFigures(db), listHandlingFigures(db)]);
	return { figures, handling };
}

export const meta: MetaFunction = ({ location }) => {
	const { figures } = wordsFor(localeOf(location.pathname)).moderation;
	return pageMeta(location.pathname, figures.title, figures.lead);
};

export default function FiguresPage() {
	const { figures, handling } = useLoaderData<typeof loader>();
	const { locale, words, paths } = usePage();
	const { figures: text, log, reasons } = words.moderation;
	const { figures: rights } = words.factCorrections;
	const years = [...Map.groupBy(figures, ({ year }) => year)];
	return (
		<div className="stack">
			<Breadcrumb
				label={words.site.breadcrumb}
				items={[{ label: log.title, href: paths.moderationLog() }, { label: text.title }]}
			/>
			<PageHeader title={text.title} lead={text.lead} />
			{years.length === 0 ? <EmptyState titleAs="h2" title={text.empty} /> : null}
			{years.map(([year, rows]) => (
				<BarTable
					key={year}
					caption={text.caption(year)}
					columns={[text.reason, text.decisions]}
					rows={rows.map(({ reason, decisions, restricted }) => ({
						key: reason,
						label: reasons[reason],
						value: decisions,
						text: text.counted(formatNumber(locale, decisions), formatNumber(locale, restricted)),
					}))}
					emptyText={text.empty}
				/>
			))}
			<section className="section" aria-labelledby="rights">
				<h2 id="rights">{rights.title}</h2>
				<p>{rights.lead}</p>
				{handling.length === 0 ? <p>{rights.empty}</p> : null}
				<DescriptionList
					items={handling.map(({ kind, onTime, due, medianHours, answered }) => ({
						term: rights.kinds[kind],
						description: `${rights.onTime(formatNumber(locale, onTime), formatNumber(locale, due))}; ${
							medianHours === null ? rights.none : rights.median(Math.ceil(medianHours), answered)
						}`,
					}))}
				/>
			</section>
		</div>
	);
}
