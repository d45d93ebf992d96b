import type { Generated, Selectable } from "kysely";

/** One affair with its demands and sources. */
export interface CaseFileTable {
	id: Generated<number>;
	slug: string;
	title: string;
	title_en: string | null;
	summary: string;
	summary_en: string | null;
	proposer_id: number;
	opened_at: Generated<Date>;
	/** Kemendagri code of its province, 36 for Banten; null: the whole country, or not stated. */
	province_code: number | null;
}

export type CaseFileRow = Selectable<CaseFileTable>;
