import { sql } from "kysely";
import { TAKEN_AWAY } from "~/domain/moderation/moderation";
import { isListed, isReadable } from "~/domain/moderation/queries.server";
import { placeOfQuote, type QuoteSource } from "~/domain/quotes/quote";
import { type PageOf, pageOf, readCursor } from "~/platform/cursor";
import type { Db } from "~/platform/database.server";
import { isSlug } from "~/platform/ids";

export interface Source {
	kind: "article" | "related_article";
	publisher: string | null;
	title: string;
	url: string | null;
	statementDate: string | null;
	publishedOn: string | null;
	author: string | null;
	/** SHA-256 of the retained text in hexadecimal. The text itself never leaves the database. */
	sha256: string | null;
	note: string | null;
	noteEn: string | null;
}

export interface Statement {
	id: number;
	position: number;
	exact: string;
	translationEn: string | null;
	/** Null where the source does not settle who spoke. */
	speaker: string | null;
	speakerRole: string | null;
	speakerRoleEn: string | null;
	directness: "direct" | "indirect";
	claimType: "allegation" | "opinion" | "hearsay" | "allegation_and_opinion";
	ambiguity: string | null;
	ambiguityEn: string | null;
	attribution: string | null;
	attributionEn: string | null;
	source: QuoteSource;
}

export interface CaseFile {
	id: number;
	slug: string;
	title: string;
	titleEn: string | null;
	summary: string;
	summaryEn: string | null;
	proposer: string;
	/** Of the organisation that proposed it. */
	proposerSlug: string;
	openedAt: Date;
}

/** A case by its slug, or by its id where another row names it. */
export async function findCaseFile(db: Db, slug: string | undefined): Promise<CaseFile | undefined> {
	if (!isSlug(slug)) return undefined;
	const row = await selectCaseFiles(db)
		.where("case_file.slug", "=", slug)
		.where(isReadable("case", "case_file.id"))
		.executeTakeFirst();
	return row && toCaseFile(row);
}

export async function getCaseFile(db: Db, id: number): Promise<CaseFile> {
	const row = await selectCaseFiles(db)
		.select(isReadable("case", "case_file.id").as("readable"))
		.where("case_file.id", "=", id)
		.executeTakeFirstOrThrow();
	const caseFile = toCaseFile(row);
	if (row.readable) return caseFile;
	return {
		...caseFile,
		title: TAKEN_AWAY,
		titleEn: TAKEN_AWAY,
		summary: TAKEN_AWAY,
		summaryEn: TAKEN_AWAY,
	};
}

/** Cases with at least one public demand, latest first; of one organisation, or of all. */
export async function listCaseFiles(
	db: Db,
	size: number,
	after?: string | null,
	proposerId?: number,
): Promise<PageOf<CaseFile>> {
	const cursor = readCursor(LIST, "number", after);
	const rows = await selectCaseFiles(db)
		.select(sql<number>`${OPENED}`.as("key"))
		.where(isListed("case", "case_file.id"))
		.$if(cursor !== undefined, (query) =>
			query.where(sql<boolean>`(${OPENED}, case_file.id) < (${cursor?.[0]}::bigint, ${cursor?.[1]}::bigint)`),
		)
		.$if(proposerId !== undefined, (query) => query.where("case_file.proposer_id", "=", proposerId!))
		.orderBy("case_file.opened_at", "desc")
		.orderBy("case_file.id", "desc")
		.limit(size + 1)
		.execute();
	const page = pageOf(LIST, rows, size, ({ key, id }) => [key, id]);
	return { ...page, rows: page.rows.map(toCaseFile) };
}

/** Public cases about an institution, latest first. */
export async function listCasesAbout(db: Db, institutionId: number, limit: number): Promise<CaseFile[]> {
	const rows = await selectCaseFiles(db)
		.where(isListed("case", "case_file.id"))
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom("case_subject")
					.select("case_file_id")
					.whereRef("case_file_id", "=", "case_file.id")
					.where("institution_id", "=", institutionId),
			),
		)
		.orderBy("case_file.opened_at", "desc")
		.orderBy("case_file.id", "desc")
		.limit(limit)
		.execute();
	return rows.map(toCaseFile);
}

const LIST = "cases";
/** In microseconds, as exact as the database is: a JavaScript Date would lose rows of the same millisecond. */
const OPENED = sql`(extract(epoch from case_file.opened_at) * 1000000)::bigint`;

/** The sources of a case, without their text. */
export async function listSources(db: Db, caseFileId: number): Promise<Source[]> {
	const rows = await selectSources(db).where("case_file_id", "=", caseFileId).orderBy("id").execute();
	return rows.map(toSource);
}

/** The source that a demand's quote is taken from. */
export async function getSourceOfDemand(db: Db, demandId: number): Promise<Source> {
	const row = await selectSources(db)
		.where((eb) =>
			eb(
				"source.id",
				"=",
				eb
					.selectFrom("demand")
					.innerJoin("quote", "quote.id", "demand.quote_id")
					.select("quote.source_id")
					.where("demand.id", "=", demandId),
			),
		)
		.executeTakeFirstOrThrow();
	return toSource(row);
}

export interface PublicRecord {
	kind: "case" | "demand" | "institution" | "organisation";
	slug: string;
	/** When something was last recorded about it; null for an institution to which nothing is addressed. */
	changedAt: Date | null;
}

/** Cases, public demands, institutions and who proposed public cases, oldest first, so that a page of the list keeps what it has. */
export async function listPublicRecords(db: Db, limit: number, offset: number): Promise<PublicRecord[]> {
	const { rows } = await sql<{ kind: PublicRecord["kind"]; slug: string; changed_at: Date | null }>`
		${publicRecords} order by kind, id limit ${limit} offset ${offset}`.execute(db);
	return rows.map((row) => ({ kind: row.kind, slug: row.slug, changedAt: row.changed_at }));
}

export async function countPublicRecords(db: Db): Promise<number> {
	const { rows } = await sql<{ n: string }>`select count(*) as n from (${publicRecords}) r`.execute(db);
	return Number(rows[0]!.n);
}

const publicRecords = sql`
	with public_demand as (
		select d.id, d.case_file_id, d.slug, s.institution_id, s.proposer_id
		from demand_standing s join demand d on d.id = s.demand_id
		where s.is_public
			and ${isListed("demand", "d.id")}
	)
	select 'case' as kind, c.id, c.slug, greatest(c.opened_at,
		(select max(e.recorded_at) from event e where e.case_file_id = c.id)) as changed_at
	from case_file c where c.id in (select case_file_id from public_demand)
		and ${isListed("case", "c.id")}
	union all
	select 'demand', d.id, d.slug, greatest(c.opened_at,
		(select max(e.recorded_at) from event e where e.case_file_id = c.id and (e.demand_id = d.id or e.demand_id is null)))
	from public_demand d join case_file c on c.id = d.case_file_id
	union all
	select 'institution', i.id, i.slug, (
		select max(e.recorded_at) from event e join public_demand d on d.id = e.demand_id
		where d.institution_id = i.id)
	from institution i
	union all
	select 'organisation', g.id, g.slug, (
		select max(c.opened_at) from case_file c
		where c.proposer_id = g.id and c.id in (select case_file_id from public_demand))
	from organisation g
	where exists (select from case_file c where c.proposer_id = g.id and c.id in (select case_file_id from public_demand))`;

function selectSources(db: Db) {
	return db
		.selectFrom("source")
		.select([
			"kind",
			"publisher",
			"title",
			"url",
			"statement_date",
			"published_on",
			"author",
			"body_sha256",
			"note",
			"note_en",
		]);
}

type SourceSelection = Awaited<ReturnType<ReturnType<typeof selectSources>["execute"]>>[number];

function toSource(row: SourceSelection): Source {
	return {
		kind: row.kind,
		publisher: row.publisher,
		title: row.title,
		url: row.url,
		statementDate: row.statement_date,
		publishedOn: row.published_on,
		author: row.author,
		sha256: row.body_sha256?.toString("hex") ?? null,
		note: row.note,
		noteEn: row.note_en,
	};
}

/** The statements of a case in the order of the source. */
export async function listStatements(db: Db, caseFileId: number): Promise<Statement[]> {
	const rows = await db
		.selectFrom("statement")
		.innerJoin("quote", "quote.id", "statement.quote_id")
		.innerJoin("source", "source.id", "quote.source_id")
		.selectAll("statement")
		.select(["quote.exact", "quote.translation_en"])
		.select(["source.publisher", "source.url", "source.statement_date"])
		.select(["quote.prefix", "quote.suffix", "quote.start_at", "quote.end_at", "quote.is_repeated"])
		.where("statement.case_file_id", "=", caseFileId)
		.where(isReadable("statement", "statement.id"))
		.orderBy("position")
		.execute();
	return rows.map((row) => ({
		id: row.id,
		position: row.position,
		exact: row.exact,
		translationEn: row.translation_en,
		speaker: row.speaker,
		speakerRole: row.speaker_role,
		speakerRoleEn: row.speaker_role_en,
		directness: row.directness,
		claimType: row.claim_type,
		ambiguity: row.ambiguity,
		ambiguityEn: row.ambiguity_en,
		attribution: row.attribution,
		attributionEn: row.attribution_en,
		source: {
			publisher: row.publisher,
			url: row.url,
			statementDate: row.statement_date,
			place: placeOfQuote(row),
		},
	}));
}

export interface Excerpt {
	kind: "claim" | "background";
	position: number;
	exact: string;
	translationEn: string | null;
	note: string | null;
	source: QuoteSource;
}

/** Other words of a case's sources: what institutions claim, and background. */
export async function listExcerpts(db: Db, caseFileId: number): Promise<Excerpt[]> {
	const rows = await db
		.selectFrom("excerpt")
		.innerJoin("quote", "quote.id", "excerpt.quote_id")
		.innerJoin("source", "source.id", "quote.source_id")
		.select(["excerpt.kind", "excerpt.position", "excerpt.note", "quote.exact", "quote.translation_en"])
		.select(["source.publisher", "source.url", "source.statement_date"])
		.select(["quote.prefix", "quote.suffix", "quote.start_at", "quote.end_at", "quote.is_repeated"])
		.where("excerpt.case_file_id", "=", caseFileId)
		.orderBy("position")
		.execute();
	return rows.map((row) => ({
		kind: row.kind,
		position: row.position,
		exact: row.exact,
		translationEn: row.translation_en,
		note: row.note,
		source: {
			publisher: row.publisher,
			url: row.url,
			statementDate: row.statement_date,
			place: placeOfQuote(row),
		},
	}));
}

function selectCaseFiles(db: Db) {
	return db
		.selectFrom("case_file")
		.innerJoin("organisation", "organisation.id", "case_file.proposer_id")
		.selectAll("case_file")
		.select(["organisation.name as proposer", "organisation.slug as proposer_slug"])
		.where(
			sql<boolean>`exists (select from demand_standing s where s.case_file_id = case_file.id and s.is_public)`,
		);
}

type CaseFileSelection = Awaited<ReturnType<ReturnType<typeof selectCaseFiles>["execute"]>>[number];

function toCaseFile(row: CaseFileSelection): CaseFile {
	return {
		id: row.id,
		slug: row.slug,
		title: row.title,
		titleEn: row.title_en,
		summary: row.summary,
		summaryEn: row.summary_en,
		proposer: row.proposer,
		proposerSlug: row.proposer_slug,
		openedAt: row.opened_at,
	};
}
