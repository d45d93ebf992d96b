import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listFigures } from "~/domain/moderation/queries.server";
import { formatNumber } from "~/i18n/format";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { db } from "~/platform/database.server";
import { BarTable } from "~/views/kit/bar-table";
import { Breadcrumb } from "~/views/kit/breadcrumb";
import { EmptyState } from "~/views/kit/empty-state";
import { PageHeader } from "~/views/kit/page-header";
import { pageMeta } from "~/views/layout/page-meta";
import { usePage } from "~/views/layout/use-page";

export async function loader() {
	return { figures: await listFigures(db) };
}

export const meta: MetaFunction = ({ location }) => {
	const { figures } = wordsFor(localeOf(location.pathname)).moderation;
	return pageMeta(location.pathname, figures.title, figures.lead);
};

export default function FiguresPage() {
	const { figures } = useLoaderData<typeof loader>();
	const { locale, words, paths } = usePage();
	const { figures: text, log, reasons } = words.moderation;
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
		</div>
	);
}
