import type { Selectable } from "kysely";

/** What a reply answers; no row: the whole case. Append-only. */
export interface ReplyDemandTable {
	reply_id: string;
	demand_id: number;
}

export type ReplyDemandRow = Selectable<ReplyDemandTable>;
