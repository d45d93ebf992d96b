import { formatDay } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";

/** The title of the entry that says that holidays have moved a deadline. */
export function movedTitle(locale: Locale, from: string, to: string): string {
	return wordsFor(locale).clocks.movedTitle(formatDay(locale, from), formatDay(locale, to));
}
