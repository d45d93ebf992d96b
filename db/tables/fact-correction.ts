import type { Generated, Selectable } from "kysely";

/** Somebody says that a fact is wrong and what is right. The address goes 30 days after the answer. */
export interface FactCorrectionTable {
	id: string;
	ticket: string;
	case_file_id: number;
	demand_id: number | null;
	statement_id: number | null;
	/** The reply link by which it was asked for. */
	link_id: string | null;
	written: string;
	corrected: string;
	source_url: string | null;
	email_cipher: Buffer | null;
	locale: "id" | "en";
	created_at: Generated<Date>;
}

export type FactCorrectionRow = Selectable<FactCorrectionTable>;
