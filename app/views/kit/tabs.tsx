import { NavLinks, type NavLinksProps } from "./nav-links";

/** Views of one thing, each with an address of its own. Links, and said to be links: the Back button works. */
export function Tabs(props: Omit<NavLinksProps, "column" | "className">) {
	return <NavLinks {...props} className="tabs" />;
}
