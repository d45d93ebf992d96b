import { flatRoutes } from "@remix-run/fs-routes";
import { prefix, type RouteConfig, type RouteConfigEntry } from "@remix-run/route-config";

/** Addresses without words: they exist once, not once per language. */
const WORDLESS = /^routes\/(mailbox\[|files|health|robots|signatures\.\$token\.data)/;

const all = await flatRoutes({ ignoredRouteFiles: ["**/.*"] });
const worded = all.filter((route) => !WORDLESS.test(route.file));

/** The same files once more under `/en`, under ids of their own. */
function inEnglish(route: RouteConfigEntry): RouteConfigEntry {
	const children = route.children?.map(inEnglish);
	return { ...route, id: `en/${route.id ?? route.file}`, ...(children ? { children } : {}) };
}

export default [...all, ...prefix("en", worded.map(inEnglish))] satisfies RouteConfig;
