import { classNames } from "./class-names";

export interface NavLink {
	href: string;
	label: string;
	/** "page" for the page itself, "true" for the section or the language the reader is in. */
	current?: "page" | "true";
	/** Language of the label, and of the page it leads to. */
	lang?: string;
	hrefLang?: string;
	rel?: string;
}

export interface NavLinksProps {
	/** Names the landmark for screen readers. */
	label: string;
	links: readonly NavLink[];
	column?: boolean;
	/** For a link that leads to it. */
	id?: string;
	/** The place it stands in: `site-nav`, `language-switch`. */
	className?: string;
}

/** A landmark of links: sections, languages, footer columns, earlier and later pages. */
export function NavLinks({ label, links, column, id, className }: NavLinksProps) {
	return (
		<nav
			id={id}
			className={classNames("nav-links", column && "nav-links--column", className)}
			aria-label={label}
		>
			<ul className="nav-links__list">
				{links.map(({ label: text, current, ...link }) => (
					<li key={link.href}>
						<a {...link} className="nav-links__link" aria-current={current}>
							{text}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}
