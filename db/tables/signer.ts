import type { Generated, JSONColumnType, Selectable } from "kysely";

/** Personal data of one person in one case. Erasure deletes the row. */
export interface SignerTable {
	case_file_id: number;
	email_tag: Buffer;
	email_cipher: Buffer;
	name: string;
	name_display: "initials" | "full" | "hidden";
	region_code: number;
	locale: "id" | "en";
	consents: JSONColumnType<Array<{ purpose: string; version: string; at: string }>>;
	created_at: Generated<Date>;
}

export type SignerRow = Selectable<SignerTable>;
