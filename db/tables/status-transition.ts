import type { Selectable } from "kysely";

/** The moves that the database allows. TRANSITIONS in app/domain/demands/status.ts is the same table. */
export interface StatusTransitionTable {
	from_status: string;
	to_status: string;
	role: "system" | "activist" | "watchdog" | "moderator" | "institution";
	second_person: boolean;
	max_tier: number;
}

export type StatusTransitionRow = Selectable<StatusTransitionTable>;
