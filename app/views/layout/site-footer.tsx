import { NavLinks } from "~/views/kit/nav-links";
import { usePage } from "./use-page";

/** The id of the list of sections at the foot of every page. */
export const SITE_MENU = "site-menu";

/** `sourceUrl` leads to the code that this site runs, as its licence asks. */
export function SiteFooter({ sourceUrl, signedIn }: { sourceUrl: string | null; signedIn: boolean }) {
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
					id={SITE_MENU}
					label={site.name}
					links={[
						{ href: paths.home(), label: site.nav.home },
						{ href: paths.cases(), label: site.nav.cases },
						{ href: paths.demands(), label: site.nav.demands },
						{ href: paths.institutions(), label: site.nav.institutions },
						{ href: paths.figures(), label: words.figures.title },
						{ href: paths.search(), label: words.search.title },
						signedIn
							? { href: paths.account(), label: site.nav.account }
							: { href: paths.login(), label: site.nav.signIn },
						{ href: paths.about(), label: site.nav.about },
						{ href: paths.calendar(), label: words.holidays.title },
						{ href: paths.moderationLog(), label: words.moderation.log.title },
						{ href: paths.about("privacy"), label: site.footer.privacy },
						{ href: paths.about("limits"), label: site.footer.limits },
					]}
				/>
			</div>
		</footer>
	);
}
