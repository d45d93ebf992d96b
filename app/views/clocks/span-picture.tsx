import { formatDay } from "~/i18n/format";
import { usePage } from "~/views/layout/use-page";
import type { Span } from "./span-geometry";

/** The span of a deadline as one bar, and the same in words below it. */
export function SpanPicture({ span, label }: { span: Span; label: string }) {
	const { locale, words } = usePage();
	const { page } = words.clocks;
	return (
		<figure className="chart stack">
			<figcaption>{label}</figcaption>
			<svg
				className="span-picture"
				viewBox="0 0 100 10"
				preserveAspectRatio="none"
				role="img"
				aria-label={`${page.picture}. ${label}`}
			>
				{span.segments.map(({ kind, from, start, width }) => (
					<rect
						key={`${kind} ${from}`}
						className={`span-picture__${kind}`}
						x={start}
						y={2}
						width={width}
						height={6}
					/>
				))}
				{[...new Set([span.firstDue, span.due])].map((x) => (
					<path key={x} className="span-picture__due" d={`M${x} 0V10`} />
				))}
			</svg>
			<ul className="plain-list">
				{span.segments.map(({ kind, from, to }) => (
					<li key={`${kind} ${from}`}>
						<svg className="span-picture__key" viewBox="0 0 10 10" aria-hidden="true">
							<rect className={`span-picture__${kind}`} width={10} height={10} />
						</svg>{" "}
						{page.legendRow(page.legend[kind], formatDay(locale, from), formatDay(locale, to))}
					</li>
				))}
			</ul>
		</figure>
	);
}
