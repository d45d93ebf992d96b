import type { Purpose } from "~/domain/verifications/verification";

/** What each kind of mail is made from: ids, from which words and links are made at the moment of sending. */
export interface Messages {
	/** Link and code that prove a mailbox. */
	verification: { verificationId: string; purpose: Purpose };
	/** The link to a receipt, for somebody who has confirmed already. */
	receipt: { verificationId: string; purpose: Purpose };
	/** What became of a report, for whoever left an address with it. */
	"report-decided": { reportId: string };
	/** What became of a request for correction, for whoever left an address with it. */
	"correction-decided": { correctionId: string };
	/** What moderators decided about a draft, for whoever began it. */
	"draft-decided": { draftId: string };
	/** Tells an institution of a case that is addressed to it or about it. */
	notice: { noticeId: string };
	/** Whether a signer supports the new version that an event published. */
	renewal: { verificationId: string; eventId: number };
	/** That a demand somebody signed was merged into another one, to which signatures do not move. */
	merger: { verificationId: string; eventId: number };
	"follower-alert": { eventId: number; followerId: string };
}

export type MessageKind = keyof Messages;

/**
 * Deliveries of one mail that may have begun without a known end. After a crash the mail is sent once more, under the
 * same Message-ID; after a second crash it is put aside for the operator, so that nobody is mailed in a loop.
 */
export const MOST_FLIGHTS = 2;
