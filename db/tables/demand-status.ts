import type { Selectable } from "kysely";

/** A view: the current status of each demand. */
export interface DemandStatusTable {
	demand_id: number;
	status: string;
	since: string;
	recorded_at: Date;
	event_id: number;
}

export type DemandStatusRow = Selectable<DemandStatusTable>;
