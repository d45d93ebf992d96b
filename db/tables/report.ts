import type { Generated, Selectable } from "kysely";

/** What a reader says is wrong with a case, a demand or a statement. The address goes once the report is settled. */
export interface ReportTable {
	id: string;
	ticket: string;
	case_file_id: number;
	demand_id: number | null;
	statement_id: number | null;
	reason: string;
	body: string;
	email_cipher: Buffer | null;
	locale: "id" | "en";
	created_at: Generated<Date>;
}

export type ReportRow = Selectable<ReportTable>;
