import type { Generated } from "kysely";

/** What a deadline is counted by. Append-only: a rule that changes is a new version. */
export interface ClockRuleTable {
	id: Generated<number>;
	key: string;
	version: number;
	unit: "working" | "calendar" | "hours";
	/** Days, or hours. */
	length: number;
	/** What it may be extended by in all; null where nothing is said. */
	extension: number | null;
	counts_joint_leave: boolean;
	law: string;
	law_en: string;
	source_url: string | null;
	is_confirmed: boolean;
}
