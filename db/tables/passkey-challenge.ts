import type { Generated, Selectable } from "kysely";

/** What a browser was asked to sign, until it answers. */
export interface PasskeyChallengeTable {
	id: Generated<string>;
	purpose: "registration" | "sign_in";
	challenge: Buffer;
	session_id: string | null;
	expires_at: Date;
}

export type PasskeyChallengeRow = Selectable<PasskeyChallengeTable>;
