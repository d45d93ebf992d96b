import { formatNumber } from "./format";
import { type Locale, NUMBER_LOCALE } from "./locale";

/** The forms of a phrase with "#" where the number goes. Indonesian has one form, English two. */
export interface Forms {
	one?: string;
	other: string;
}

const rules = {
	id: new Intl.PluralRules(NUMBER_LOCALE.id),
	en: new Intl.PluralRules(NUMBER_LOCALE.en),
};

/** `counted("en", 1, { one: "# day", other: "# days" })` is "1 day"; 12345 of them are "12,345 days". */
export function counted(locale: Locale, n: number, forms: Forms): string {
	const form = rules[locale].select(n) === "one" ? (forms.one ?? forms.other) : forms.other;
	return form.replaceAll("#", formatNumber(locale, n));
}
