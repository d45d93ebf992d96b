import type { Generated, Selectable } from "kysely";

/** One look at a publisher's page after the case is public. Append-only. */
export interface SourceCheckTable {
	id: Generated<number>;
	source_id: number;
	checked_at: Generated<Date>;
	result: "same" | "changed" | "gone" | "unreachable";
	text_sha256: Buffer | null;
	missing_quotes: number | null;
	refusal: string | null;
}

export type SourceCheckRow = Selectable<SourceCheckTable>;
