import type { Selectable } from "kysely";

/** An invitation to a role, open until its verification succeeds. */
export interface InvitationTable {
	verification_id: string;
	name: string;
	role: "activist" | "watchdog" | "moderator" | "admin";
	invited_by: number;
}

export type InvitationRow = Selectable<InvitationTable>;
