import type { Selectable } from "kysely";

/** Kabupaten and kota by Kemendagri code without its dot: 36.04 is 3604. */
export interface RegionTable {
	code: number;
	name: string;
	province_code: number;
	province_name: string;
}

export type RegionRow = Selectable<RegionTable>;
