import type { Generated, Selectable } from "kysely";

/** Who holds an office when. */
export interface OfficeHolderTable {
	id: Generated<number>;
	office_id: number;
	kind: "definitive" | "penjabat" | "plt" | "plh";
	from_on: string;
	/** The last day; null: still, or not known. */
	until_on: string | null;
	/** Null: not recorded. */
	name: string | null;
	/** Why a moderator had the name recorded. */
	name_reason: string | null;
	source_url: string;
}

export type OfficeHolderRow = Selectable<OfficeHolderTable>;
