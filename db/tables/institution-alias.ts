import type { Selectable } from "kysely";

/** Other names of an institution, and when they were used where a source says so. */
export interface InstitutionAliasTable {
	institution_id: number;
	alias: string;
	from_on: string | null;
	until_on: string | null;
	source_url: string | null;
}

export type InstitutionAliasRow = Selectable<InstitutionAliasTable>;
