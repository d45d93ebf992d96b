import { type RawBuilder, type SqlBool, sql } from "kysely";
import { type PageOf, pageOf, readCursor } from "~/platform/cursor";
import type { Db } from "~/platform/database.server";
import { FOUND_FROM, FOUND_TO, type Kind, readExcerpt, readMarks, type Stretch } from "./question";

export interface Hit {
	kind: Kind;
	id: number;
	/** Of the thing; of its case for a statement. */
	slug: string;
	/** Where a statement stands in its case. */
	position: number | null;
	/** What the words claim about others, so that an allegation is called one here too. */
	claimType: string | null;
	title: Stretch[];
	excerpt: Stretch[];
	/** The excerpt is Indonesian, on an English page. */
	isOriginal: boolean;
}

export interface SearchResult extends PageOf<Hit> {
	/** How many there are of each kind, whatever kind is shown. */
	counts: Record<Kind, number>;
	/** Nothing has the words as typed; these are the hits for the nearest words. */
	corrected: string | null;
}

/**
 * What readers can find by these words, best first. A hit in the title comes before any hit in the text. English pages
 * find English and Indonesian words, Indonesian pages Indonesian ones. Where nothing has the words, the nearest words of
 * the record are tried, if the server has pg_trgm.
 */
export async function search(
	db: Db,
	asked: {
		question: string;
		language: "id" | "en";
		kind: Kind | null;
		size: number;
		after?: string | null;
	},
): Promise<SearchResult> {
	const counts = await countHits(db, asked.question, asked.language);
	if (sumOf(counts) > 0) return { ...(await listHits(db, asked)), counts, corrected: null };
	const corrected = await findNearest(db, asked.question, asked.language);
	const countsOfCorrected = corrected ? await countHits(db, corrected, asked.language) : counts;
	if (!corrected || sumOf(countsOfCorrected) === 0) return { rows: [], next: null, counts, corrected: null };
	return {
		...(await listHits(db, { ...asked, question: corrected })),
		counts: countsOfCorrected,
		corrected,
	};
}

async function countHits(db: Db, question: string, language: "id" | "en"): Promise<Record<Kind, number>> {
	const { rows } = await sql<{ kind: Kind; n: number }>`
		select d.kind, count(*) as n from ${asQueries(question)}, search_document d
		where ${matches(language)} group by d.kind
	`.execute(db);
	const counts = { demand: 0, case: 0, statement: 0, institution: 0 };
	for (const { kind, n } of rows) counts[kind] = n;
	return counts;
}

async function listHits(
	db: Db,
	{ question, language, kind, size, after }: Parameters<typeof search>[1],
): Promise<PageOf<Hit>> {
	const cursor = readCursor(`search/${kind ?? ""}`, "number", after);
	const english = language === "en";
	// The page first, then the excerpts: marking words is the dear part.
	const { rows } = await sql<Found>`
		with hit as (
			select d.kind, d.row_id, ${ORDER} as place,
				(case when ${matchesTitle(language)} then 1000000000000 else 0 end
					+ 1000000000 * ${rankIn(language)})::bigint as rank
			from ${asQueries(question)}, search_document d
			where ${matches(language)} ${kind === null ? sql`` : sql`and d.kind = ${kind}`}
		), page as (
			select *, row_id * 4 + place as tie from hit
			${cursor ? sql`where (rank, row_id * 4 + place) < (${cursor[0]}::bigint, ${cursor[1]}::bigint)` : sql``}
			order by rank desc, tie desc limit ${size + 1}
		)
		select page.kind, page.row_id, page.rank, page.tie,
			ts_headline(${english ? sql`'search_en'` : sql`'search_id'`},
				${english ? sql`d.title_en` : sql`d.title`}, ${english ? sql`q.en` : sql`q.id`},
				${`${MARKS}, HighlightAll=true`}) as title,
			case when ${english} and (d.words_en @@ q.en or not d.words @@ q.id)
				then ts_headline('search_en', d.body_en, q.en, ${EXCERPT})
				else ts_headline('search_id', d.body, q.id, ${EXCERPT}) end as excerpt,
			case when ${english} and (d.words_en @@ q.en or not d.words @@ q.id) then d.body_en else d.body end as body,
			${english} and not d.words_en @@ q.en as is_original,
			coalesce(demand.slug, case_file.slug, institution.slug) as slug,
			statement.position,
			coalesce(statement.claim_type, (select claim_type from demand_version v where v.demand_id = demand.id
				order by version desc limit 1)) as claim_type
		from page
		join search_document d using (kind, row_id)
		cross join ${asQueries(question)}
		left join demand on page.kind = 'demand' and demand.id = page.row_id
		left join statement on page.kind = 'statement' and statement.id = page.row_id
		left join case_file on case_file.id = case page.kind when 'case' then page.row_id else statement.case_file_id end
		left join institution on page.kind = 'institution' and institution.id = page.row_id
		order by page.rank desc, page.tie desc
	`.execute(db);
	const page = pageOf(`search/${kind ?? ""}`, rows, size, ({ rank, tie }) => [rank, tie]);
	return { ...page, rows: page.rows.map(toHit) };
}

/** Words of the record that are nearest to those typed, in their order; undefined where nothing is nearer. */
async function findNearest(db: Db, question: string, language: "id" | "en"): Promise<string | undefined> {
	const words = foldWords(question);
	if (words.length === 0) return undefined;
	const { rows } = await sql<{ word: string; nearest: string }>`
		select word, nearest from search_nearest(${words}, ${language === "en"})
	`.execute(db);
	const nearest = new Map(rows.map((row) => [row.word, row.nearest]));
	const corrected = words.map((word) => nearest.get(word) ?? word).join(" ");
	return corrected === words.join(" ") ? undefined : corrected;
}

/** The first words of a question, as the index has them: without quotes, and without those that must not occur. */
function foldWords(question: string): string[] {
	return question
		.normalize("NFKD")
		.replace(/[\u0300-\u036f'’‘]/g, "")
		.toLowerCase()
		.split(/\s+/)
		.filter((word) => !word.startsWith("-"))
		.flatMap((word) => word.split(/[^\p{L}\p{N}]+/u))
		.filter((word) => word !== "" && word !== "or")
		.slice(0, MOST_WORDS);
}

const MOST_WORDS = 8;
const MARKS = `StartSel="${FOUND_FROM}", StopSel="${FOUND_TO}"`;
const EXCERPT = `${MARKS}, MaxFragments=2, MinWords=8, MaxWords=24, FragmentDelimiter=" … "`;
/** Of two equal hits the demand comes first, then its case, what was said, and the institution. */
const ORDER = sql`case d.kind when 'demand' then 3 when 'case' then 2 when 'statement' then 1 else 0 end`;

/** Understands "exact words", -not and or; takes any text without an error. */
function asQueries(question: string): RawBuilder<unknown> {
	return sql`(select websearch_to_tsquery('search_id', search_fold(${question})) as id,
		websearch_to_tsquery('search_en', search_fold(${question})) as en) q`;
}

function matches(language: "id" | "en"): RawBuilder<SqlBool> {
	return language === "en" ? sql`(d.words_en @@ q.en or d.words @@ q.id)` : sql`d.words @@ q.id`;
}

function matchesTitle(language: "id" | "en"): RawBuilder<SqlBool> {
	return language === "en"
		? sql`(ts_filter(d.words_en, '{a}') @@ q.en or ts_filter(d.words, '{a}') @@ q.id)`
		: sql`ts_filter(d.words, '{a}') @@ q.id`;
}

function rankIn(language: "id" | "en"): RawBuilder<number> {
	return language === "en"
		? sql`greatest(ts_rank(d.words_en, q.en), ts_rank(d.words, q.id))`
		: sql`ts_rank(d.words, q.id)`;
}

interface Found {
	kind: Kind;
	row_id: number;
	rank: number;
	tie: number;
	title: string;
	excerpt: string;
	body: string;
	is_original: boolean;
	slug: string;
	position: number | null;
	claim_type: string | null;
}

function toHit(row: Found): Hit {
	return {
		kind: row.kind,
		id: row.row_id,
		slug: row.slug,
		position: row.position,
		claimType: row.claim_type,
		title: readMarks(row.title),
		excerpt: readExcerpt(row.excerpt, row.body),
		isOriginal: row.is_original,
	};
}

function sumOf(counts: Record<Kind, number>): number {
	return Object.values(counts).reduce((sum, n) => sum + n, 0);
}
