import type { Generated, Selectable } from "kysely";

/** Who hears of a case or a demand. Leaving deletes the row. */
export interface FollowerTable {
	id: string;
	case_file_id: number;
	demand_id: number | null;
	email_tag: Buffer;
	email_cipher: Buffer;
	locale: "id" | "en";
	created_at: Generated<Date>;
}

export type FollowerRow = Selectable<FollowerTable>;
