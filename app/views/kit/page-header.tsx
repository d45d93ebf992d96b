import type { ReactNode } from "react";

export interface PageHeaderProps {
	eyebrow?: ReactNode;
	title: ReactNode;
	lead?: ReactNode;
	/** Language of title and lead, when it is not the page's. */
	lang?: string;
	/** Badges, dates: what belongs right under the title. */
	children?: ReactNode;
}

/** The page's one h1 and what introduces it. */
export function PageHeader({ eyebrow, title, lead, lang, children }: PageHeaderProps) {
	return (
		<header className="page-header">
			{eyebrow ? <p className="page-header__eyebrow">{eyebrow}</p> : null}
			<h1 className="page-header__title" lang={lang}>
				{title}
			</h1>
			{lead ? (
				<p className="page-header__lead" lang={lang}>
					{lead}
				</p>
			) : null}
			{children}
		</header>
	);
}
