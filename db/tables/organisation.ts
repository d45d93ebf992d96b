import type { Generated, Selectable } from "kysely";

/** Who makes demands: student bodies, unions, communities. */
export interface OrganisationTable {
	id: Generated<number>;
	slug: string;
	name: string;
	short_name: string;
}

export type OrganisationRow = Selectable<OrganisationTable>;
