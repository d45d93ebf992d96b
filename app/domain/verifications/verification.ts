export type Purpose = "signing" | "following" | "sign_in" | "invitation" | "supporting" | "replying";

/** Tries at a code before only the link is left: 5 in 1,000,000. */
export const CODE_ATTEMPTS = 5;
export const CODE_PATTERN = /^\d{6}$/;

/**
 * Mails one address gets for one purpose, whoever asks for them. They also bound the guesses at a code, for a code
 * works only once its mail has been sent: 5 tries at 15 codes a day, in 1,000,000.
 */
export const MAILS_PER_HOUR = 5;
export const MAILS_PER_DAY = 15;

/** How long a link or code can be used, in minutes. */
export const LIFETIME: Record<Purpose, number> = {
	signing: 7 * 24 * 60,
	following: 7 * 24 * 60,
	sign_in: 30,
	invitation: 7 * 24 * 60,
	supporting: 7 * 24 * 60,
	replying: 7 * 24 * 60,
};

/** What somebody shows to prove that they read the mailbox. */
export type Proof = { kind: "link"; token: string } | { kind: "code"; id: string; code: string };

export type VerificationRefusal = "link-invalid" | "link-expired" | "code-wrong" | "code-exhausted";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Malformed ids are unknown ids: they never reach the database. */
export function isUuid(text: string | undefined): text is string {
	return text !== undefined && UUID.test(text);
}
