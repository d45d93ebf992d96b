import { useMatches } from "@remix-run/react";
import { inLocale, LOCALES, localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";

/** What a page's loader may give as `card`: the picture that a link to it is shown with. */
export interface SharedCard {
	/** Path on this site. */
	path: string;
	alt: string;
}

const TERRITORY = { id: "id_ID", en: "en_GB" } as const;

/**
 * Where a page is, in each language, and the picture that its link is shown with: its own, or the site's. Addresses are
 * absolute, because messengers and search engines ask for that.
 */
export function ShareTags({ origin, pathname }: { origin: string; pathname: string }) {
	const locale = localeOf(pathname);
	const card = useMatches()
		.map(({ data }) => (data as { card?: SharedCard } | null)?.card)
		.findLast((given) => given !== undefined) ?? {
		path: "/card.png",
		alt: wordsFor(locale).sharing.pictureOfSite,
	};
	return (
		<>
			<link rel="canonical" href={origin + pathname} />
			{LOCALES.map((other) => (
				<link key={other} rel="alternate" hrefLang={other} href={origin + inLocale(pathname, other)} />
			))}
			<link rel="alternate" hrefLang="x-default" href={origin + inLocale(pathname, "id")} />
			<meta property="og:url" content={origin + pathname} />
			{LOCALES.filter((other) => other !== locale).map((other) => (
				<meta key={other} property="og:locale:alternate" content={TERRITORY[other]} />
			))}
			<meta property="og:image" content={origin + card.path} />
			<meta property="og:image:type" content="image/png" />
			<meta property="og:image:width" content="1200" />
			<meta property="og:image:height" content="630" />
			<meta property="og:image:alt" content={card.alt} />
			<meta name="twitter:card" content="summary_large_image" />
			<meta name="twitter:image:alt" content={card.alt} />
		</>
	);
}
