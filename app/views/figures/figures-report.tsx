import type { ReactNode } from "react";
import { writeListQuery } from "~/domain/demand-lists/demand-list";
import { PUBLIC_STATUSES } from "~/domain/demands/status";
import { type FigureScope, type Figures, onTimeShare, SMALL_SAMPLE, TIMINGS } from "~/domain/figures/figure";
import { formatDay, formatNumber, formatRate } from "~/i18n/format";
import { BarTable } from "~/views/kit/bar-table";
import { usePage } from "~/views/layout/use-page";

/** Every number with what it means, the rows behind it and their table; no number is shown without how many it is of. */
export function FiguresReport({ figures, scope }: { figures: Figures; scope: FigureScope }) {
	const { locale, words, paths } = usePage();
	const text = words.figures;
	const { byStatus, byTiming, firstAnswer } = figures;
	const onTime = onTimeShare(figures);
	const n = (value: number) => formatNumber(locale, value);
	const rowsOf = (filters: Parameters<typeof writeListQuery>[1]) =>
		writeListQuery("newest", { ...scope, ...filters });
	const links = (filters: Parameters<typeof writeListQuery>[1]) => (
		<p className="cluster">
			<a href={paths.demands(rowsOf(filters))}>{text.rows}</a>
			<a href={paths.demandsCsv(rowsOf(filters))}>{text.csv}</a>
		</p>
	);
	return (
		<div className="stack stack--loose">
			<p className="aside-note">
				{text.asOf(formatDay(locale, figures.asOf))} {text.counted(n(figures.total))}
			</p>
			<Section id="on-time" title={text.onTime.title} sample={onTime.of}>
				<p className="figure">
					{onTime.share === null
						? text.onTime.none
						: text.onTime.share(formatRate(locale, onTime.share * 100), n(byTiming["on-time"]), n(onTime.of))}
				</p>
				<p>{text.onTime.meaning}</p>
				<BarTable
					caption={text.onTime.caption}
					columns={[text.onTime.column, text.demands]}
					rows={TIMINGS.map((timing) => ({
						key: timing,
						label:
							byTiming[timing] > 0 ? (
								<a href={paths.demands(rowsOf({ timing }))}>{text.timings[timing]}</a>
							) : (
								text.timings[timing]
							),
						value: byTiming[timing],
						text: n(byTiming[timing]),
					}))}
					emptyText={text.onTime.none}
				/>
				<p>{text.onTime.not}</p>
				{links({})}
			</Section>
			<Section id="statuses" title={text.statuses.title} sample={figures.total}>
				<p>{text.statuses.meaning}</p>
				<BarTable
					caption={text.statuses.caption}
					columns={[text.statuses.column, text.demands]}
					rows={PUBLIC_STATUSES.map((status) => ({
						key: status,
						label:
							byStatus[status] > 0 ? (
								<a href={paths.demands(rowsOf({ status }))}>{words.demands.statuses[status]}</a>
							) : (
								words.demands.statuses[status]
							),
						value: byStatus[status],
						text: n(byStatus[status]),
					}))}
					emptyText={text.onTime.none}
				/>
				<p>{text.statuses.not}</p>
				{links({})}
			</Section>
			<Section id="first-answer" title={text.firstAnswer.title} sample={firstAnswer.demands}>
				<p className="figure">
					{firstAnswer.medianDays === null
						? text.firstAnswer.none
						: text.firstAnswer.median(formatRate(locale, firstAnswer.medianDays), n(firstAnswer.demands))}
				</p>
				<p>{text.firstAnswer.meaning}</p>
				<p>{text.firstAnswer.not}</p>
				{firstAnswer.demands > 0 ? links({ answered: true }) : null}
			</Section>
			<p>
				<a href={paths.demands(writeListQuery("overdue", scope))}>{text.mostOverdue}</a> ·{" "}
				<a
					href={paths.deadlinesIcs(scope.institution === undefined ? {} : { institution: scope.institution })}
				>
					{words.clocks.feed.link}
				</a>
			</p>
		</div>
	);
}

function Section({
	id,
	title,
	sample,
	children,
}: {
	id: string;
	title: string;
	sample: number;
	children: ReactNode;
}) {
	const { words } = usePage();
	return (
		<section className="section stack" aria-labelledby={id}>
			<h2 id={id}>{title}</h2>
			{sample < SMALL_SAMPLE ? <p className="aside-note">{words.figures.smallSample}</p> : null}
			{children}
		</section>
	);
}
