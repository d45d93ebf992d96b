import type { Generated, JSONColumnType, Selectable } from "kysely";

/** Everything that is written in a draft, as it was saved once. */
export interface DraftVersionTable {
	draft_id: string;
	version: number;
	/** A DraftContent of app/domain/drafts/draft.ts; private until it is published. */
	content: JSONColumnType<object, string, string>;
	saved_by: number;
	saved_at: Generated<Date>;
}

export type DraftVersionRow = Selectable<DraftVersionTable>;
