/** Indonesian lives at `/`, English under `/en`. The address alone decides: no cookie, no guess from the browser. */
export const LOCALES = ["id", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** By whose habits numbers and dates are written. */
export const NUMBER_LOCALE: Record<Locale, string> = { id: "id-ID", en: "en-GB" };

export function localeOf(pathname: string): Locale {
	return pathname === "/en" || pathname.startsWith("/en/") ? "en" : "id";
}

/** The same page in another language. */
export function inLocale(pathname: string, locale: Locale): string {
	const plain = pathname === "/en" ? "/" : pathname.replace(/^\/en\//, "/");
	if (locale === "id") return plain;
	return plain === "/" ? "/en" : `/en${plain}`;
}
