import { Disclosure } from "~/views/kit/disclosure";
import { TextField } from "~/views/kit/field";
import { NavLinks } from "~/views/kit/nav-links";
import { usePage } from "~/views/layout/use-page";
import type { Facts } from "./facts";
import { shareText } from "./share-text";

/**
 * Plain links to messengers, WhatsApp first, and the address to copy: no script of theirs or ours is loaded.
 * @param url absolute, as it is passed on
 */
export function ShareLinks({
	facts,
	url,
	qrCode,
	poster,
}: {
	facts: Facts;
	url: string;
	qrCode: string;
	poster: string;
}) {
	const { locale, words } = usePage();
	const { sharing } = words;
	const text = encodeURIComponent(shareText(facts, locale, url));
	const title = encodeURIComponent(facts.title);
	const address = encodeURIComponent(url);
	return (
		<div className="share-links stack stack--tight">
			<NavLinks
				label={sharing.share}
				links={[{ href: `https://wa.me/?text=${text}`, label: sharing.whatsApp, rel: "noopener external" }]}
			/>
			<Disclosure summary={sharing.moreWays}>
				<NavLinks
					label={sharing.moreWays}
					links={[
						{
							href: `https://www.facebook.com/sharer/sharer.php?u=${address}`,
							label: sharing.facebook,
							rel: "noopener external",
						},
						{
							href: `https://twitter.com/intent/tweet?text=${title}&url=${address}`,
							label: sharing.x,
							rel: "noopener external",
						},
						{ href: `mailto:?subject=${title}&body=${text}`, label: sharing.email },
						{ href: poster, label: sharing.openPoster },
						{ href: qrCode, label: sharing.qrCode },
					]}
				/>
				<TextField
					name="link"
					idPrefix="share"
					label={sharing.link}
					hint={sharing.linkHint}
					readOnly
					value={url}
					autoComplete="off"
				/>
			</Disclosure>
		</div>
	);
}
