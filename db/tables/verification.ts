import type { Generated, Selectable } from "kysely";

/** A proof that somebody reads a mailbox: pending until verified_at. */
export interface VerificationTable {
	id: string;
	purpose: "signing" | "following" | "sign_in" | "invitation" | "supporting" | "replying";
	case_file_id: number | null;
	demand_id: number | null;
	draft_id: string | null;
	reply_id: string | null;
	email_tag: Buffer;
	email_cipher: Buffer | null;
	locale: "id" | "en";
	code_attempts: Generated<number>;
	mails: Generated<number>;
	created_at: Generated<Date>;
	expires_at: Date;
	verified_at: Date | null;
}

export type VerificationRow = Selectable<VerificationTable>;
