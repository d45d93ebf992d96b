import type { LetterSheet } from "./letter-sheet";

/** A letter as it will be printed, on a sheet of its own within the page. */
export function LetterPreview({ sheet, label }: { sheet: LetterSheet; label: string }) {
	const { page, signature } = sheet;
	return (
		<article className="letter" lang={sheet.language} aria-label={label}>
			<p className="letter__sender">{sheet.sender.join(", ")}</p>
			<p className="letter__day">{sheet.placeAndDay}</p>
			<dl className="letter__details">
				{sheet.details.map(([term, text]) => (
					<div key={term}>
						<dt>{term}</dt>
						<dd>{text}</dd>
					</div>
				))}
			</dl>
			<p>
				{sheet.addressee.map((line) => (
					<span key={line} className="letter__line">
						{line}
					</span>
				))}
			</p>
			{sheet.parts.map((part) =>
				part.kind === "text" ? (
					<p key={part.text}>{part.text}</p>
				) : (
					<ol key="items">
						{part.items.map(({ title, lines }) => (
							<li key={title}>
								<strong>{title}</strong>
								{lines.map((line) => (
									<span key={line} className="letter__line">
										{line}
									</span>
								))}
							</li>
						))}
					</ol>
				),
			)}
			<p className="letter__signature">
				<span className="letter__line">{signature.closing}</span>
				{signature.lines.map((line) => (
					<span key={line} className="letter__line">
						{line}
					</span>
				))}
			</p>
			<svg className="qr-code" viewBox={`0 0 ${page.edge} ${page.edge}`} role="img" aria-label={page.alt}>
				<rect width={page.edge} height={page.edge} fill="#fff" />
				<path d={page.path} fill="#000" />
			</svg>
			<p className="letter__foot">
				{page.text} {page.url}
			</p>
		</article>
	);
}
