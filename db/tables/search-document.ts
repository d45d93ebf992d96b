import type { Selectable } from "kysely";

/** What readers can find, kept by triggers: public things only. */
export interface SearchDocumentTable {
	kind: "case" | "demand" | "statement" | "institution";
	row_id: number;
	title: string;
	title_en: string;
	body: string;
	body_en: string;
	/** tsvector */
	words: string;
	words_en: string;
}

export type SearchDocumentRow = Selectable<SearchDocumentTable>;
