import type { Generated, Selectable } from "kysely";

/** Posts that a demand can be addressed to; never a person. */
export interface OfficeTable {
	id: Generated<number>;
	slug: string;
	institution_id: number;
	name: string;
	name_en: string | null;
	note: string | null;
	note_en: string | null;
}

export type OfficeRow = Selectable<OfficeTable>;
