import { flatRoutes } from "@remix-run/fs-routes";
import { prefix, type RouteConfig, type RouteConfigEntry } from "@remix-run/route-config";

/** Addresses without words: they exist once, not once per language. */
const WORDLESS =
	/^routes\/(cases\.\$slug(\[|\.replies\[)|calendar\[|demands\[|demands\.\$slug\.(days|regions)|evidence\.\$id\.preview|mailbox\[|files|health|institutions\.(template\[|imports\.\$id\.refused)|moderation\.log\[|moderation\.(replies\.\$id\.document|evidence\.\$id\.original)|robots|sitemap|signatures\.\$token\.data)/;

const all = (await flatRoutes({ ignoredRouteFiles: ["**/.*"] })).map(inItsOwnCase);
const worded = all.filter((route) => !WORDLESS.test(route.file));

/** One address per page: without this /EN would be the home page, and in the wrong language. */
function inItsOwnCase(route: RouteConfigEntry): RouteConfigEntry {
	return { ...route, caseSensitive: true };
}

/** The same files once more under `/en`, under ids of their own. */
function inEnglish(route: RouteConfigEntry): RouteConfigEntry {
	const children = route.children?.map(inEnglish);
	return { ...route, id: `en/${route.id ?? route.file}`, ...(children ? { children } : {}) };
}

export default [...all, ...prefix("en", worded.map(inEnglish))] satisfies RouteConfig;
