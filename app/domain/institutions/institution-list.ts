import { LEVELS, type Level, readRegionCode } from "./directory";

/** What a list of institutions is narrowed to; null: not by this. */
export interface InstitutionFilters {
	/** Words of its name, or of its other names or offices. */
	words: string | null;
	level: Level | null;
	/** A province, 36, or a kabupaten or kota, 3604. */
	region: number | null;
}

const LONGEST_WORDS = 100;

/** Reads the query of an address; what is not understood narrows nothing. */
export function readInstitutionQuery(query: URLSearchParams): {
	filters: InstitutionFilters;
	after: string | null;
} {
	const level = query.get("level");
	return {
		filters: {
			words: (query.get("q") ?? "").replaceAll("\0", "").trim().slice(0, LONGEST_WORDS) || null,
			level: LEVELS.find((known) => known === level) ?? null,
			region: readRegionCode(query.get("region") ?? "") ?? null,
		},
		after: query.get("after"),
	};
}

/** "?q=dinas&level=city", or "" for the whole list. */
export function writeInstitutionQuery(
	{ words, level, region }: InstitutionFilters,
	after?: string | null,
): string {
	const query = new URLSearchParams();
	if (words !== null) query.set("q", words);
	if (level !== null) query.set("level", level);
	if (region !== null) query.set("region", String(region));
	if (after) query.set("after", after);
	return query.size > 0 ? `?${query}` : "";
}
