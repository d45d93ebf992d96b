import type { Generated, Selectable } from "kysely";

/** A mailbox that stands behind a draft. Never a signature, and never counted as one. */
export interface DraftSupportTable {
	draft_id: string;
	email_tag: Buffer;
	/** Of the text that was read. */
	version: number;
	created_at: Generated<Date>;
}

export type DraftSupportRow = Selectable<DraftSupportTable>;
