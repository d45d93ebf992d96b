import { NavLinks } from "~/views/kit/nav-links";
import { usePage } from "./use-page";

/** `sourceUrl` leads to the code that this site runs, as its licence asks. */
export function SiteFooter({ sourceUrl }: { sourceUrl: string | null }) {
	const { words, paths } = usePage();
	const { site } = words;
	return (
		<footer className="site-footer">
			<div className="site-footer__inner">
				<div className="stack stack--tight">
					<p className="site-footer__heading">{site.name}</p>
					<p>{site.footer.about}</p>
					<p>{sourceUrl ? <a href={sourceUrl}>{site.footer.source}</a> : site.footer.source}</p>
				</div>
				<NavLinks
					column
					label={site.name}
					links={[
						{ href: paths.home(), label: site.nav.home },
						{ href: paths.cases(), label: site.nav.cases },
						{ href: paths.demands(), label: site.nav.demands },
						{ href: paths.institutions(), label: site.nav.institutions },
						{ href: paths.about(), label: site.nav.about },
						{ href: paths.about("privacy"), label: site.footer.privacy },
						{ href: paths.about("limits"), label: site.footer.limits },
					]}
				/>
			</div>
		</footer>
	);
}
