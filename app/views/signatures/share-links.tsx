import { NavLinks } from "~/views/kit/nav-links";
import { usePage } from "~/views/layout/use-page";

/** Plain links to messengers, WhatsApp first: no script of theirs is loaded. */
export function ShareLinks({ title, url }: { title: string; url: string }) {
	const { words } = usePage();
	const { caseFiles } = words;
	const text = encodeURIComponent(caseFiles.shareText(title, url));
	const address = encodeURIComponent(url);
	return (
		<NavLinks
			label={caseFiles.share}
			className="share-links"
			links={[
				{ href: `https://wa.me/?text=${text}`, label: caseFiles.shareWhatsApp, rel: "noopener external" },
				{
					href: `https://www.facebook.com/sharer/sharer.php?u=${address}`,
					label: caseFiles.shareFacebook,
					rel: "noopener external",
				},
				{
					href: `https://twitter.com/intent/tweet?text=${encodeURIComponent(title)}&url=${address}`,
					label: caseFiles.shareX,
					rel: "noopener external",
				},
				{ href: `mailto:?subject=${encodeURIComponent(title)}&body=${text}`, label: caseFiles.shareEmail },
			]}
		/>
	);
}
