export interface BreadcrumbProps {
	/** Names the landmark for screen readers. */
	label: string;
	/** From the outermost page inward; an item without `href` is the page itself. */
	items: ReadonlyArray<{ label: string; href?: string; lang?: string }>;
}

/** Where the page stands. */
export function Breadcrumb({ label, items }: BreadcrumbProps) {
	return (
		<nav className="breadcrumb" aria-label={label}>
			<ol className="breadcrumb__list">
				{items.map(({ label: text, href, lang }) => (
					<li key={href ?? text} className="breadcrumb__item" lang={lang}>
						{href ? (
							<a className="breadcrumb__link" href={href}>
								{text}
							</a>
						) : (
							<span className="breadcrumb__current" aria-current="page">
								{text}
							</span>
						)}
					</li>
				))}
			</ol>
		</nav>
	);
}
