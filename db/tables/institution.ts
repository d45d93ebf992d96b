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
	/** The body that it is part of. */
	parent_id: number | null;
	/** How far its power reaches; null: not stated. */
	level: "national" | "province" | "regency" | "city" | "district" | "village" | null;
	/** Of its kabupaten or kota; then the province is that one's. */
	region_code: number | null;
	/** Where letters reach it, as it publishes it. */
	postal: string | null;
	/** As it publishes it, "+62 254 123456". */
	telephone: string | null;
	website: string | null;
}

export type InstitutionRow = Selectable<InstitutionTable>;
