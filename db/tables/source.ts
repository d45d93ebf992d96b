import type { Generated, Selectable } from "kysely";

/** Where the words come from. `body` is private. */
export interface SourceTable {
	id: Generated<number>;
	case_file_id: number;
	kind: "article" | "related_article";
	publisher: string | null;
	title: string;
	url: string | null;
	statement_date: string | null;
	published_on: string | null;
	author: string | null;
	photo_caption: string | null;
	body: string | null;
	body_sha256: Buffer | null;
	note: string | null;
	note_en: string | null;
	snapshot_id: string | null;
}

export type SourceRow = Selectable<SourceTable>;
