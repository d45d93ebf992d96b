import type { Generated, Selectable } from "kysely";

/** An account in an organisation. */
export interface MembershipTable {
	organisation_id: number;
	account_id: number;
	role: "owner" | "member";
	joined_at: Generated<Date>;
}

export type MembershipRow = Selectable<MembershipTable>;
