import type { Generated } from "kysely";

/** Where a deadline stands now. Only triggers write it. */
export interface ClockStandingTable {
	clock_id: number;
	demand_id: number | null;
	/** The demand's own, not one of a step beside it. */
	is_own: boolean;
	due_on: string;
	paused_on: string | null;
	stopped_on: string | null;
	changes: Generated<number>;
}
