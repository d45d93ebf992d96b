import type { ReactNode } from "react";

export interface PageLink {
	href: string;
	label: ReactNode;
}

export interface PaginationProps {
	/** Names the landmark for screen readers. */
	label: string;
	/** Towards the beginning of the list. */
	previous?: PageLink | undefined;
	/** Towards its end. */
	next?: PageLink | undefined;
}

/**
 * The way on through a long list. No page numbers: a list that grows while it is read has none that stay true. Renders
 * nothing where everything fits.
 */
export function Pagination({ label, previous, next }: PaginationProps) {
	if (!previous && !next) return null;
	return (
		<nav className="pagination" aria-label={label}>
			{previous ? (
				<a className="pagination__link pagination__link--previous" href={previous.href} rel="prev">
					{previous.label}
				</a>
			) : null}
			{next ? (
				<a className="pagination__link pagination__link--next" href={next.href} rel="next">
					{next.label}
				</a>
			) : null}
		</nav>
	);
}
