import type { Selectable } from "kysely";

/** People by kabupaten or kota (3604) and by province (36). A place without a row has no known population. */
export interface PopulationTable {
	code: number;
	n: number;
	as_of: string;
	source: string;
}

export type PopulationRow = Selectable<PopulationTable>;
