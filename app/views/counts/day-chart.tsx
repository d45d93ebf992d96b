import type { ReactNode } from "react";
import { type DayCount, readSeries, type SeriesPoint } from "~/domain/counts/day-series";
import { formatDay, formatNumber } from "~/i18n/format";
import { Disclosure } from "~/views/kit/disclosure";
import { EmptyState } from "~/views/kit/empty-state";
import { usePage } from "~/views/layout/use-page";
import { drawBars, drawTotal, HEIGHT, type Plot } from "./day-geometry";

/** Signatures per day above their total, drawn on the server; in a sentence and in a table the same again. */
export function DayChart({ days, today, csv }: { days: DayCount[]; today: string; csv: string }) {
	const { locale, words } = usePage();
	const { overTime } = words.counts;
	const { unit, points } = readSeries(days, today);
	const [first, last] = [points[0], points.at(-1)];
	if (!first || !last) return <EmptyState title={overTime.empty} titleAs="p" />;
	const most = points.reduce((a, b) => (b.n > a.n ? b : a));
	const summary =
		points.length === 1
			? overTime.oneDay(formatDay(locale, first.from), last.total)
			: overTime.summary({
					from: formatDay(locale, first.from),
					to: formatDay(locale, last.to),
					total: last.total,
					most: formatNumber(locale, most.n),
					when: overTime.when[unit](formatDay(locale, most.from)),
				});
	const bars = drawBars(points);
	const total = drawTotal(points);
	return (
		<figure className="chart stack">
			<figcaption>{summary}</figcaption>
			<div className="chart__plots">
				<p className="chart__title">{overTime.per[unit]}</p>
				<Scale plot={bars} />
				<Drawing plot={bars} label={`${overTime.per[unit]}. ${summary}`}>
					<path className="chart__bars" d={bars.bars} />
				</Drawing>
				<p className="chart__title">{overTime.total}</p>
				<Scale plot={total} />
				<Drawing plot={total} label={`${overTime.total}: ${formatNumber(locale, last.total)}`}>
					<path className="chart__area" d={total.filled} />
					<path className="chart__line" d={total.outline} />
				</Drawing>
				<p className="chart__days" aria-hidden="true">
					<span>{formatDay(locale, first.from)}</span>
					{points.length < bars.width ? null : <span>{formatDay(locale, last.to)}</span>}
				</p>
			</div>
			<Disclosure summary={words.counts.numbers}>
				<SeriesTable points={points} heading={overTime.unit[unit]} />
			</Disclosure>
			<p>
				<a className="download" href={csv}>
					{overTime.csv}
				</a>
			</p>
		</figure>
	);
}

/** The numbers of the scale as text beside the drawing, so that they are as large as text on every screen. */
function Scale({ plot }: { plot: Plot }) {
	const { locale } = usePage();
	return (
		<p className="chart__scale" aria-hidden="true">
			{plot.ticks.map(({ value }) => (
				<span key={value}>{formatNumber(locale, value)}</span>
			))}
		</p>
	);
}

function Drawing({ plot, label, children }: { plot: Plot; label: string; children: ReactNode }) {
	return (
		<svg
			className="chart__drawing"
			viewBox={`0 0 ${plot.width} ${HEIGHT}`}
			preserveAspectRatio="none"
			role="img"
			aria-label={label}
			focusable="false"
		>
			{plot.ticks.map(({ value, y }) => (
				<path key={value} className="chart__grid" d={`M0 ${y}H${plot.width}`} />
			))}
			{children}
			<path className="chart__zero" d={`M0 ${plot.zero}H${plot.width}`} />
		</svg>
	);
}

function SeriesTable({ points, heading }: { points: SeriesPoint[]; heading: string }) {
	const { locale, words } = usePage();
	return (
		<table className="data-table">
			<thead>
				<tr>
					<th scope="col">{heading}</th>
					<th scope="col">{words.counts.count}</th>
					<th scope="col">{words.counts.overTime.total}</th>
				</tr>
			</thead>
			<tbody>
				{points.map(({ from, n, total }) => (
					<tr key={from}>
						<th scope="row">{formatDay(locale, from)}</th>
						<td>{formatNumber(locale, n)}</td>
						<td>{formatNumber(locale, total)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
