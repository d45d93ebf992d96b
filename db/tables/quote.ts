import type { Generated, Selectable } from "kysely";

/** Exact words of a source. */
export interface QuoteTable {
	id: Generated<number>;
	source_id: number;
	exact: string;
	translation_en: string;
}

export type QuoteRow = Selectable<QuoteTable>;
