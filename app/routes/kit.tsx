import type { LinksFunction, MetaFunction } from "@remix-run/node";
import { localeOf } from "~/i18n/locale";
import { wordsFor } from "~/i18n/translate";
import { env } from "~/platform/env.server";
import { notFound } from "~/platform/http/problem.server";
import { KitPage } from "~/views/kit-page/kit-page";
import stylesheet from "~/views/kit-page/kit-page.css?url";
import { pageMeta } from "~/views/layout/page-meta";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

/** A page for those who build the pages: readers of a public site have no use for it. */
export function loader() {
	if (env().NODE_ENV === "production") notFound();
	return null;
}

export const meta: MetaFunction = ({ location }) => {
	const { kit } = wordsFor(localeOf(location.pathname));
	return [...pageMeta(location.pathname, kit.title, kit.lead), { name: "robots", content: "noindex" }];
};

export default KitPage;
