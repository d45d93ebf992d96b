import type { Generated, Selectable } from "kysely";

/** One verb, one addressee, one checkable outcome. Written once: its text is in demand_version, its status in event. */
export interface DemandTable {
	id: Generated<number>;
	case_file_id: number;
	slug: string;
	position: number;
	quote_id: number;
}

export type DemandRow = Selectable<DemandTable>;
