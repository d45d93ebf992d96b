import type { JSONColumnType, Selectable } from "kysely";

/** One submitted form, before and after its verification. */
export interface SigningTable {
	verification_id: string;
	case_file_id: number;
	demand_ids: number[];
	demand_versions: number[];
	region_code: number;
	name: string | null;
	name_display: "initials" | "full" | "hidden";
	consents: JSONColumnType<Array<{ purpose: string; version: string; at: string }>>;
}

export type SigningRow = Selectable<SigningTable>;
