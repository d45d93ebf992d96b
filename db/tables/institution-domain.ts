import type { Generated, Selectable } from "kysely";

/** From which mail domains an institution writes. Append-only: the last row of a domain counts. */
export interface InstitutionDomainTable {
	id: Generated<number>;
	institution_id: number;
	/** In lower case; what is below it counts too. */
	domain: string;
	/** False: the row before it is not valid any more. */
	is_verified: boolean;
	/** How it was verified, or why it has ended. */
	how: string;
	decided_by: number;
	decided_at: Generated<Date>;
}

export type InstitutionDomainRow = Selectable<InstitutionDomainTable>;
