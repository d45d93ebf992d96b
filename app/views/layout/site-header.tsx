import { useLocation } from "@remix-run/react";
import { inLocale, LOCALES } from "~/i18n/locale";
import { NavLinks } from "~/views/kit/nav-links";
import { SearchForm } from "~/views/search/search-form";
import { usePage } from "./use-page";

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
			</div>
		</header>
	);
}
