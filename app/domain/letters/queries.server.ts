import { type Demand, findDemand, listDemands } from "~/domain/demands/queries.server";
import { isOpen } from "~/domain/demands/status";
import type { Db } from "~/platform/database.server";

/**
 * The demands that one letter brings: this one, and the open ones of its case to the same office, in their order behind
 * it. None where the demand is not public.
 */
export async function listLetterDemands(db: Db, slug: string | undefined): Promise<Demand[]> {
	const demand = await findDemand(db, slug);
	if (!demand) return [];
	const others = await listDemands(db, demand.caseFileId);
	return [
		demand,
		...others.filter(
			({ id, addressee, status }) =>
				id !== demand.id &&
				addressee.slug === demand.addressee.slug &&
				addressee.institutionSlug === demand.addressee.institutionSlug &&
				isOpen(status),
		),
	];
}
