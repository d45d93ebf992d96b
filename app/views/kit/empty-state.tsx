import type { ReactNode } from "react";

export interface EmptyStateProps {
	title: ReactNode;
	titleAs?: "p" | "h1" | "h2" | "h3";
	/** Why it is empty, and what the reader can do. */
	children?: ReactNode;
}

/** Says plainly that there is nothing here yet. */
export function EmptyState({ title, titleAs: Title = "p", children }: EmptyStateProps) {
	return (
		<div className="empty-state">
			<Title className="empty-state__title">{title}</Title>
			{children}
		</div>
	);
}
