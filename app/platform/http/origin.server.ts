import { env } from "~/platform/env.server";

/** One-click leaving (RFC 8058) is posted by mail programs from anywhere; its token is its authority. */
const POSTED_FROM_ANYWHERE = /^(\/en)?\/followers\/[^/]+\/unsubscription$/;

/**
 * Whether a request that changes something comes from our own pages.
 *
 * Browsers name the origin of a form. In-app browsers of WhatsApp and Instagram may leave it out or say "null": such a
 * form is taken when it carries no session, for then it can do no more than anybody's own form could.
 */
export function isFromOurPages(request: Request, hasSession: boolean): boolean {
	const url = new URL(request.url);
	if (POSTED_FROM_ANYWHERE.test(url.pathname)) return true;
	const ours = new Set([new URL(env().APP_URL).host, request.headers.get("Host") ?? url.host]);
	const origin = request.headers.get("Origin");
	if (origin && origin !== "null") return URL.canParse(origin) && ours.has(new URL(origin).host);
	const site = request.headers.get("Sec-Fetch-Site");
	if (site)
		return (
			site === "same-origin" ||
			(site === "none" && !hasSession) ||
			(origin === "null" && site !== "cross-site" && !hasSession)
		);
	const referrer = request.headers.get("Referer");
	if (referrer) return URL.canParse(referrer) && ours.has(new URL(referrer).host);
	return !hasSession;
}
