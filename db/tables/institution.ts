import type { Generated, Selectable } from "kysely";

/** Public bodies. */
export interface InstitutionTable {
	id: Generated<number>;
	slug: string;
	name: string;
	name_en: string;
	note: string | null;
	note_en: string | null;
}

export type InstitutionRow = Selectable<InstitutionTable>;
