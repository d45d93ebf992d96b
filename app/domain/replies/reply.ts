/** What an institution may say it does about a demand. It is a claim: it never becomes a status and is counted nowhere. */
export const REPLY_CLAIMS = ["in_process", "done"] as const;
export type ReplyClaim = (typeof REPLY_CLAIMS)[number];

/** Characters of a reply. */
export const MAX_REPLY = 20_000;

/** How it is known that a reply is the institution's: a mailbox of its own, or a letter that a moderator has checked. */
export type ProofMethod = "mail" | "document";

/** Hours within which moderators answer a reply that rests on a document, and a request for correction: 2 × 24. */
export const HANDLING_HOURS = 48;

/** Until when it should be handled, and whether that has passed. */
export function readHandling(sentAt: Date, now: Date): { dueAt: Date; overdue: boolean } {
	const dueAt = new Date(sentAt.getTime() + HANDLING_HOURS * 60 * 60 * 1000);
	return { dueAt, overdue: now > dueAt };
}

/** Where an institution's mail comes from: domains of its own, and the one address that it publishes. */
export interface OwnMailboxes {
	domains: string[];
	address: string | null;
}

/**
 * The domain of an address that proves the institution; undefined for any other address. A domain counts for itself and
 * for what is below it ("bantenprov.go.id" for "inspektorat.bantenprov.go.id"), never for one that only ends alike. Where
 * an institution publishes a mailbox at a provider's, exactly that mailbox counts.
 */
export function provingDomain(email: string, own: OwnMailboxes): string | undefined {
	const typed = email.trim().toLowerCase();
	const domain = typed.slice(typed.lastIndexOf("@") + 1);
	const isOwn = own.domains.some((name) => {
		const known = name.toLowerCase();
		return domain === known || domain.endsWith(`.${known}`);
	});
	return isOwn || typed === own.address?.trim().toLowerCase() ? domain : undefined;
}
