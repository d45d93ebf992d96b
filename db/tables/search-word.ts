import type { Selectable } from "kysely";

/** Every word of the search index, to find what a mistyped one is nearest to. */
export interface SearchWordTable {
	word: string;
	english: boolean;
}

export type SearchWordRow = Selectable<SearchWordTable>;
