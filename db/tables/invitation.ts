import type { Selectable } from "kysely";

/** An invitation to a role on the site or in an organisation, open until its verification succeeds. */
export interface InvitationTable {
	verification_id: string;
	name: string;
	role: "activist" | "watchdog" | "moderator" | "admin" | "owner" | "member";
	invited_by: number;
	/** Null: the site. */
	organisation_id: number | null;
}

export type InvitationRow = Selectable<InvitationTable>;
