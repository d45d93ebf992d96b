/** Pages that belong to one person: links in mail, tickets of reports, accounts, members, drafts, work, the local mailbox. */
const PERSONAL =
	/^(\/en)?\/(signatures|verifications|followers|invitations|login|account|mailbox|reports\/L-[^/]*|drafts|support|replies|reply-links|corrections|cases\/new|cases\/[^/]+\/reply-links|calendar\/(new|revisions)|moderation\/(changes|reports|tasks|drafts|revisions|replies|evidence|corrections)|institutions\/(new|import|imports)|institutions\/[^/]+\/(address|domains|edit|offices|holders|changes)|organisations\/[^/]+\/members|demands\/[^/]+\/letter)(\/|\.|$)/;

/** Set for every answer by its address, redirects included, unless its route says more: no route can forget it. */
export function cacheHeaders(pathname: string): Record<string, string> {
	if (PERSONAL.test(pathname)) return { "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow" };
	// A page may be kept, but is asked for again each time: its counts move.
	return { "Cache-Control": "no-cache" };
}
