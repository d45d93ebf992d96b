import { type RawBuilder, sql } from "kysely";
import { type PageOf, pageOf, readCursor } from "~/platform/cursor";
import type { Db } from "~/platform/database.server";
import { isSlug } from "~/platform/ids";
import {
	type Decision,
	type DraftDecision,
	type ItemKind,
	type ItemName,
	isTicket,
	type Party,
	type Reason,
} from "./moderation";

/** What a report or a decision is about. Title and words are null where readers may not have them. */
export interface Item extends ItemName {
	caseFileId: number;
	demandId: number | null;
	statementId: number | null;
	title: string | null;
	titleEn: string | null;
}

/** A public item by its name, as long as readers may see it. */
export async function findItem(db: Db, name: ItemName | undefined): Promise<Item | undefined> {
	if (!name) return undefined;
	const { rows } = await sql<ItemRow>`select * from (${ITEMS}) i
		where i.kind = ${name.kind} and i.slug = ${name.slug} and i.position = ${name.position}
			and i.published and not i.unreadable`.execute(db);
	return rows[0] && toItem(rows[0]);
}

/**
 * SQL: whether moderators have left an item to readers at its own address. True where there is no item.
 * @param id the column that holds its id, as the query around it calls it: "demand.id"
 */
export function isReadable(kind: ItemKind, id: string): RawBuilder<boolean> {
	return sql`not exists (select from concealed where concealed.kind = ${sql.lit(kind)} and item_id = ${sql.ref(id)}
		and visibility in ('hidden', 'removed'))`;
}

/** SQL: as `isReadable`, but in lists, search results and the sitemap too. */
export function isListed(kind: ItemKind, id: string): RawBuilder<boolean> {
	return sql`not exists (select from concealed where concealed.kind = ${sql.lit(kind)} and item_id = ${sql.ref(id)})`;
}

export interface Tombstone {
	kind: ItemKind;
	/** Where a statement or a demand stands in its case. */
	position: number;
	visibility: "hidden" | "removed";
	reason: Reason;
	explanation: string | null;
	language: "id" | "en";
	decidedAt: Date;
	decisionId: number;
	/** Of the report, where an appeal is made. */
	ticket: string;
}

/** What stands at the address of a case or a demand that was taken from readers. */
export async function findTombstone(
	db: Db,
	kind: "case" | "demand",
	slug: string | undefined,
): Promise<Tombstone | undefined> {
	if (!isSlug(slug)) return undefined;
	return (await listTombstones(db, sql`i.kind = ${kind} and i.slug = ${slug}`))[0];
}

/** What was taken from a case's page, demand by demand and statement by statement. */
export async function listTombstonesOfCase(db: Db, caseFileId: number): Promise<Tombstone[]> {
	return listTombstones(db, sql`i.kind <> 'case' and i.case_file_id = ${caseFileId}`);
}

async function listTombstones(db: Db, where: RawBuilder<unknown>): Promise<Tombstone[]> {
	const { rows } = await sql<{
		kind: ItemKind;
		place: number;
		visibility: Tombstone["visibility"];
		reason: Reason;
		explanation: string | null;
		language: "id" | "en";
		created_at: Date;
		decision_id: number;
		ticket: string;
	}>`select i.kind, i.place, c.visibility, d.reason, d.explanation, d.language, d.created_at, d.id as decision_id, r.ticket
		from (${ITEMS}) i
		join concealed c on c.kind = i.kind and c.item_id = coalesce(i.demand_id, i.statement_id, i.case_file_id)
		join moderation_decision d on d.id = c.decision_id
		join report r on r.id = d.report_id
		where i.published and c.visibility in ('hidden', 'removed') and ${where}
		order by i.kind, i.place`.execute(db);
	return rows.map((row) => ({
		kind: row.kind,
		position: row.place,
		visibility: row.visibility,
		reason: row.reason,
		explanation: row.explanation,
		language: row.language,
		decidedAt: row.created_at,
		decisionId: row.decision_id,
		ticket: row.ticket,
	}));
}

export interface LogEntry {
	id: number;
	action: Decision | DraftDecision;
	reason: Reason;
	onAppeal: boolean;
	explanation: string | null;
	language: "id" | "en";
	decidedAt: Date;
	/** Of the report; null where the decision is about a draft. */
	ticket: string | null;
	/** Null for a draft that is not public: nothing of it is told. */
	item: Item | null;
}

const LOG = "moderation/log";

/** Public decisions, latest first. The words of what readers may not see are not in it. */
export async function listLog(
	db: Db,
	{
		reason,
		decision,
		size,
		after,
	}: { reason: Reason | null; decision: number | null; size: number; after?: string | null },
): Promise<PageOf<LogEntry>> {
	const cursor = readCursor(LOG, "number", after);
	const { rows } = await sql<DecisionRow>`${DECISIONS} where true
		${reason === null ? sql`` : sql`and d.reason = ${reason}`}
		${decision === null ? sql`` : sql`and d.id = ${decision}`}
		${cursor ? sql`and d.id < ${cursor[1]}::bigint` : sql``}
		order by d.id desc limit ${size + 1}`.execute(db);
	return pageOf(LOG, rows.map(toLogEntry), size, ({ id }) => [0, id]);
}

export interface Figure {
	year: number;
	reason: Reason;
	/** Decisions, appeals included. */
	decisions: number;
	/** Of them, those that took something from readers or put it in fewer places. */
	restricted: number;
}

/** Decisions by year (Jakarta) and reason, latest year first, most decisions first. */
export async function listFigures(db: Db): Promise<Figure[]> {
	const { rows } = await sql<{ year: number; reason: Reason; decisions: string; restricted: string }>`
		select extract(year from created_at at time zone 'Asia/Jakarta')::int as year, reason, count(*) as decisions,
			count(*) filter (where action in ('limited', 'hidden', 'removed', 'returned', 'refused')) as restricted
		from moderation_decision group by 1, 2 order by 1 desc, 3 desc, 2`.execute(db);
	return rows.map((row) => ({
		year: row.year,
		reason: row.reason,
		decisions: Number(row.decisions),
		restricted: Number(row.restricted),
	}));
}

export type ReportState = "waiting" | "decided" | "appealed" | "closed";

export interface Report {
	id: string;
	ticket: string;
	reason: Reason;
	createdAt: Date;
	state: ReportState;
	appealedAt: Date | null;
	item: Item;
}

/** For moderators: with what was written. */
export interface OpenReport extends Report {
	body: string;
	appeal: { party: Party; body: string } | null;
	/** Who decided first, and may therefore not decide the appeal. */
	firstDecidedBy: number | null;
}

/** A report as everybody may see it who has its ticket: no word of whoever wrote it. */
export async function findReport(
	db: Db,
	ticket: string | undefined,
): Promise<(Report & { decisions: LogEntry[] }) | undefined> {
	const report = await findReportForModerator(db, ticket);
	if (!report) return undefined;
	const { rows } =
		await sql<DecisionRow>`${DECISIONS} where d.report_id = ${report.id} order by d.id`.execute(db);
	const { id, reason, createdAt, state, appealedAt, item } = report;
	return {
		id,
		ticket: report.ticket,
		reason,
		createdAt,
		state,
		appealedAt,
		item,
		decisions: rows.map(toLogEntry),
	};
}

export async function findReportForModerator(
	db: Db,
	ticket: string | undefined,
): Promise<OpenReport | undefined> {
	if (!isTicket(ticket)) return undefined;
	const { rows } = await sql<ReportRow>`${REPORTS} where r.ticket = ${ticket}`.execute(db);
	return rows[0] && toReport(rows[0]);
}

/** By id, for the mail about it. */
export async function findReportById(db: Db, id: string): Promise<Report | undefined> {
	const { rows } = await sql<ReportRow>`${REPORTS} where r.id = ${id}`.execute(db);
	return rows[0] && toReport(rows[0]);
}

const OPEN = "moderation/reports";

/** Reports that wait for a decision, and appeals that wait for a second one, oldest first. */
export async function listOpenReports(
	db: Db,
	size: number,
	after?: string | null,
): Promise<PageOf<OpenReport>> {
	const cursor = readCursor(OPEN, "number", after);
	const { rows } = await sql<ReportRow>`select * from (${REPORTS}) r
		where r.state in ('waiting', 'appealed')
		${cursor ? sql`and (r.waiting_since, r.ordinal) > (${cursor[0]}::bigint, ${cursor[1]}::bigint)` : sql``}
		order by r.waiting_since, r.ordinal limit ${size + 1}`.execute(db);
	const page = pageOf(OPEN, rows, size, ({ waiting_since, ordinal }) => [waiting_since, ordinal]);
	return { ...page, rows: page.rows.map(toReport) };
}

/** Every item with its name; `place` is where it stands in its case. */
const ITEMS = sql`
	select x.*,
		exists (select from concealed c where c.kind = x.kind and c.visibility in ('hidden', 'removed')
			and c.item_id = coalesce(x.demand_id, x.statement_id, x.case_file_id)) as unreadable,
		case when x.kind = 'demand' then demand_is_public(x.demand_id)
			else exists (select from demand d where d.case_file_id = x.case_file_id and demand_is_public(d.id)) end as published
	from (
		select 'case' as kind, id as case_file_id, null::bigint as demand_id, null::bigint as statement_id, slug,
			0 as position, 0 as place, title, title_en from case_file
		union all
		select 'demand', d.case_file_id, d.id, null, d.slug, 0, d.position, v.title, v.title_en from demand d
		join lateral (select title, title_en from demand_version where demand_id = d.id order by version desc limit 1) v on true
		union all
		select 'statement', s.case_file_id, null, s.id, c.slug, s.position, s.position,
			left(q.exact, 120), left(q.translation_en, 120)
		from statement s join case_file c on c.id = s.case_file_id join quote q on q.id = s.quote_id
	) x`;

interface ItemRow {
	kind: ItemKind;
	case_file_id: number;
	demand_id: number | null;
	statement_id: number | null;
	slug: string;
	position: number;
	title: string;
	title_en: string;
	unreadable: boolean;
}

function toItem(row: ItemRow): Item {
	return {
		kind: row.kind,
		slug: row.slug,
		position: row.position,
		caseFileId: row.case_file_id,
		demandId: row.demand_id,
		statementId: row.statement_id,
		title: row.unreadable ? null : row.title,
		titleEn: row.unreadable ? null : row.title_en,
	};
}

const DECISIONS = sql`select i.*, d.id, d.action, d.reason, d.on_appeal, d.explanation, d.language, d.created_at, r.ticket
	from (
		select d.*, coalesce(d.case_file_id, case when d.action = 'published' then f.case_file_id end) as about_case
		from moderation_decision d left join draft f on f.id = d.draft_id
	) d
	left join report r on r.id = d.report_id
	left join lateral (select * from (${ITEMS}) i where i.case_file_id = d.about_case
		and i.demand_id is not distinct from d.demand_id and i.statement_id is not distinct from d.statement_id) i on true`;

type DecisionRow = Omit<ItemRow, "kind"> & {
	kind: ItemKind | null;
	id: number;
	action: Decision | DraftDecision;
	reason: Reason;
	on_appeal: boolean;
	explanation: string | null;
	language: "id" | "en";
	created_at: Date;
	ticket: string | null;
};

function toLogEntry(row: DecisionRow): LogEntry {
	return {
		id: row.id,
		action: row.action,
		reason: row.reason,
		onAppeal: row.on_appeal,
		explanation: row.explanation,
		language: row.language,
		decidedAt: row.created_at,
		ticket: row.ticket,
		item: row.kind === null ? null : toItem({ ...row, kind: row.kind }),
	};
}

const REPORTS = sql`select i.*, r.id, r.ticket, r.reason, r.body, r.created_at,
		a.created_at as appealed_at, a.party, a.body as appeal_body, first.decided_by as first_by,
		case when first.id is null then 'waiting' when a.report_id is null then 'decided'
			when second.id is null then 'appealed' else 'closed' end as state,
		(extract(epoch from coalesce(a.created_at, r.created_at)) * 1000000)::bigint as waiting_since,
		('x' || left(replace(r.id::text, '-', ''), 12))::bit(48)::bigint as ordinal
	from report r
	join lateral (select * from (${ITEMS}) i where i.case_file_id = r.case_file_id
		and i.demand_id is not distinct from r.demand_id and i.statement_id is not distinct from r.statement_id) i on true
	left join report_appeal a on a.report_id = r.id
	left join moderation_decision first on first.report_id = r.id and not first.on_appeal
	left join moderation_decision second on second.report_id = r.id and second.on_appeal`;

type ReportRow = ItemRow & {
	id: string;
	ticket: string;
	reason: Reason;
	body: string;
	created_at: Date;
	appealed_at: Date | null;
	party: Party | null;
	appeal_body: string | null;
	first_by: number | null;
	state: ReportState;
	waiting_since: number;
	ordinal: number;
};

function toReport(row: ReportRow): OpenReport {
	return {
		id: row.id,
		ticket: row.ticket,
		reason: row.reason,
		body: row.body,
		createdAt: row.created_at,
		state: row.state,
		appealedAt: row.appealed_at,
		appeal: row.party && { party: row.party, body: row.appeal_body ?? "" },
		firstDecidedBy: row.first_by,
		item: toItem(row),
	};
}
