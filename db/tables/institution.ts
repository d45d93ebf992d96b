import type { Generated, Selectable } from "kysely";

/** Public bodies. */
export interface InstitutionTable {
	id: Generated<number>;
	slug: string;
	name: string;
	name_en: string | null;
	note: string | null;
	note_en: string | null;
	/** Kemendagri code of its province, 36 for Banten; null: the whole country, or not stated. */
	province_code: number | null;
}

export type InstitutionRow = Selectable<InstitutionTable>;
