import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
// The router that @remix-run/react itself is built on, and hands out no door to.
import { StaticRouter } from "react-router-dom/server";

/** A view as the server would write it, on a page of this language. */
export function render(element: ReactNode, locale: "id" | "en" = "id"): string {
	return renderToStaticMarkup(
		<StaticRouter location={locale === "en" ? "/en/kit" : "/kit"}>{element}</StaticRouter>,
	);
}

/** The words of a piece of HTML, without its marks. */
export function wordsOf(html: string): string {
	return html
		.replace(/<[^>]+>/g, " ")
		.replace(/&#x27;/g, "'")
		.replace(/&amp;/g, "&")
		.replace(/\s+/g, " ")
		.trim();
}

/** The levels of the headings in their order: [2, 3, 3, 4]. */
export function outlineOf(html: string): number[] {
	return [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
}
