import type { Generated, Selectable } from "kysely";

/** Exact words of a source. */
export interface QuoteTable {
	id: Generated<number>;
	source_id: number;
	exact: string;
	translation_en: string | null;
	/** W3C selector in the text of the source's snapshot; null where only the words are known. */
	prefix: string | null;
	suffix: string | null;
	start_at: number | null;
	end_at: number | null;
	/** The words occur more than once there. */
	is_repeated: Generated<boolean>;
}

export type QuoteRow = Selectable<QuoteTable>;
