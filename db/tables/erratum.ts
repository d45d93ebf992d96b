import type { Generated, Selectable } from "kysely";

/** What is wrong in a text and how it should read; the text itself stays. Append-only. */
export interface ErratumTable {
	id: Generated<number>;
	event_id: number;
	case_file_id: number;
	demand_id: number | null;
	statement_id: number | null;
	field:
		| "quote"
		| "translation"
		| "title"
		| "summary"
		| "outcome"
		| "subject"
		| "speaker"
		| "role"
		| "statement_date";
	text_language: "id" | "en";
	version: number | null;
	written: string;
	corrected: string;
	explanation: string;
	language: "id" | "en";
	source_checked: boolean | null;
	made_by: number;
	created_at: Generated<Date>;
}

export type ErratumRow = Selectable<ErratumTable>;
