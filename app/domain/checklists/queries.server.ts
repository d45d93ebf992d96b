import type { Db } from "~/platform/database.server";
export interface SimilarDemand {
	itemId: string;
	slug: string;
	title: string;
	titleEn: string | null;
	caseSlug: string;
	caseTitle: string;
	caseTitleEn: string | null;
	signatures: number;
	likeness: number;
}
export async function listSimilarDemands(
	_db: Db,
	_demands: Array<{ id: string; title: string; outcome: string; officeSlug: string | null }>,
): Promise<SimilarDemand[]> {
	return [];
}
