import { useLocation } from "@remix-run/react";
import { type Locale, localeOf } from "~/i18n/locale";
import { type Words, wordsFor } from "~/i18n/translate";
import { type Paths, pathsFor } from "~/views/paths";

export interface Page {
	locale: Locale;
	words: Words;
	paths: Paths;
}

/** Language, words and addresses of the page being rendered, from its own address. */
export function usePage(): Page {
	const locale = localeOf(useLocation().pathname);
	return { locale, words: wordsFor(locale), paths: pathsFor(locale) };
}
