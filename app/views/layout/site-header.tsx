import { useLocation } from "@remix-run/react";
import { inLocale, LOCALES } from "~/i18n/locale";
import { NavLinks } from "~/views/kit/nav-links";
import { SearchForm } from "~/views/search/search-form";
import { SITE_MENU } from "./site-footer";
import { usePage } from "./use-page";

/**
 * On a phone one line of links, so that a page begins with its own words: the sections are then at its foot, where
 * "Menu" leads, because a menu that unfolds needs a script or a browser newer than many phones have.
 */
export function SiteHeader({ signedIn, hasMailbox }: { signedIn: boolean; hasMailbox: boolean }) {
	const { locale, words, paths } = usePage();
	const { pathname, search } = useLocation();
	const { site } = words;
	const links = [
		{ href: paths.cases(), label: site.nav.cases },
		{ href: paths.demands(), label: site.nav.demands },
		{ href: paths.institutions(), label: site.nav.institutions },
		{ href: paths.about(), label: site.nav.about },
		signedIn
			? { href: paths.account(), label: site.nav.account }
			: { href: paths.login(), label: site.nav.signIn },
		...(hasMailbox ? [{ href: paths.mailbox(), label: site.nav.mailbox }] : []),
	];
	return (
		<header className="site-header">
			<div className="site-header__inner">
				<a className="site-header__brand" href={paths.home()}>
					{site.name}
				</a>
				<NavLinks
					className="language-switch"
					label={site.language}
					links={LOCALES.map((other) => ({
						// A filtered list stays filtered.
						href: inLocale(pathname, other) + search,
						label: site.languages[other],
						lang: other,
						hrefLang: other,
						...(other === locale ? { current: "true" as const } : {}),
					}))}
				/>
				{pathname === paths.search() ? null : <SearchForm place="header" />}
				<NavLinks
					className="site-nav"
					label={site.sections}
					links={links.map((link) => ({
						...link,
						...(link.href === pathname ? { current: "page" as const } : {}),
					}))}
				/>
				<NavLinks
					className="phone-nav"
					label={site.shortcuts}
					links={[
						{ href: paths.search(), label: words.search.submit },
						{ href: `#${SITE_MENU}`, label: site.menu },
					]}
				/>
			</div>
		</header>
	);
}
