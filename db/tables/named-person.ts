import type { Selectable } from "kysely";

/** Why a natural person is named in a case, and the decision that agreed to it. Append-only. */
export interface NamedPersonTable {
	case_file_id: number;
	name: string;
	reason: string;
	decision_id: number;
}

export type NamedPersonRow = Selectable<NamedPersonTable>;
