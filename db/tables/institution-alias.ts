import type { Selectable } from "kysely";

/** Other names of an institution. */
export interface InstitutionAliasTable {
	institution_id: number;
	alias: string;
}

export type InstitutionAliasRow = Selectable<InstitutionAliasTable>;
