import type { Generated, Selectable } from "kysely";

/** What an account may do. */
export interface AccountRoleTable {
	account_id: number;
	role: "activist" | "watchdog" | "moderator" | "admin";
	granted_by: number | null;
	granted_at: Generated<Date>;
}

export type AccountRoleRow = Selectable<AccountRoleTable>;
