import { sql } from "kysely";
import { isOpen, PUBLIC_STATUSES } from "~/domain/demands/status";
import { isListed } from "~/domain/moderation/queries.server";
import type { Db } from "~/platform/database.server";
import { ALIKE_FROM, likenessOf, wordsToFind } from "./likeness";

/** An open public demand that resembles one of a draft. */
export interface SimilarDemand {
	/** Of the draft's demand. */
	itemId: string;
	slug: string;
	title: string;
	titleEn: string | null;
	caseSlug: string;
	caseTitle: string;
	caseTitleEn: string | null;
	signatures: number;
	/** 0 to 1. */
	likeness: number;
}

const MOST_PER_ITEM = 3;
const MOST_READ = 40;
const MOST_WORDS = 24;
const OPEN = PUBLIC_STATUSES.filter(isOpen);

/**
 * Open demands of the record like those of a draft, at most three for each, likest first. The search index finds those
 * that share words, also where the server has no pg_trgm; how alike they are is compared here.
 */
export async function listSimilarDemands(
	db: Db,
	demands: Array<{ id: string; title: string; outcome: string; officeSlug: string | null }>,
): Promise<SimilarDemand[]> {
	const similar: SimilarDemand[] = [];
	for (const { id, ...demand } of demands) {
		const words = wordsToFind(demand, MOST_WORDS);
		if (words.length === 0) continue;
		const { rows } = await sql<Omit<SimilarDemand, "itemId" | "likeness"> & { outcome: string }>`
			select d.slug, v.title, v.title_en as "titleEn", v.outcome,
				c.slug as "caseSlug", c.title as "caseTitle", c.title_en as "caseTitleEn",
				coalesce((select sum(n) from demand_slot where demand_id = d.id), 0)::int as signatures
			from websearch_to_tsquery('search_id', ${words.join(" or ")}) q (words)
			join search_document s on s.kind = 'demand' and s.words @@ q.words
			join demand d on d.id = s.row_id
			join case_file c on c.id = d.case_file_id
			join lateral (select title, title_en, outcome, addressee_office_id from demand_version
				where demand_id = d.id order by version desc limit 1) v on true
			join lateral (select from_status, to_status from event where demand_id = d.id and kind = 'status_changed'
				order by status_ordinal desc limit 1) e on true
			join office o on o.id = v.addressee_office_id
			where is_public_status(e.from_status, e.to_status) and e.to_status = any(${[...OPEN]})
				and ${isListed("demand", "d.id")}
			order by ts_rank(s.words, q.words) desc, (o.slug = ${demand.officeSlug ?? ""}) desc, d.id desc
			limit ${MOST_READ}
		`.execute(db);
		similar.push(
			...rows
				.map(({ outcome, ...row }) => ({
					itemId: id,
					...row,
					likeness: likenessOf(demand, { ...row, outcome }),
				}))
				.filter(({ likeness }) => likeness >= ALIKE_FROM)
				.sort((a, b) => b.likeness - a.likeness)
				.slice(0, MOST_PER_ITEM),
		);
	}
	return similar;
}
