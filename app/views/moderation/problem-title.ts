import { isRouteErrorResponse } from "@remix-run/react";
import type { Locale } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { isTombstone } from "./tombstone-note";

/** The title of a page that is not there: taken away by a moderator, or never there. */
export function problemTitle(error: unknown, locale: Locale): string {
	const { site, moderation } = wordsFor(locale);
	return isRouteErrorResponse(error) && isTombstone(error.data)
		? moderation.tombstone.title[error.data.visibility]
		: site.problems["404"].title;
}
