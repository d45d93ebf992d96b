import type { Selectable } from "kysely";

/** What was captured of an article, once. `text` is private. Append-only. */
export interface SnapshotTable {
	id: string;
	origin: "link" | "paste" | "upload";
	url: string | null;
	final_url: string | null;
	media_type: string;
	sha256: Buffer;
	byte_size: number;
	captured_at: Date;
	title: string | null;
	byline: string | null;
	site_name: string | null;
	published_on: string | null;
	language: string | null;
	text: string;
	text_sha256: Buffer;
	extractor: string;
}

export type SnapshotRow = Selectable<SnapshotTable>;
