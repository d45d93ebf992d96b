import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";

/** Title, description and what messengers show of a link. */
export function pageMeta(pathname: string, title?: string, description?: string) {
	const { site } = wordsFor(localeOf(pathname));
	const fullTitle = title ? `${title} · ${site.name}` : `${site.name}: ${site.tagline}`;
	const text = description ?? site.metaDescription;
	return [
		{ title: fullTitle },
		{ name: "description", content: text },
		{ property: "og:title", content: title ?? site.name },
		{ property: "og:description", content: text },
		{ property: "og:site_name", content: site.name },
		{ property: "og:type", content: "website" },
		{ property: "og:locale", content: localeOf(pathname) === "en" ? "en_GB" : "id_ID" },
	];
}
