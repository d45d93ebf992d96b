import { inLocale, LOCALES } from "~/i18n/locale";
import { escapeXml } from "~/views/kit/xml";

/** Pages in one file. The protocol allows 50,000 addresses, and each page has one per language. */
export const PAGES_PER_FILE = 10_000;

export interface SitemapPage {
	/** Path in Indonesian. */
	path: string;
	changedAt?: Date | null;
}

/** Every page once per language, each with the others beside it (sitemaps.org, and xhtml:link for languages). */
export function sitemapXml(origin: string, pages: SitemapPage[]): string {
	const urls = pages.flatMap(({ path, changedAt }) => {
		const alternates = [...LOCALES.map((locale) => [locale, locale] as const), ["x-default", "id"] as const]
			.map(
				([hreflang, locale]) =>
					`<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escapeXml(origin + inLocale(path, locale))}"/>`,
			)
			.join("");
		const lastmod = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : "";
		return LOCALES.map(
			(locale) =>
				`<url><loc>${escapeXml(origin + inLocale(path, locale))}</loc>${lastmod}${alternates}</url>\n`,
		);
	});
	return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join("")}</urlset>
`;
}

/** Names the files of a long sitemap. */
export function sitemapIndexXml(origin: string, files: number): string {
	const entries = Array.from(
		{ length: files },
		(_, index) => `<sitemap><loc>${escapeXml(`${origin}/sitemap.xml?file=${index + 1}`)}</loc></sitemap>\n`,
	);
	return `<?xml version="1.0" encoding="UTF-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join("")}</sitemapindex>
`;
}
