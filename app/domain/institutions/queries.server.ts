import { sql } from "kysely";
import { isListed } from "~/domain/moderation/queries.server";
import { listRegions } from "~/domain/regions/queries.server";
import { isUuid } from "~/domain/verifications/verification";
import { type PageOf, pageOf, readCursor } from "~/platform/cursor";
import type { Db } from "~/platform/database.server";
import { isSlug } from "~/platform/ids";
import {
	type Alias,
	type InstitutionFields,
	type Level,
	provinceOf,
	sortAliases,
	type Tenure,
	tenureOn,
} from "./directory";
import { type ImportPlan, planImport, readImport } from "./import-table.server";
import type { InstitutionFilters } from "./institution-list";

export interface Institution {
	id: number;
	slug: string;
	name: string;
	nameEn: string | null;
	aliases: string[];
	provinceCode: number | null;
	level: Level | null;
	note: string | null;
	noteEn: string | null;
	/** How many public demands are addressed to one of its offices. */
	demands: number;
}

export interface Office {
	id: number;
	slug: string;
	name: string;
	nameEn: string | null;
	note: string | null;
	noteEn: string | null;
}

const LIST = "institutions";

/** Institutions by their Indonesian name, in both languages: a cursor stays good when the reader changes language. */
export async function listInstitutions(
	db: Db,
	size: number,
	after?: string | null,
	{ words, level, region }: InstitutionFilters = { words: null, level: null, region: null },
): Promise<PageOf<Institution>> {
	const cursor = readCursor(LIST, "string", after);
	const rows = await selectInstitutions(db)
		.$if(words !== null, (query) =>
			query.where(
				sql<boolean>`institution.id in (select d.row_id from search_document d where d.kind = 'institution'
					and d.words @@ ${beginningsOf(words ?? "")})`,
			),
		)
		.$if(level !== null, (query) => query.where("institution.level", "=", level))
		.$if(region !== null, (query) =>
			query.where(region! > 99 ? "institution.region_code" : "institution.province_code", "=", region),
		)
		.$if(cursor !== undefined, (query) =>
			query.where(
				sql<boolean>`(institution.name, institution.id) > (${cursor?.[0]}::text, ${cursor?.[1]}::bigint)`,
			),
		)
		.orderBy("institution.name")
		.orderBy("institution.id")
		.limit(size + 1)
		.execute();
	const page = pageOf(LIST, rows, size, ({ name, id }) => [name, id]);
	return { ...page, rows: page.rows.map(toInstitution) };
}

export async function findInstitution(db: Db, slug: string | undefined): Promise<Institution | undefined> {
	if (!isSlug(slug)) return undefined;
	const row = await selectInstitutions(db).where("institution.slug", "=", slug).executeTakeFirst();
	return row && toInstitution(row);
}

/** Words as somebody types them, each as the beginning of one. Without a word nothing is found. */
function beginningsOf(typed: string) {
	return sql`(select to_tsquery('search_id', coalesce(string_agg(word || ':*', ' & '), ''))
		from regexp_split_to_table(search_fold(${typed}), '[^[:alnum:]]+') word where word <> '')`;
}

/** An institution as somebody changes it, with the last change that was made. */
export interface InstitutionRecord {
	id: number;
	slug: string;
	fields: InstitutionFields;
	/** The id of its last revision; 0 where nothing was ever changed. */
	base: number;
}

export async function findInstitutionRecord(
	db: Db,
	slug: string | undefined,
): Promise<InstitutionRecord | undefined> {
	if (!isSlug(slug)) return undefined;
	const { rows } = await sql<{ id: number; base: number }>`
		select i.id, coalesce((select max(id) from institution_revision where institution_id = i.id), 0) as base
		from institution i where i.slug = ${slug}`.execute(db);
	const [row] = rows;
	if (!row) return undefined;
	const fields = (await listInstitutionFields(db, [slug])).get(slug)!;
	return { id: row.id, slug, fields, base: Number(row.base) };
}

/** The fields of those institutions of these slugs that there are. */
export async function listInstitutionFields(
	db: Db,
	slugs: readonly string[],
): Promise<Map<string, InstitutionFields>> {
	const { rows } = await sql<{
		slug: string;
		name: string;
		name_en: string | null;
		level: Level | null;
		parent: string | null;
		region_code: number | null;
		province_code: number | null;
		postal: string | null;
		telephone: string | null;
		website: string | null;
		note: string | null;
		note_en: string | null;
		aliases: Alias[];
	}>`select i.*, p.slug as parent,
			coalesce((select json_agg(json_build_object('name', alias, 'from', from_on, 'until', until_on,
				'sourceUrl', source_url)) from institution_alias where institution_id = i.id), '[]') as aliases
		from institution i left join institution p on p.id = i.parent_id
		where i.slug = any (${slugs})`.execute(db);
	return new Map(
		rows.map((row) => [
			row.slug,
			{
				name: row.name,
				nameEn: row.name_en,
				level: row.level,
				parent: row.parent,
				region: row.region_code ?? row.province_code,
				postal: row.postal,
				telephone: row.telephone,
				website: row.website,
				note: row.note,
				noteEn: row.note_en,
				aliases: sortAliases(row.aliases),
			},
		]),
	);
}

/** Of every institution: the slug of the one that it is part of. */
export async function listParents(db: Db): Promise<Map<string, string | null>> {
	const rows = await db
		.selectFrom("institution")
		.leftJoin("institution as parent", "parent.id", "institution.parent_id")
		.select(["institution.slug", "parent.slug as parent_slug"])
		.execute();
	return new Map(rows.map((row) => [row.slug, row.parent_slug]));
}

interface Named {
	slug: string;
	name: string;
	nameEn: string | null;
}

/** What an institution's page says of its place: contact, the bodies above and below it, and its other names. */
export interface Profile {
	fields: InstitutionFields;
	provinceCode: number | null;
	parent: Named | null;
	/** By name, at most `MOST_PARTS`. */
	parts: Named[];
}

/** How many parts of an institution its page lists. */
export const MOST_PARTS = 100;

export async function getProfile(db: Db, slug: string): Promise<Profile> {
	const fields = (await listInstitutionFields(db, [slug])).get(slug)!;
	const named = ["slug", "name", "name_en"] as const;
	const [parent, parts] = await Promise.all([
		fields.parent === null
			? undefined
			: db.selectFrom("institution").select(named).where("slug", "=", fields.parent).executeTakeFirst(),
		db
			.selectFrom("institution")
			.select(named)
			.where("parent_id", "=", (eb) => eb.selectFrom("institution").select("id").where("slug", "=", slug))
			.orderBy("name")
			.orderBy("id")
			.limit(MOST_PARTS)
			.execute(),
	]);
	return {
		fields,
		provinceCode: fields.region === null ? null : provinceOf(fields.region),
		parent: parent ? toNamed(parent) : null,
		parts: parts.map(toNamed),
	};
}

function toNamed(row: { slug: string; name: string; name_en: string | null }): Named {
	return { slug: row.slug, name: row.name, nameEn: row.name_en };
}

/** Who has held the offices of an institution, newest first, by the slug of the office. */
export async function listTenures(
	db: Db,
	institutionId: number,
): Promise<Array<Tenure & { office: string }>> {
	const rows = await db
		.selectFrom("office_holder")
		.innerJoin("office", "office.id", "office_holder.office_id")
		.selectAll("office_holder")
		.select("office.slug")
		.where("office.institution_id", "=", institutionId)
		.orderBy("from_on", "desc")
		.orderBy("office_holder.id", "desc")
		.execute();
	return rows.map((row) => ({ ...toTenure(row), office: row.slug }));
}

/** Who held an office on a day; null where the record does not say. */
export async function findTenure(db: Db, officeSlug: string, day: string): Promise<Tenure | null> {
	const rows = await db
		.selectFrom("office_holder")
		.innerJoin("office", "office.id", "office_holder.office_id")
		.selectAll("office_holder")
		.where("office.slug", "=", officeSlug)
		.execute();
	return tenureOn(rows.map(toTenure), day) ?? null;
}

/** Who held the office that a demand is addressed to when it was made: on the day of its source, else of its publication. */
export async function findTenureOfDemand(
	db: Db,
	demandId: number,
	officeSlug: string,
): Promise<Tenure | null> {
	const { rows } = await sql<{ day: string | null }>`
		select coalesce(s.statement_date, s.published_on,
				(select (min(v.created_at) at time zone 'Asia/Jakarta')::date from demand_version v where v.demand_id = d.id)
			)::text as day
		from demand d join quote q on q.id = d.quote_id join source s on s.id = q.source_id
		where d.id = ${demandId}`.execute(db);
	const day = rows[0]?.day;
	return day ? findTenure(db, officeSlug, day) : null;
}

function toTenure(row: {
	id: number;
	kind: Tenure["kind"];
	from_on: string;
	until_on: string | null;
	name: string | null;
	source_url: string;
}): Tenure {
	return {
		id: row.id,
		kind: row.kind,
		from: row.from_on,
		until: row.until_on,
		name: row.name,
		sourceUrl: row.source_url,
	};
}

/** A change of an institution, one of its offices or of who holds one. */
export interface Revision {
	id: number;
	/** "institution", "office:<slug>" or "holder:<id>". */
	topic: string;
	before: Record<string, unknown> | null;
	after: Record<string, unknown>;
	reason: string;
	sourceUrl: string | null;
	madeBy: string;
	madeAt: Date;
}

/** Every change of an institution, latest first. */
export async function listRevisions(
	db: Db,
	institutionId: number,
	size: number,
	after?: string | null,
): Promise<PageOf<Revision>> {
	const list = `institutions/${institutionId}/history`;
	const cursor = readCursor(list, "number", after);
	const rows = await db
		.selectFrom("institution_revision")
		.innerJoin("account", "account.id", "made_by")
		.selectAll("institution_revision")
		.select("account.name as account_name")
		.where("institution_id", "=", institutionId)
		.$if(cursor !== undefined, (query) => query.where("institution_revision.id", "<", cursor![1]))
		.orderBy("institution_revision.id", "desc")
		.limit(size + 1)
		.execute();
	const page = pageOf(list, rows, size, ({ id }) => [id, id]);
	return {
		...page,
		rows: page.rows.map((row) => ({
			id: row.id,
			topic: row.topic,
			before: row.before as Record<string, unknown> | null,
			after: row.after as Record<string, unknown>,
			reason: row.reason,
			sourceUrl: row.source_url,
			madeBy: row.account_name,
			madeAt: row.made_at,
		})),
	};
}

/** What somebody asks to be changed, with the answer where there is one. */
export interface ChangeRequest {
	id: string;
	institution: Named;
	written: string;
	corrected: string;
	sourceUrl: string;
	createdAt: Date;
	decision: { accepted: boolean; explanation: string; language: "id" | "en"; decidedAt: Date } | null;
}

/** Requests that wait for an answer, oldest first. */
export async function listWaitingRequests(db: Db, limit: number): Promise<ChangeRequest[]> {
	const rows = await selectRequests(db)
		.where("change_request_decision.request_id", "is", null)
		.orderBy("created_at")
		.orderBy("change_request.id")
		.limit(limit)
		.execute();
	return rows.map(toRequest);
}

/** The last requests about an institution that were answered: the others nobody has read yet. */
export async function listDecidedRequests(
	db: Db,
	institutionId: number,
	limit: number,
): Promise<ChangeRequest[]> {
	const rows = await selectRequests(db)
		.where("change_request.institution_id", "=", institutionId)
		.where("change_request_decision.request_id", "is not", null)
		.orderBy("decided_at", "desc")
		.limit(limit)
		.execute();
	return rows.map(toRequest);
}

export async function findChangeRequest(db: Db, id: string | undefined): Promise<ChangeRequest | undefined> {
	if (!isUuid(id)) return undefined;
	const row = await selectRequests(db).where("change_request.id", "=", id).executeTakeFirst();
	return row && toRequest(row);
}

function selectRequests(db: Db) {
	return db
		.selectFrom("change_request")
		.innerJoin("institution", "institution.id", "change_request.institution_id")
		.leftJoin("change_request_decision", "request_id", "change_request.id")
		.select(["change_request.id", "written", "corrected", "change_request.source_url", "created_at"])
		.select(["institution.slug", "institution.name", "institution.name_en"])
		.select(["accepted", "explanation", "language", "decided_at"]);
}

type RequestSelection = Awaited<ReturnType<ReturnType<typeof selectRequests>["execute"]>>[number];

function toRequest(row: RequestSelection): ChangeRequest {
	return {
		id: row.id,
		institution: toNamed(row),
		written: row.written,
		corrected: row.corrected,
		sourceUrl: row.source_url,
		createdAt: row.created_at,
		decision:
			row.accepted === null
				? null
				: {
						accepted: row.accepted,
						explanation: row.explanation!,
						language: row.language!,
						decidedAt: row.decided_at!,
					},
	};
}

/** A table of institutions that was tried. */
export interface DirectoryImport {
	id: string;
	fileName: string;
	/** Null once it is forgotten. */
	content: Buffer | null;
	madeAt: Date;
	done: { at: Date; added: number; changed: number } | null;
}

export async function findImport(db: Db, id: string | undefined): Promise<DirectoryImport | undefined> {
	if (!isUuid(id)) return undefined;
	const row = await db.selectFrom("directory_import").selectAll().where("id", "=", id).executeTakeFirst();
	return (
		row && {
			id: row.id,
			fileName: row.file_name,
			content: row.content,
			madeAt: row.made_at,
			done: row.imported_at && { at: row.imported_at, added: row.added!, changed: row.changed! },
		}
	);
}

/** What a table would do to the directory as it is now; undefined for one that is none. */
export async function planImportNow(db: Db, content: Uint8Array): Promise<ImportPlan | undefined> {
	const read = readImport(content);
	if (!read.ok) return undefined;
	const [fields, parents, regions] = await Promise.all([
		listInstitutionFields(
			db,
			read.rows.map(({ cells }) => cells.slug),
		),
		listParents(db),
		listRegions(db),
	]);
	const codes = new Set(regions.flatMap(({ code, provinceCode }) => [code, provinceCode]));
	return planImport(read.rows, { fields, parents, regions: codes });
}

/** Where an institution can be written to, as it publishes it. */
export interface Address {
	email: string;
	sourceUrl: string;
	addedAt: Date;
}

/** The address that counts now; undefined where none is known. */
export async function findAddress(db: Db, institutionId: number): Promise<Address | undefined> {
	const row = await db
		.selectFrom("institution_address")
		.selectAll()
		.where("institution_id", "=", institutionId)
		.orderBy("id", "desc")
		.limit(1)
		.executeTakeFirst();
	if (!row?.email || !row.source_url) return undefined;
	return { email: row.email, sourceUrl: row.source_url, addedAt: row.added_at };
}

/** A mail domain from which an institution writes. */
export interface VerifiedDomain {
	domain: string;
	/** How it was verified, as whoever did it wrote it. */
	how: string;
	verifiedAt: Date;
}

/** The mail domains of an institution that count now, by name. Each counts for what is below it too. */
export async function listVerifiedDomains(db: Db, institutionId: number): Promise<VerifiedDomain[]> {
	const rows = await db
		.selectFrom("institution_domain")
		.select(["domain", "how", "decided_at", "is_verified"])
		.distinctOn("domain")
		.where("institution_id", "=", institutionId)
		.orderBy("domain")
		.orderBy("id", "desc")
		.execute();
	return rows
		.filter((row) => row.is_verified)
		.map((row) => ({ domain: row.domain, how: row.how, verifiedAt: row.decided_at }));
}

/** The institutions that a case is about. */
export async function listSubjects(
	db: Db,
	caseFileId: number,
): Promise<Array<{ slug: string; name: string; nameEn: string | null }>> {
	const rows = await db
		.selectFrom("case_subject")
		.innerJoin("institution", "institution.id", "case_subject.institution_id")
		.select(["slug", "name", "name_en"])
		.where("case_file_id", "=", caseFileId)
		.orderBy("name")
		.execute();
	return rows.map((row) => ({ slug: row.slug, name: row.name, nameEn: row.name_en }));
}

/** The offices of an institution that demands can be addressed to. */
export async function listOffices(db: Db, institutionId: number): Promise<Office[]> {
	const rows = await db
		.selectFrom("office")
		.select(["id", "slug", "name", "name_en", "note", "note_en"])
		.where("institution_id", "=", institutionId)
		.orderBy("name")
		.execute();
	return rows.map((row) => ({
		id: row.id,
		slug: row.slug,
		name: row.name,
		nameEn: row.name_en,
		note: row.note,
		noteEn: row.note_en,
	}));
}

/** How many institutions a form offers to filter by: a longer list than that is the directory's. */
const MOST_FILTERED = 100;

/** Institutions that most public demands are addressed to, by name, and one more that has been chosen already. */
export async function listInstitutionsToFilter(db: Db, chosen: string | null): Promise<Named[]> {
	const rows = await db
		.selectFrom("institution")
		.select(["slug", "name", "name_en"])
		.where((eb) =>
			eb.or([
				eb("slug", "=", isSlug(chosen ?? undefined) ? chosen : ""),
				eb(
					"id",
					"in",
					eb
						.selectFrom("demand_standing")
						.select("institution_id")
						.where("is_public", "=", true)
						.groupBy("institution_id")
						.orderBy((by) => by.fn.countAll(), "desc")
						.orderBy("institution_id")
						.limit(MOST_FILTERED),
				),
			]),
		)
		.orderBy("name")
		.execute();
	return rows.map(toNamed);
}

/** Names of all institutions with an office, for a form that filters by them. */
export async function listInstitutionNames(
	db: Db,
): Promise<Array<{ slug: string; name: string; nameEn: string | null }>> {
	const rows = await db
		.selectFrom("institution")
		.select(["slug", "name", "name_en"])
		.where((eb) =>
			eb.exists(eb.selectFrom("office").select("id").whereRef("institution_id", "=", "institution.id")),
		)
		.orderBy("name")
		.execute();
	return rows.map((row) => ({ slug: row.slug, name: row.name, nameEn: row.name_en }));
}

/** An office as somebody chooses it in a form. */
export interface OfficeChoice {
	slug: string;
	name: string;
	nameEn: string | null;
	institution: string;
	institutionEn: string | null;
}

/** Every office that a demand can be addressed to, by name of its institution and its own. */
export async function listOfficeChoices(db: Db): Promise<OfficeChoice[]> {
	const rows = await db
		.selectFrom("office")
		.innerJoin("institution", "institution.id", "office.institution_id")
		.select([
			"office.slug",
			"office.name",
			"office.name_en",
			"institution.name as institution",
			"institution.name_en as institution_en",
		])
		.orderBy("institution.name")
		.orderBy("office.name")
		.execute();
	return rows.map((row) => ({
		slug: row.slug,
		name: row.name,
		nameEn: row.name_en,
		institution: row.institution,
		institutionEn: row.institution_en,
	}));
}

function selectInstitutions(db: Db) {
	return db
		.selectFrom("institution")
		.selectAll("institution")
		.select([
			sql<string[]>`array(select alias from institution_alias a where a.institution_id = institution.id
				order by alias)`.as("aliases"),
			// A demand counts for the addressee of its latest version only.
			sql<number>`(select count(*) from demand_standing s where s.institution_id = institution.id and s.is_public
					and ${isListed("demand", "s.demand_id")})`.as("demands"),
		]);
}

type InstitutionSelection = Awaited<ReturnType<ReturnType<typeof selectInstitutions>["execute"]>>[number];

function toInstitution(row: InstitutionSelection): Institution {
	return {
		id: row.id,
		slug: row.slug,
		name: row.name,
		nameEn: row.name_en,
		aliases: row.aliases,
		provinceCode: row.province_code,
		level: row.level,
		note: row.note,
		noteEn: row.note_en,
		demands: Number(row.demands),
	};
}
