import { scaleLinear, scaleUtc } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";
import { formatDay, formatNumber } from "~/i18n/format";
import { Disclosure } from "~/views/kit/disclosure";
import { EmptyState } from "~/views/kit/empty-state";
import { usePage } from "~/views/layout/use-page";

const WIDTH = 400;
const HEIGHT = 200;
const EDGE = { top: 16, right: 16, bottom: 28, left: 40 };
const DAY = 86_400_000;

/** Net signatures per day as a cumulative line, drawn on the server, with the same numbers in a table below. */
export function DayChart({ days, today }: { days: Array<{ day: string; n: number }>; today: string }) {
	const { locale, words } = usePage();
	if (days.length === 0) return <EmptyState title={words.demands.overTimeEmpty} titleAs="p" />;
	const points = accumulate(days);
	const first = Date.parse(points[0]!.day);
	const last = Math.max(Date.parse(today), Date.parse(points.at(-1)!.day));
	const most = Math.max(1, ...points.map(({ total }) => total));
	// The line begins at zero on the eve of the first day, and runs to the end of today.
	const drawn = [
		{ at: first - DAY, total: 0 },
		...points.map(({ day, total }) => ({ at: Date.parse(day), total })),
		{ at: last + DAY, total: points.at(-1)!.total },
	];
	const x = scaleUtc([first - DAY, last + DAY], [EDGE.left, WIDTH - EDGE.right]);
	const y = scaleLinear([0, most], [HEIGHT - EDGE.bottom, EDGE.top]).nice(4);
	const toX = (point: { at: number }) => x(point.at);
	const outline = line<(typeof drawn)[number]>(toX, (point) => y(point.total)).curve(curveStepAfter)(drawn);
	const filled = area<(typeof drawn)[number]>(toX, y(0), (point) => y(point.total)).curve(curveStepAfter)(
		drawn,
	);
	const ticks = y.ticks(4).filter(Number.isInteger);
	const lastTotal = points.at(-1)!.total;
	return (
		<figure className="chart">
			<svg
				viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
				role="img"
				aria-label={`${words.demands.overTime}: ${formatNumber(locale, lastTotal)}`}
			>
				{ticks.map((tick) => (
					<g key={tick}>
						<line className="chart__grid" x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(tick)} y2={y(tick)} />
						<text className="chart__tick" x={EDGE.left - 8} y={y(tick)} dy="0.35em" textAnchor="end">
							{formatNumber(locale, tick)}
						</text>
					</g>
				))}
				<path className="chart__area" d={filled ?? ""} />
				<path className="chart__line" d={outline ?? ""} />
				<text className="chart__tick" x={EDGE.left} y={HEIGHT - 8}>
					{formatDay(locale, points[0]!.day)}
				</text>
				{last > first ? (
					<text className="chart__tick" x={WIDTH - EDGE.right} y={HEIGHT - 8} textAnchor="end">
						{formatDay(locale, new Date(last).toISOString().slice(0, 10))}
					</text>
				) : null}
			</svg>
			<figcaption>
				<Disclosure summary={words.demands.dataTable}>
					<table className="data-table">
						<thead>
							<tr>
								<th scope="col">{words.demands.day}</th>
								<th scope="col">{words.demands.count}</th>
								<th scope="col">{words.demands.cumulative}</th>
							</tr>
						</thead>
						<tbody>
							{points.map(({ day, n, total }) => (
								<tr key={day}>
									<th scope="row">{formatDay(locale, day)}</th>
									<td>{formatNumber(locale, n)}</td>
									<td>{formatNumber(locale, total)}</td>
								</tr>
							))}
						</tbody>
					</table>
				</Disclosure>
			</figcaption>
		</figure>
	);
}

function accumulate(days: Array<{ day: string; n: number }>) {
	let total = 0;
	return days.map(({ day, n }) => {
		total += n;
		return { day, n, total };
	});
}
